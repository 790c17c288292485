import { LAST_DAY } from './civil-date.js';
import { formatSecond, secondNumber } from './moment.js';
import type { CountUnit, Period } from './period.js';
import { type RunningTotal, firstReaching } from './running-total.js';
import type { Suspension } from './suspension.js';
import type { Timeline } from './timeline.js';

const SECONDS_PER_HOUR = 3600;
const LAST_SECOND = secondNumber({ day: LAST_DAY + 1, secondOfDay: 0 }) - 1;

/** Clock hours from the very moment (民法典§201(2)): rest days do not matter and nothing rolls; points are seconds. */
export class HourTimeline implements Timeline {
  readonly lastPoint = LAST_SECOND;
  readonly pointsPerUnit = SECONDS_PER_HOUR;
  private readonly countedSeconds: RunningTotal;

  constructor(readonly suspension: Suspension) {
    this.countedSeconds = suspension.outside(allSeconds);
  }

  endOf(begin: number, { amount }: Period): number | null {
    const target = this.countedSeconds(begin) + amount * SECONDS_PER_HOUR;
    return firstReaching(this.countedSeconds, target, begin, this.suspension.openFrom);
  }

  rolled(end: number): number {
    return end;
  }

  counted(_unit: CountUnit, after: number, through: number): number {
    return through <= after ? 0 : this.countedSeconds(through) - this.countedSeconds(after);
  }

  elapsed(_unit: CountUnit, after: number, through: number): number {
    return Math.max(0, through - after);
  }

  isLastWorkingDay(): boolean {
    return false;
  }

  isSuspended(second: number): boolean {
    return this.suspension.contains(second);
  }

  format(second: number): string {
    return formatSecond(second);
  }
}

// helpers

const allSeconds: RunningTotal = (second) => second;
