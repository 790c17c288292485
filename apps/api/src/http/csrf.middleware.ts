import { AppError } from '@app/kernel';
import type { NextFunction, Request, Response } from 'express';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_HEADER_VALUE = 'yijianshi';

/** Refuses changes that another site makes a logged-in browser send. */
export function refuseForeignChanges(request: Request, _response: Response, next: NextFunction): void {
  if (!SAFE_METHODS.has(request.method) && request.path.startsWith('/api/') && isForeign(request)) {
    next(new AppError('CSRF_REFUSED', 403, '该请求来自其他网站，已拒绝。请从本平台页面操作。'));
    return;
  }
  next();
}

function isForeign(request: Request): boolean {
  if (request.get('Sec-Fetch-Site') === 'cross-site') return true;
  const origin = request.get('Origin');
  if (origin !== undefined && hostOf(origin) !== request.host) return true;
  return request.get('X-Requested-With') !== OWN_HEADER_VALUE && isFormBody(request);
}

/** Only these bodies can be sent by a foreign page without the browser asking us first. */
function isFormBody(request: Request): boolean {
  const type = request.get('Content-Type');
  return type !== undefined && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type.trim());
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
