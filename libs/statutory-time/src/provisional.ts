import type { WorkCalendar } from './calendar.js';
import { firstDayOfYear, yearOf } from './civil-date.js';
import { type PeriodUnit, lineOf } from './period.js';
import type { RunningClock } from './running-clock.js';
import type { Timeline } from './timeline.js';

const SECONDS_PER_DAY = 86_400;

/**
 * The unpublished years on which a due date rests, in order: those with a day that the count had to test for being a
 * working day, which is each unsuspended day of a working-day segment, and each from the unrolled last day to the due
 * day of any other period. Clock hours rest on no calendar; office hours on each day that they touch.
 */
export function* unpublishedYears(
  clock: RunningClock,
  { timeline, calendar }: { timeline: Timeline; calendar: WorkCalendar },
): Generator<number> {
  const line = lineOf(clock.limit.unit);
  if (line === 'hour') return;
  const pointsPerDay = line === 'day' ? 1 : SECONDS_PER_DAY;
  const yearOfPoint = (point: number): number => yearOf(Math.floor(point / pointsPerDay));
  let lastYear = -Infinity;
  for (const { after, through } of testedStretches(clock)) {
    for (let year = Math.max(yearOfPoint(after + 1), lastYear + 1); year <= yearOfPoint(through); year += 1) {
      if (calendar.isPublished(year) || !hasCountedPoint(timeline, year, { after, through }, pointsPerDay))
        continue;
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
    if (!countsWorkingDays(segment.period.unit) || segment.begin === null || segment.end === null) continue;
    yield { after: segment.begin, through: segment.end };
  }
  const lastUnit = segments.at(-1)?.period.unit;
  if (lastUnit !== undefined && !countsWorkingDays(lastUnit)) yield { after: end - 1, through: due };
}

function countsWorkingDays(unit: PeriodUnit): boolean {
  return unit === 'working_day' || unit === 'working_hour';
}

function hasCountedPoint(
  timeline: Timeline,
  year: number,
  { after, through }: Stretch,
  perDay: number,
): boolean {
  const from = Math.max(after, firstDayOfYear(year) * perDay - 1);
  const to = Math.min(through, firstDayOfYear(year + 1) * perDay - 1);
  return timeline.counted('calendar_day', from, to) > 0;
}
