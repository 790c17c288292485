import type { WorkCalendar } from './calendar.js';
import { firstDayOfYear, yearOf } from './civil-date.js';
import type { RunningClock } from './running-clock.js';
import type { Timeline } from './timeline.js';

/**
 * The unpublished years on which a due date rests, in order: those with a day that the count had to test for being a
 * working day, which is each unsuspended day of a working-day segment, and each from the unrolled last day to the due
 * day of any other period.
 */
export function* unpublishedYears(
  clock: RunningClock,
  timeline: Timeline,
  calendar: WorkCalendar,
): Generator<number> {
  let lastYear = -Infinity;
  for (const { after, through } of testedStretches(clock)) {
    for (let year = Math.max(yearOf(after + 1), lastYear + 1); year <= yearOf(through); year += 1) {
      if (calendar.isPublished(year) || !hasCountedDay(timeline, year, after, through)) continue;
      lastYear = year;
      yield year;
    }
  }
}

// helpers

interface Stretch {
  readonly after: number;
  readonly through: number;
}

function* testedStretches(clock: RunningClock): Generator<Stretch> {
  for (const { period, begin, end } of clock.segments) {
    if (period.unit === 'working_day' && begin !== null && end !== null) yield { after: begin, through: end };
  }
  const { end, due } = clock;
  const isRolled = clock.segments.at(-1)?.period.unit !== 'working_day';
  if (isRolled && end !== null && due !== null) yield { after: end - 1, through: due };
}

function hasCountedDay(timeline: Timeline, year: number, after: number, through: number): boolean {
  const from = Math.max(after, firstDayOfYear(year) - 1);
  const to = Math.min(through, firstDayOfYear(year + 1) - 1);
  return timeline.counted('calendar_day', from, to) > 0;
}
