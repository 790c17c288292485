import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Styles inline for the component library, data: fonts and images for the diagram editor; scripts from this origin only. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};
const PERMISSIONS_POLICY = 'camera=(), geolocation=(), microphone=()';
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Headers that keep a browser from loading, framing or guessing anything foreign; answers of the api are never cached. */
export function securityHeaders(options: { https: boolean }): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    // of this address alone: what lies below it may not be ours
    strictTransportSecurity: options.https && { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    protect(request, response, next);
  };
}
