import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { InvalidInputError } from '@app/kernel';
import type { Request } from 'express';

const ACCEPTED = /^[\x21-\x7e]{1,200}$/;

/** The key under which a client may repeat its request: visible ASCII characters, at most 200. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const key = context.switchToHttp().getRequest<Request>().get('Idempotency-Key');
  if (key === undefined || ACCEPTED.test(key)) return key;
  throw new InvalidInputError([
    { path: 'Idempotency-Key', code: 'PATTERN', message: '应为 1 到 200 个可见的英文字符' },
  ]);
});
