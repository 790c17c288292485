import type { WorkCalendar } from './calendar.js';
import { type DayNumber, LAST_DAY, correspondingDay, formatDay } from './civil-date.js';
import type { CountUnit, Period, PeriodUnit } from './period.js';
import { type RunningTotal, firstReaching } from './running-total.js';
import type { Suspension } from './suspension.js';
import type { Timeline } from './timeline.js';

/** Days, months and years on civil dates (民诉法§85; 民法典§201 to §203); points are day numbers. */
export class DayTimeline implements Timeline {
  readonly lastPoint = LAST_DAY;
  readonly pointsPerUnit = 1;
  private readonly countedDays: RunningTotal;
  private readonly countedWorkingDays: RunningTotal;

  constructor(
    private readonly calendar: WorkCalendar,
    readonly suspension: Suspension,
  ) {
    this.countedDays = suspension.outside(allDays);
    this.countedWorkingDays = suspension.outside(calendar.workingDaysBefore);
  }

  endOf(begin: DayNumber, { amount, unit }: Period): DayNumber | null {
    if (unit === 'working_day') return this.nth(this.countedWorkingDays, begin, amount);
    if (unit === 'calendar_day') return this.nth(this.countedDays, begin, amount);
    const months = unit === 'year' ? amount * 12 : amount;
    return this.nth(this.countedDays, begin, correspondingDay(begin, months) - begin);
  }

  rolled(end: DayNumber, unit: PeriodUnit): DayNumber | null {
    if (unit === 'working_day' || !this.calendar.isRestDayNumber(end)) return end;
    return this.nth(this.countedWorkingDays, end, 1);
  }

  counted(unit: CountUnit, after: DayNumber, through: DayNumber): number {
    const total = unit === 'working_day' ? this.countedWorkingDays : this.countedDays;
    return daysOf(total, after, through);
  }

  elapsed(unit: CountUnit, after: DayNumber, through: DayNumber): number {
    return daysOf(unit === 'working_day' ? this.calendar.workingDaysBefore : allDays, after, through);
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
    const first = begin + 1;
    const dayAfter = firstReaching(total, total(first) + n, first, this.suspension.openFrom);
    return dayAfter === null ? null : dayAfter - 1;
  }
}

// helpers

const allDays: RunningTotal = (day) => day;

function daysOf(total: RunningTotal, after: DayNumber, through: DayNumber): number {
  return through <= after ? 0 : total(through + 1) - total(after + 1);
}
