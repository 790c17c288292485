import type { WorkCalendar } from './calendar.js';
import { HourTimeline } from './hour-timeline.js';
import type { CountUnit, Period } from './period.js';
import { type RunningTotal, firstReaching } from './running-total.js';
import type { Suspension } from './suspension.js';

/**
 * Office hours of working days (工作时), from the very moment; points are seconds. A period that begins while the
 * office is closed waits for its opening; one that is used up at closing time is due then, not at the next opening.
 */
export class WorkingHourTimeline extends HourTimeline {
  private readonly officeSeconds: RunningTotal;
  private readonly countedOfficeSeconds: RunningTotal;

  constructor(calendar: WorkCalendar, suspension: Suspension) {
    super(suspension);
    this.officeSeconds = calendar.officeSecondsBefore();
    this.countedOfficeSeconds = suspension.outside(this.officeSeconds);
  }

  override endOf(begin: number, { amount }: Period): number | null {
    const target = this.countedOfficeSeconds(begin) + amount * this.pointsPerUnit;
    return firstReaching(this.countedOfficeSeconds, target, begin, this.suspension.openFrom);
  }

  override counted(unit: CountUnit, after: number, through: number): number {
    if (unit !== 'working_hour') return super.counted(unit, after, through);
    return through <= after ? 0 : this.countedOfficeSeconds(through) - this.countedOfficeSeconds(after);
  }

  override elapsed(unit: CountUnit, after: number, through: number): number {
    if (unit !== 'working_hour') return super.elapsed(unit, after, through);
    return through <= after ? 0 : this.officeSeconds(through) - this.officeSeconds(after);
  }
}
