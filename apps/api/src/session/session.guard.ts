import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PasswordChangeRequiredError } from '@app/identity';
import { ForbiddenError, UnauthenticatedError } from '../http/problem.js';
import { ACCESS_RULE, type AccessRule, BEFORE_PASSWORD_CHANGE, PUBLIC } from './access.decorator.js';
import type { AuthenticatedRequest } from './current-actor.decorator.js';
import { RequestAuthenticator } from './request-authenticator.js';

/** Lets nobody in without a live session or a valid token, except where an endpoint is declared public. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly authenticator: RequestAuthenticator,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declaredOn = [context.getHandler(), context.getClass()];
    if (this.isDeclared(PUBLIC, declaredOn)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const actor = await this.authenticator.authenticate(request);
    if (!actor) throw new UnauthenticatedError();
    if (actor.mustChangePassword && !this.isDeclared(BEFORE_PASSWORD_CHANGE, declaredOn))
      throw new PasswordChangeRequiredError();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, declaredOn);
    if (rule && !rule(actor)) throw new ForbiddenError();
    request.actor = actor;
    return true;
  }

  private isDeclared(mark: symbol, declaredOn: Parameters<Reflector['getAllAndOverride']>[1]): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, declaredOn) === true;
  }
}
