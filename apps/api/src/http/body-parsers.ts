import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { refuseDeepJson } from './json-depth.js';
import { WORKBOOK_TYPE } from './workbook-type.js';

/** A model of 5 MB passes the parser, so that the check can say which rule it breaks. */
const MODEL_LIMIT = '6mb';
/** 1,000 deadline cases, each with a calendar of several years of its own, pass as well. */
const DEADLINES_LIMIT = '8mb';
const LIMIT = '1mb';

/** JSON bodies only, and tables of calendars and of the organisation, which their reader takes as bytes; models and deadline cases may be larger than anything else. */
export function useBodyParsers(app: NestExpressApplication): void {
  app.useBodyParser('json', {
    ...{ limit: MODEL_LIMIT, verify: refuseDeepJson },
    type: (request) => isJson(request) && isModel(request),
  });
  app.useBodyParser('json', {
    ...{ limit: DEADLINES_LIMIT, verify: refuseDeepJson },
    type: (request) => isJson(request) && isDeadlines(request),
  });
  app.useBodyParser('raw', {
    limit: LIMIT,
    type: (request) => isCalendarImport(request) && (isJson(request) || isTable(request)),
  });
  app.useBodyParser('raw', {
    limit: LIMIT,
    type: (request) => isOrganisationImport(request) && isTable(request),
  });
  app.useBodyParser('json', {
    ...{ limit: LIMIT, verify: refuseDeepJson },
    type: (request) =>
      isJson(request) && !isModel(request) && !isDeadlines(request) && !isCalendarImport(request),
  });
}

function isJson(request: IncomingMessage): boolean {
  return /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers['content-type']?.trim() ?? '');
}

function isTable(request: IncomingMessage): boolean {
  const type = request.headers['content-type']?.trim() ?? '';
  return /^text\/csv\s*(;|$)/i.test(type) || type.startsWith(WORKBOOK_TYPE);
}

function isCalendarImport(request: IncomingMessage): boolean {
  return /^\/api\/calendars\/imports\/?(\?|$)/.test(request.url ?? '');
}

function isOrganisationImport(request: IncomingMessage): boolean {
  return request.url?.startsWith('/api/organisation/imports') ?? false;
}

function isDeadlines(request: IncomingMessage): boolean {
  return /^\/api\/deadlines\/compute\/?(\?|$)/.test(request.url ?? '');
}

function isModel(request: IncomingMessage): boolean {
  return request.url?.startsWith('/api/models/') ?? false;
}
