import { type CaseShape, type EventShape } from './case-shape.js';
import type { DeadlineEvent } from './deadline-case.js';
import { MOMENT_KEYS, type TimedEvent, assertPausesPair, inOrder, timed } from './events.js';
import { type Moment, parseMoment, secondNumber } from './moment.js';
import { type Period, isAmount, isPeriodUnit, lineOf } from './period.js';
import { type DeadlineErrorCode, StatutoryTimeError, shown } from './statutory-time.errors.js';

/** A case that has passed every check which needs no computation; its moments are points (days or seconds). */
export interface ValidCase {
  readonly limit: Period;
  readonly promise: Period | null;
  /** Whether the points are seconds; else they are days. */
  readonly isHours: boolean;
  readonly start: number;
  /** In order of their points, pauses and resumes paired. */
  readonly events: readonly TimedEvent[];
  readonly asOf: number | null;
  readonly completedAt: number | null;
}

/** Runs the checks over the whole case, one code after the other as in `DEADLINE_ERROR_CODES`; throws the first. */
export function validate(shape: CaseShape): ValidCase {
  const { limit, promise } = checkPeriods(shape);
  checkEventTypes(shape.events);
  const isHours = lineOf(limit.unit) !== 'day';
  const pointOf = checkMoments(shape, limit, isHours);
  const start = pointOf(shape.start);
  const events = shape.events.map(({ fields }) => timed(fields as unknown as DeadlineEvent, pointOf));
  for (const event of events)
    reject(event.at < start, 'EVENT_BEFORE_START', `${event.type} before the start`);
  checkExclusions(events);
  checkApprovers(events);
  const ordered = inOrder(events);
  assertPausesPair(ordered);
  return {
    limit,
    promise,
    isHours,
    start,
    events: ordered,
    asOf: shape.asOf === null ? null : pointOf(shape.asOf),
    completedAt: shape.completedAt === null ? null : pointOf(shape.completedAt),
  };
}

// helpers

function reject(isWrong: boolean, code: DeadlineErrorCode, message: string): void {
  if (isWrong) throw new StatutoryTimeError(code, message);
}

function checkPeriods(shape: CaseShape): { limit: Period; promise: Period | null } {
  const ofEvents = shape.events.flatMap(({ period }) => (period === null ? [] : [period]));
  const all = [shape.limit, ...(shape.promise === null ? [] : [shape.promise]), ...ofEvents];
  for (const { unit } of all) reject(!isPeriodUnit(unit), 'UNKNOWN_UNIT', `unit ${shown(unit)}`);
  for (const { amount } of all) reject(!isAmount(amount), 'INVALID_AMOUNT', `amount ${shown(amount)}`);
  return { limit: shape.limit as unknown as Period, promise: shape.promise as unknown as Period | null };
}

function checkEventTypes(events: readonly EventShape[]): void {
  for (const { type, fields } of events) {
    reject(type === null, 'UNKNOWN_EVENT', `event of type ${shown(fields.type)}`);
  }
}

/** Checks the form of all moments, the mixing of hours and the times of day; answers how a text becomes a point. */
function checkMoments(shape: CaseShape, limit: Period, isHours: boolean): (text: unknown) => number {
  const moments = momentsOf(shape).map(momentOf);
  const periods = [shape.promise, ...shape.events.map(({ period }) => period)] as readonly (Period | null)[];
  const line = lineOf(limit.unit);
  const isMixed = periods.some((period) => period !== null && lineOf(period.unit) !== line);
  reject(isMixed, 'MIXED_HOURS', 'hours and another unit in one case');
  const lacksTime = isHours && moments.some(({ secondOfDay }) => secondOfDay === null);
  reject(lacksTime, 'TIME_REQUIRED', 'hours run from a moment with a time of day');
  return (text) => (isHours ? secondNumber(momentOf(text)) : momentOf(text).day);
}

function momentsOf({ start, events, asOf, completedAt }: CaseShape): unknown[] {
  const ofEvents = events.flatMap(({ type, fields }) =>
    type === null ? [] : MOMENT_KEYS[type].map((key) => fields[key]),
  );
  return [start, ...ofEvents, asOf, completedAt].filter((moment) => moment !== null);
}

function momentOf(text: unknown): Moment {
  const moment = parseMoment(text);
  if (moment === null) throw new StatutoryTimeError('INVALID_DATE', `${shown(text)} is not a moment`);
  return moment;
}

function checkExclusions(events: readonly TimedEvent[]): void {
  for (const event of events) {
    reject(
      event.type === 'exclude' && event.to < event.at,
      'END_BEFORE_START',
      'an exclusion ends before it begins',
    );
  }
}

function checkApprovers(events: readonly TimedEvent[]): void {
  for (const event of events) {
    if (event.type === 'extend')
      reject(isBlank(event.approvedBy), 'EXTENSION_WITHOUT_APPROVER', 'nobody approved');
  }
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}
