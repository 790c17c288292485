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

/**
 * Reads the whole body as text, unpacked if it is gzipped; throws BodyTooLargeError beyond the limit.
 *
 * What is left of a body that was not read to its end is thrown away as it arrives: a sender whose connection breaks while it
 * still writes never sees why it was refused.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<string> {
  const zipped = request.headers['content-encoding'] === 'gzip';
  const stream: Readable = zipped ? request.pipe(createGunzip()) : request;
  try {
    return await collect(stream, limitBytes);
  } finally {
    if (stream !== request) stream.destroy();
    request.unpipe();
    request.resume();
  }
}

async function collect(stream: Readable, limitBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limitBytes) throw new BodyTooLargeError(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}
