import { createHmac, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A token that cannot be guessed, for the cookie. */
export function newSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a token: without the secret a stolen table opens no session. */
export function sessionTokenHash(token: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(token).digest();
}

/** Tells the acts of one session or token from those of another; too short to open any. */
export function credentialMark(kind: 'session' | 'token', tokenHash: Buffer): string {
  return `${kind}:${tokenHash.toString('hex').slice(0, 8)}`;
}
