import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp } from 'pino-http';
import { createPino } from './pino-logger.js';

const CORRELATION_HEADER = 'x-correlation-id';
const SAFE_ID = /^[\w-]{8,64}$/;

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Middleware that logs each request once, without bodies, query strings or cookies. Every request gets a correlation id
 * (`request.id`, given back as X-Correlation-Id); a caller may bring its own.
 */
export function requestLogging(level: string): Middleware {
  const log = pinoHttp({
    logger: createPino(level),
    genReqId: correlationId,
    autoLogging: { ignore: (request) => request.url?.startsWith('/health') === true },
    customLogLevel: (_, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
    },
  });
  return (request, response, next) => log(request, response, next);
}

function correlationId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[CORRELATION_HEADER];
  const id = typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID();
  response.setHeader(CORRELATION_HEADER, id);
  return id;
}
