import { AppError } from '@app/kernel';

/** Why an expression has no value: it cannot be read or computed, or it took more time or memory than it may. */
export type FeelFailureReason = 'invalid' | 'exceeded';

/** An expression without a value. Who evaluates it says what that means where it stands. */
export class FeelFailure extends Error {
  constructor(
    readonly reason: FeelFailureReason,
    readonly text: string,
  ) {
    super(`${reason}: ${text}`);
    this.name = 'FeelFailure';
  }
}

/** Whether an error says that an expression exceeded its bounds. */
export function isExceeded(error: unknown): boolean {
  return error instanceof FeelFailure && error.reason === 'exceeded';
}

/** Expressions cannot be evaluated now, for a reason that passes and is none of theirs: the same work may be tried again. */
export class FeelUnavailableError extends AppError {
  constructor(cause?: unknown) {
    super('EXPRESSIONS_UNAVAILABLE', 503, '暂时无法计算表达式，请稍后再试。', {
      retryAfterSeconds: 5,
      cause,
    });
  }
}
