import { type CaseShape, type EventShape } from './case-shape.js';
import type { DeadlineEvent } from './deadline-case.js';
import { type TimedEvent, assertPausesPair, inOrder, timed } from './events.js';
import { parseMoment, secondNumber } from './moment.js';
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
  checkPeriods(shape);
  checkEventTypes(shape.events);
  const { limit, promise } = shape as unknown as { limit: Period; promise: Period | null };
  const isHours = lineOf(limit.unit) !== 'day';
  const reader = new PointReader(isHours);
  const start = reader.pointOf(shape.start);
  const events = shape.events.map(({ fields }) => timed(fields as unknown as DeadlineEvent, reader));
  const asOf = shape.asOf === null ? null : reader.pointOf(shape.asOf);
  const completedAt = shape.completedAt === null ? null : reader.pointOf(shape.completedAt);
  checkLines(shape);
  if (reader.lacksTime) reject('TIME_REQUIRED', 'hours run from a moment with a time of day');
  checkEvents(events, start);
  const ordered = inOrder(events);
  assertPausesPair(ordered);
  return { limit, promise, isHours, start, events: ordered, asOf, completedAt };
}

// helpers

/** Reads the moments of a case as points, and remembers whether one that should have a time of day has none. */
class PointReader {
  lacksTime = false;

  constructor(private readonly isHours: boolean) {}

  pointOf(text: unknown): number {
    const moment = parseMoment(text);
    if (moment === null) return reject('INVALID_DATE', `${shown(text)} is not a moment`);
    if (!this.isHours) return moment.day;
    if (moment.secondOfDay === null) this.lacksTime = true;
    return secondNumber(moment);
  }
}

/** Messages are written for faulty cases alone: writing them for each check took as long as the check. */
function reject(code: DeadlineErrorCode, message: string): never {
  throw new StatutoryTimeError(code, message);
}

function checkPeriods({ limit, promise, events }: CaseShape): void {
  checkUnit(limit);
  checkUnit(promise);
  for (const { period } of events) checkUnit(period);
  checkAmount(limit);
  checkAmount(promise);
  for (const { period } of events) checkAmount(period);
}

function checkUnit(period: CaseShape['promise']): void {
  if (period !== null && !isPeriodUnit(period.unit)) reject('UNKNOWN_UNIT', `unit ${shown(period.unit)}`);
}

function checkAmount(period: CaseShape['promise']): void {
  if (period !== null && !isAmount(period.amount)) reject('INVALID_AMOUNT', `amount ${shown(period.amount)}`);
}

function checkEventTypes(events: readonly EventShape[]): void {
  for (const { type, fields } of events) {
    if (type === null) reject('UNKNOWN_EVENT', `event of type ${shown(fields.type)}`);
  }
}

function checkLines({ limit, promise, events }: CaseShape): void {
  const line = lineOf((limit as unknown as Period).unit);
  const isOnIt = (period: CaseShape['promise']): boolean =>
    period === null || lineOf((period as unknown as Period).unit) === line;
  if (isOnIt(promise) && events.every(({ period }) => isOnIt(period))) return;
  reject('MIXED_HOURS', 'hours and another unit in one case');
}

function checkEvents(events: readonly TimedEvent[], start: number): void {
  for (const event of events) {
    if (event.at < start) reject('EVENT_BEFORE_START', `${event.type} before the start`);
  }
  for (const event of events) {
    if (event.type === 'exclude' && event.to < event.at)
      reject('END_BEFORE_START', 'an exclusion ends before it begins');
  }
  for (const event of events) {
    if (event.type === 'extend' && isBlank(event.approvedBy))
      reject('EXTENSION_WITHOUT_APPROVER', 'nobody approved');
  }
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}
