import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether the Authorization header carries these credentials; takes equally long whatever differs. */
export function isAuthorized(header: string | undefined, user: string, password: string): boolean {
  const [scheme = '', encoded = ''] = (header ?? '').split(' ');
  const given = scheme.toLowerCase() === 'basic' ? Buffer.from(encoded, 'base64').toString('utf8') : '';
  return timingSafeEqual(digest(given), digest(`${user}:${password}`));
}

/** Equal lengths, whatever was given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
