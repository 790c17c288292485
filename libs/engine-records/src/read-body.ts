import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The body is larger than allowed. */
export class BodyTooLargeError extends Error {
  constructor(limitBytes: number) {
    super(
      `The body has more than ${limitBytes} bytes: set INTAKE_BODY_LIMIT_MIB higher or the bulk size lower.`,
    );
    this.name = 'BodyTooLargeError';
  }
}

/** Reads the whole body as text, unpacked if it is gzipped; throws BodyTooLargeError beyond the limit. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<string> {
  const zipped = request.headers['content-encoding'] === 'gzip';
  const stream: Readable = zipped ? request.pipe(createGunzip()) : request;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limitBytes) throw new BodyTooLargeError(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}
