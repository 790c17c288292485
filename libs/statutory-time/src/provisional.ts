import { firstDayOfYear, yearOf } from './civil-date.js';
import type { WorkCalendar } from './calendar.js';
import { type PeriodUnit, lineOf } from './period.js';
import type { RunningClock } from './running-clock.js';
import type { Timeline } from './timeline.js';

/**
 * The first unpublished year after `year` on which a due date rests, or `null`: one with a day that the count had to
 * test for being a working day, which is each unsuspended day of a working-day segment, and each from the unrolled last
 * day to the due day of any other period. Clock hours rest on no calendar; office hours on each day that they touch.
 */
export function unpublishedYearAfter(year: number, clock: RunningClock, ground: Ground): number | null {
  const { segments, end, due } = clock;
  const lastUnit = segments.at(-1)?.period.unit;
  // a date that is not reported rests on nothing
  if (lastUnit === undefined || lineOf(lastUnit) === 'hour' || end === null || due === null) return null;
  for (const segment of segments) {
    if (!countsWorkingDays(segment.period.unit) || segment.begin === null || segment.end === null) continue;
    const found = unpublishedWithin(segment.begin, segment.end, year, ground);
    if (found !== null) return found;
  }
  return countsWorkingDays(lastUnit) ? null : unpublishedWithin(end - 1, due, year, ground);
}

// helpers

/** Where the days of a count lie. */
interface Ground {
  readonly timeline: Timeline;
  readonly calendar: WorkCalendar;
}

/** The first unpublished year after `year` with an unsuspended point p of after < p ≤ through. */
function unpublishedWithin(
  after: number,
  through: number,
  year: number,
  { timeline, calendar }: Ground,
): number | null {
  const perDay = timeline.pointsPerDay;
  const last = yearOf(Math.floor(through / perDay));
  for (let each = Math.max(yearOf(Math.floor((after + 1) / perDay)), year + 1); each <= last; each += 1) {
    if (calendar.isPublished(each)) continue;
    const from = Math.max(after, firstDayOfYear(each) * perDay - 1);
    const to = Math.min(through, firstDayOfYear(each + 1) * perDay - 1);
    if (timeline.counted('calendar_day', from, to) > 0) return each;
  }
  return null;
}

function countsWorkingDays(unit: PeriodUnit): boolean {
  return unit === 'working_day' || unit === 'working_hour';
}
