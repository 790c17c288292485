import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import { UnsupportedMediaTypeError } from '../http/problem.js';

/** The body as the table that was sent; the parsers take bytes of tables only. */
export const UploadedTable = createParamDecorator((_: unknown, context: ExecutionContext): Uint8Array => {
  const content: unknown = context.switchToHttp().getRequest<Request>().body;
  if (!Buffer.isBuffer(content)) throw new UnsupportedMediaTypeError();
  return content;
});
