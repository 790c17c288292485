import type { WorkCalendar } from './calendar.js';
import { HourTimeline } from './hour-timeline.js';
import type { CountUnit, Period } from './period.js';
import type { RunningTotal } from './running-total.js';
import type { Suspension } from './suspension.js';

/**
 * Office hours of working days (工作时), from the very moment; points are seconds. A period that begins while the
 * office is closed waits for its opening; one that is used up at closing time is due then, not at the next opening.
 */
export class WorkingHourTimeline extends HourTimeline {
  private readonly officeSeconds: RunningTotal;

  constructor(calendar: WorkCalendar, suspension: Suspension) {
    super(suspension);
    this.officeSeconds = calendar.officeSecondsBefore();
  }

  override endOf(begin: number, { amount }: Period): number | null {
    return this.suspension.firstGrownBy(amount * this.pointsPerUnit, this.officeSeconds, begin);
  }

  override counted(unit: CountUnit, after: number, through: number): number {
    if (unit !== 'working_hour') return super.counted(unit, after, through);
    return through <= after ? 0 : this.suspension.growth(this.officeSeconds, after, through);
  }

  override elapsed(unit: CountUnit, after: number, through: number): number {
    if (unit !== 'working_hour') return super.elapsed(unit, after, through);
    return through <= after ? 0 : this.officeSeconds(through) - this.officeSeconds(after);
  }
}
