import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';
/** The request log reads its id from this header, so that log lines and problem documents share one name. */
const LOG_HEADER = 'x-correlation-id';
const ACCEPTED = /^[\w-]{8,64}$/;

/** Names each request; a name that the caller gives is kept when it is plain. */
export function correlationId(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER);
  const id = given !== undefined && ACCEPTED.test(given) ? given : randomUUID();
  request.headers[LOG_HEADER] = id;
  response.setHeader(HEADER, id);
  next();
}

/** The name of the request that this response answers. */
export function correlationIdOf(response: Response): string {
  const id = response.getHeader(HEADER);
  return typeof id === 'string' ? id : 'none';
}
