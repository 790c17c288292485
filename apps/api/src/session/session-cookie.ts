import type { CookieOptions, Request, Response } from 'express';

const COOKIE = 'yjs_session';
const SEVEN_DAYS_MS = 7 * 24 * 60 * 60 * 1000;

/** The token that the browser sent, if any. */
export function sessionTokenOf(request: Request): string | undefined {
  const value: unknown = (request.cookies as Record<string, unknown> | undefined)?.[COOKIE];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Hands the token to the browser, out of reach of scripts and of other sites. */
export function setSessionCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(COOKIE, token, { ...attributes(secure), maxAge: SEVEN_DAYS_MS });
}

/** Makes the browser forget the token. */
export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(COOKIE, attributes(secure));
}

function attributes(secure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' };
}
