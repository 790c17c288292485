import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { CalendarUpload } from '@app/calendars';
import type { Request } from 'express';
import { WORKBOOK_TYPE } from '../http/workbook-type.js';
import { UnsupportedMediaTypeError } from '../http/problem.js';

/** The body as the file that was sent; refuses what is neither JSON nor a table. */
export const UploadedCalendar = createParamDecorator(
  (_: unknown, context: ExecutionContext): Pick<CalendarUpload, 'content' | 'format'> => {
    const request = context.switchToHttp().getRequest<Request>();
    const type = request.headers['content-type'] ?? '';
    const isTable = /^\s*text\/csv/i.test(type) || type.trim().startsWith(WORKBOOK_TYPE);
    // without a content length there is no body, and the parsers leave something else than bytes
    const content: unknown = request.body;
    if (!isTable && !/json/i.test(type)) throw new UnsupportedMediaTypeError();
    return {
      content: Buffer.isBuffer(content) ? content : Buffer.alloc(0),
      format: isTable ? 'csv' : 'json',
    };
  },
);
