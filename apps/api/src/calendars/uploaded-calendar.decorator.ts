import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { CalendarUpload } from '@app/calendars';
import type { Request } from 'express';
import { UnsupportedMediaTypeError } from '../http/problem.js';

/** The body as the file that was sent; refuses what is neither JSON nor CSV. */
export const UploadedCalendar = createParamDecorator(
  (_: unknown, context: ExecutionContext): Pick<CalendarUpload, 'content' | 'format'> => {
    const request = context.switchToHttp().getRequest<Request>();
    const type = request.headers['content-type'] ?? '';
    const isCsv = /^\s*text\/csv/i.test(type);
    // without a content length there is no body, and the parsers leave something else than bytes
    const content: unknown = request.body;
    if (!isCsv && !/json/i.test(type)) throw new UnsupportedMediaTypeError();
    return { content: Buffer.isBuffer(content) ? content : Buffer.alloc(0), format: isCsv ? 'csv' : 'json' };
  },
);
