import type { WorkCalendar } from './calendar.js';
import { type DayNumber, LAST_DAY, correspondingDay, formatDay } from './civil-date.js';
import type { CountUnit, Period, PeriodUnit } from './period.js';
import type { RunningTotal } from './running-total.js';
import type { Suspension } from './suspension.js';
import type { Timeline } from './timeline.js';

/** Days, months and years on civil dates (民诉法§85; 民法典§201 to §203); points are day numbers. */
export class DayTimeline implements Timeline {
  readonly lastPoint = LAST_DAY;
  readonly pointsPerDay = 1;
  readonly pointsPerUnit = 1;

  constructor(
    private readonly calendar: WorkCalendar,
    readonly suspension: Suspension,
  ) {}

  endOf(begin: DayNumber, { amount, unit }: Period): DayNumber | null {
    if (unit === 'working_day' || unit === 'calendar_day') return this.nth(this.daysOf(unit), begin, amount);
    const months = unit === 'year' ? amount * 12 : amount;
    return this.nth(allDays, begin, correspondingDay(begin, months) - begin);
  }

  rolled(end: DayNumber, unit: PeriodUnit): DayNumber | null {
    if (unit === 'working_day' || !this.calendar.isRestDayNumber(end)) return end;
    return this.nth(this.calendar.workingDaysBefore, end, 1);
  }

  counted(unit: CountUnit, after: DayNumber, through: DayNumber): number {
    return through <= after ? 0 : this.suspension.growth(this.daysOf(unit), after + 1, through + 1);
  }

  elapsed(unit: CountUnit, after: DayNumber, through: DayNumber): number {
    const total = this.daysOf(unit);
    return through <= after ? 0 : total(through + 1) - total(after + 1);
  }

  isLastWorkingDay(asOf: DayNumber, target: DayNumber): boolean {
    return this.counted('working_day', asOf, target) <= 1;
  }

  isSuspended(day: DayNumber): boolean {
    return this.suspension.contains(day);
  }

  format(day: DayNumber): string {
    return formatDay(day);
  }

  /** The n-th counted day after `begin`, which is not counted itself. */
  private nth(total: RunningTotal, begin: DayNumber, n: number): DayNumber | null {
    const dayAfter = this.suspension.firstGrownBy(n, total, begin + 1);
    return dayAfter === null ? null : dayAfter - 1;
  }

  private daysOf(unit: CountUnit): RunningTotal {
    return unit === 'working_day' ? this.calendar.workingDaysBefore : allDays;
  }
}

// helpers

const allDays: RunningTotal = (day) => day;
