import { AppError } from '@app/kernel';

/** A person has one print at a time. */
export class PrintUnderwayError extends AppError {
  constructor() {
    super('PRINT_UNDERWAY', 409, '你的上一份打印件还在生成，请等它完成，或先取消它。');
  }
}

/** Too many people print at this moment. */
export class PrintBusyError extends AppError {
  constructor() {
    super('PRINT_BUSY', 503, '现在打印的人较多，请过一会儿再试。', { retryAfterSeconds: 20 });
  }
}

/** It takes more time or memory than a print may. */
export class PrintTooLargeError extends AppError {
  constructor() {
    super('PRINT_TOO_LARGE', 422, '内容太多，没有在限定的时间内排好。请不附文书全文和图片再试一次。');
  }
}
