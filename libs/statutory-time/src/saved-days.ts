import type { CountUnit } from './period.js';
import type { Timeline } from './timeline.js';

/**
 * Days (or whole hours) between completion and due date, negative when late. Suspended time is nobody's saving, but
 * a late completion is late on suspended days as well. Hours saved are rounded down, hours late are rounded up.
 */
export function savedDays(timeline: Timeline, unit: CountUnit, due: number, completedAt: number): number {
  if (completedAt <= due)
    return Math.floor(timeline.counted(unit, completedAt, due) / timeline.pointsPerUnit);
  return 0 - Math.ceil(timeline.elapsed(unit, due, completedAt) / timeline.pointsPerUnit);
}
