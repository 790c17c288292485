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
