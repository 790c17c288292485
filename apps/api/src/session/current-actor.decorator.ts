import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@app/identity';
import type { Request } from 'express';
import { UnauthenticatedError } from '../http/problem.js';

/** A request on whose session the guard found a person. */
export interface AuthenticatedRequest extends Request {
  actor?: Actor;
}

/** The person who sent the request. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor) throw new UnauthenticatedError();
  return actor;
});
