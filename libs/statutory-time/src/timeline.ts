import type { CountUnit, Period, PeriodUnit } from './period.js';
import type { Suspension } from './suspension.js';

/**
 * The line on which a case is computed. Its points are day numbers (`DayTimeline`) or second numbers
 * (`HourTimeline`, `WorkingHourTimeline`); the clock, the promise, the status and the savings are written once for both.
 *
 * Every count is a difference of two running totals, and every due point is found by bisection over one. Nothing
 * walks day by day, so ten years cost what ten days cost and an absurd amount cannot hang the computation.
 */
export interface Timeline {
  readonly suspension: Suspension;
  /** The last point that can be written as a date. */
  readonly lastPoint: number;
  /** Points in one civil day: 1, or 86,400 seconds. */
  readonly pointsPerDay: number;
  /** Points in one unit of savings: 1 day, or 3600 seconds. */
  readonly pointsPerUnit: number;
  /** The last point of a period that begins after `begin`, before rolling; `null` when a pause stops it. */
  endOf(begin: number, period: Period): number | null;
  /** The due point of a period whose last segment has this unit; `null` when a pause stops the rolling. */
  rolled(end: number, unit: PeriodUnit): number | null;
  /** Unsuspended points p of the unit with after < p ≤ through; 0 when `through` is earlier. */
  counted(unit: CountUnit, after: number, through: number): number;
  /** As `counted`, suspended points included. */
  elapsed(unit: CountUnit, after: number, through: number): number;
  /** Whether at most one working day is left until the target (a reason to warn). */
  isLastWorkingDay(asOf: number, target: number): boolean;
  isSuspended(point: number): boolean;
  format(point: number): string;
}
