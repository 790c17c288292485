import { LAST_DAY } from './civil-date.js';
import { formatSecond, secondNumber } from './moment.js';
import type { CountUnit, Period } from './period.js';
import type { RunningTotal } from './running-total.js';
import type { Suspension } from './suspension.js';
import type { Timeline } from './timeline.js';

const SECONDS_PER_HOUR = 3600;
const LAST_SECOND = secondNumber({ day: LAST_DAY + 1, secondOfDay: 0 }) - 1;

/** Clock hours from the very moment (民法典§201(2)): rest days do not matter and nothing rolls; points are seconds. */
export class HourTimeline implements Timeline {
  readonly lastPoint = LAST_SECOND;
  readonly pointsPerDay = 86_400;
  readonly pointsPerUnit = SECONDS_PER_HOUR;

  constructor(readonly suspension: Suspension) {}

  endOf(begin: number, { amount }: Period): number | null {
    return this.suspension.firstGrownBy(amount * SECONDS_PER_HOUR, allSeconds, begin);
  }

  rolled(end: number): number {
    return end;
  }

  counted(_unit: CountUnit, after: number, through: number): number {
    return through <= after ? 0 : this.suspension.growth(allSeconds, after, through);
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
