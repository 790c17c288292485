import { Injectable } from '@nestjs/common';
import { type Actor, AuthService, PersonalTokenService } from '@app/identity';
import type { Request } from 'express';
import { sessionTokenOf } from './session-cookie.js';

const BEARER = /^Bearer(?:\s+(\S*))?$/i;

/** Finds the person behind a request: by a personal access token where one is sent, else by the session. */
@Injectable()
export class RequestAuthenticator {
  constructor(
    private readonly auth: AuthService,
    private readonly tokens: PersonalTokenService,
  ) {}

  async authenticate(request: Request): Promise<Actor | undefined> {
    const bearer = bearerTokenOf(request);
    if (bearer !== undefined) return this.tokens.authenticate(bearer);
    const token = sessionTokenOf(request);
    return token === undefined ? undefined : this.auth.authenticate(token);
  }

  /** Whether the credential of the request would still be accepted; asking prolongs nothing. */
  async isStillValid(request: Request): Promise<boolean> {
    const bearer = bearerTokenOf(request);
    if (bearer !== undefined) return (await this.tokens.authenticate(bearer)) !== undefined;
    const token = sessionTokenOf(request);
    return token !== undefined && this.auth.isSessionOpen(token);
  }
}

/** The personal access token of the request, empty when it is missing; other schemes are a proxy's business. */
export function bearerTokenOf(request: Request): string | undefined {
  const bearer = BEARER.exec(request.get('Authorization')?.trim() ?? '');
  return bearer ? (bearer[1] ?? '') : undefined;
}
