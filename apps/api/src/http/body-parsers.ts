import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';

/** A model of 5 MB passes the parser, so that the check can say which rule it breaks. */
const MODEL_LIMIT = '6mb';
const LIMIT = '1mb';

/** JSON bodies only; models may be larger than anything else. */
export function useBodyParsers(app: NestExpressApplication): void {
  app.useBodyParser('json', { limit: MODEL_LIMIT, type: (request) => isJson(request) && isModel(request) });
  app.useBodyParser('json', { limit: LIMIT, type: (request) => isJson(request) && !isModel(request) });
}

function isJson(request: IncomingMessage): boolean {
  return /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers['content-type']?.trim() ?? '');
}

function isModel(request: IncomingMessage): boolean {
  return request.url?.startsWith('/api/models/') ?? false;
}
