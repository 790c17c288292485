import { civilDayOf, startOfDay } from '@app/fields';

/**
 * The one source of "now".
 *
 * The engine's clock may run ahead of or behind the machine's (demonstrations, tests); everything that is
 * stored or counted follows the same offset, so that dates from the engine and from us never disagree.
 */
export abstract class Clock {
  /** Milliseconds that the engine's clock differs from the machine's; 0 in a real deployment. */
  abstract offsetMs(): number;

  /** Milliseconds since the epoch, offset included. */
  epochMs(): number {
    return Date.now() + this.offsetMs();
  }

  now(): Date {
    return new Date(this.epochMs());
  }

  /** Today's civil date in Asia/Shanghai (UTC+8 all year since 1991), as YYYY-MM-DD. */
  today(): string {
    return civilDayOf(this.epochMs());
  }

  /** The midnight with which today began there. */
  startOfToday(): Date {
    return startOfDay(this.today());
  }
}

/** A clock whose offset is set from outside: by the stored offset in production, by hand in tests. */
export class AdjustableClock extends Clock {
  private offset = 0;

  offsetMs(): number {
    return this.offset;
  }

  setOffset(offsetMs: number): void {
    this.offset = offsetMs;
  }
}
