import type { WorkCalendar } from './calendar.js';
import { firstDayOfYear, yearOf } from './civil-date.js';
import type { RunningClock } from './running-clock.js';
import type { Timeline } from './timeline.js';

/**
 * The unpublished years on which a due date rests, in order: those with a day that the count had to test for being a
 * working day, which is each unsuspended day of a working-day segment, and each from the unrolled last day to the due
 * day of any other period. Hours rest on no calendar.
 */
export function* unpublishedYears(
  clock: RunningClock,
  { timeline, calendar }: { timeline: Timeline; calendar: WorkCalendar },
): Generator<number> {
  if (clock.limit.unit === 'hour') return;
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

/** None while the due date is unknown: a date that is not reported rests on nothing. */
function* testedStretches(clock: RunningClock): Generator<Stretch> {
  const { segments, end, due } = clock;
  if (end === null || due === null) return;
  for (const segment of segments) {
    if (segment.period.unit !== 'working_day' || segment.begin === null || segment.end === null) continue;
    yield { after: segment.begin, through: segment.end };
  }
  if (segments.at(-1)?.period.unit !== 'working_day') yield { after: end - 1, through: due };
}

function hasCountedDay(timeline: Timeline, year: number, after: number, through: number): boolean {
  const from = Math.max(after, firstDayOfYear(year) - 1);
  const to = Math.min(through, firstDayOfYear(year + 1) - 1);
  return timeline.counted('calendar_day', from, to) > 0;
}
