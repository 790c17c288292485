import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ForbiddenError } from '../http/problem.js';
import { bearerTokenOf } from './request-authenticator.js';

/** For what a person must do in person: a stolen token must not be able to make itself permanent. */
@Injectable()
export class SessionOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (bearerTokenOf(request) !== undefined) throw new ForbiddenError();
    return true;
  }
}
