import { AppError } from '@app/kernel';

/** A file that no spreadsheet can be read from; the message says what to do. */
export class SheetUnreadableError extends AppError {
  constructor(message: string, line?: number) {
    super('SHEET_UNREADABLE', 422, message, line === undefined ? {} : { details: { line } });
  }
}
