import { civilDayOf } from '@app/fields';
import { type CivilDate, type MomentText, lineOf, momentInShanghai, parsePeriod } from '@app/statutory-time';
import type { ClockOfRun } from './stage-event.js';

type LimitsOfRun = Pick<ClockOfRun, 'baseLimit' | 'promisedLimit'>;

/** The line on which a run is counted; a run without a limit counts days. */
export function lineOfRun({ baseLimit, promisedLimit }: LimitsOfRun): ReturnType<typeof lineOf> {
  const limit = baseLimit ?? promisedLimit;
  return limit === null ? 'day' : lineOf(parsePeriod(limit).unit);
}

/** Whether a run is timed to the hour: then every moment of it has a time of day (民法典§201(2)). */
export function isInHours(run: LimitsOfRun): boolean {
  return lineOfRun(run) !== 'day';
}

/** Whether a text names a time of day as well. */
export function hasTime(moment: MomentText): boolean {
  return moment.length > CIVIL_DATE_LENGTH;
}

/** An instant as a run names it: the civil date, or in hours the moment. */
export function momentOf(instant: Date, inHours: boolean): MomentText {
  return inHours ? momentInShanghai(instant.getTime()) : civilDayOf(instant.getTime());
}

/** The civil date on which a moment lies. */
export function dayOf(moment: MomentText): CivilDate {
  return moment.slice(0, CIVIL_DATE_LENGTH);
}

const CIVIL_DATE_LENGTH = 'YYYY-MM-DD'.length;
