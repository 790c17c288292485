import { AppError } from '@app/kernel';
import type { Request } from 'express';

/** Whoever asked is gone; nobody reads this answer, and it is no fault of the system. */
class AskerLeftError extends AppError {
  constructor() {
    super('ASKER_LEFT', 499, '请求已经取消。');
  }
}

/** Aborted when whoever asks goes away before there is an answer. */
export function untilLeft({ res }: Request): AbortSignal {
  const left = new AbortController();
  res?.once('close', () => {
    if (!res.writableFinished) left.abort(new AskerLeftError());
  });
  return left.signal;
}
