import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const SERVER_PATHS = /^\/(api|health|metrics)(\/|$)/;
const HASHED_ASSETS = '/assets/';
const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Serves the built web app; addresses of its pages get index.html, hashed assets stay in the browser for ever. */
export function webApp(folder: string): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isForWebApp(request)) {
      next();
      return;
    }
    serve(folder, request, response, next).catch(next);
  };
}

function isForWebApp(request: Request): boolean {
  return ['GET', 'HEAD'].includes(request.method) && !SERVER_PATHS.test(request.path);
}

async function serve(
  folder: string,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const path = safePath(request.path);
  // a mistyped address is told by a page to whoever looks at pages
  if (path === undefined && request.accepts(['json', 'html']) !== 'html') return next();
  if (path === undefined) return send(folder, '/index.html', false, request, response, next);
  const isAsset = path.startsWith(HASHED_ASSETS);
  if (path !== '/' && (await isFile(join(folder, path)))) {
    return send(folder, path, isAsset, request, response, next);
  }
  if (isAsset || !(await isFile(join(folder, 'index.html')))) return next();
  return send(folder, '/index.html', false, request, response, next);
}

async function send(
  folder: string,
  path: string,
  immutable: boolean,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const encoding = await precompressed(folder, path, request);
  response.vary('Accept-Encoding').type(extname(path));
  if (encoding) response.setHeader('Content-Encoding', encoding.name);
  if (!immutable) response.setHeader('Cache-Control', 'no-cache');
  response.sendFile(
    path.slice(1) + (encoding?.suffix ?? ''),
    { root: folder, cacheControl: immutable, immutable, maxAge: ONE_YEAR_MS, dotfiles: 'deny' },
    (error?: Error) => {
      if (error && !response.headersSent) next(error);
    },
  );
}

async function precompressed(folder: string, path: string, request: Request) {
  for (const encoding of ENCODINGS) {
    if (!request.acceptsEncodings(encoding.name)) continue;
    if (await isFile(join(folder, path + encoding.suffix))) return encoding;
  }
  return undefined;
}

/** The decoded path without any way out of the folder; undefined when it cannot be one. */
function safePath(path: string): string | undefined {
  try {
    const decoded = normalize(decodeURIComponent(path)).replaceAll(sep, '/');
    return decoded.includes('\0') || decoded.includes('/.') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
