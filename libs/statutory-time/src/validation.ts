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
  const isMixed = checkPeriods(shape);
  const { limit, promise } = shape as unknown as { limit: Period; promise: Period | null };
  const isHours = lineOf(limit.unit) !== 'day';
  const reader = new PointReader(isHours);
  const start = reader.pointOf(shape.start);
  const events = shape.events.map(({ fields }) => timed(fields as unknown as DeadlineEvent, reader));
  const asOf = shape.asOf === null ? null : reader.pointOf(shape.asOf);
  const completedAt = shape.completedAt === null ? null : reader.pointOf(shape.completedAt);
  if (isMixed) reject('MIXED_HOURS', 'hours and another unit in one case');
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

/**
 * Checks limit, promise and events in one pass, because each pass costs as much as a count of days: faults of a later
 * code are kept until the whole case is known to be free of earlier ones. Answers whether hours and days are mixed.
 */
function checkPeriods({ limit, promise, events }: CaseShape): boolean {
  const periods = new PeriodCheck();
  let unknown: EventShape | null = null;
  periods.check(limit);
  if (promise !== null) periods.check(promise);
  for (const event of events) {
    if (event.period !== null) periods.check(event.period);
    if (event.type === null) unknown ??= event;
  }
  if (periods.wrong !== null) reject('INVALID_AMOUNT', `amount ${shown(periods.wrong.amount)}`);
  if (unknown !== null) reject('UNKNOWN_EVENT', `event of type ${shown(unknown.fields.type)}`);
  return periods.isMixed;
}

/** Rejects unknown units; keeps the first wrong amount, and whether the units count on different lines. */
class PeriodCheck {
  wrong: CaseShape['promise'] = null;
  isMixed = false;
  private line: ReturnType<typeof lineOf> | null = null;

  check(period: CaseShape['limit']): void {
    const { unit, amount } = period;
    if (!isPeriodUnit(unit)) return reject('UNKNOWN_UNIT', `unit ${shown(unit)}`);
    if (!isAmount(amount)) this.wrong ??= period;
    const line = lineOf(unit);
    this.line ??= line;
    if (line !== this.line) this.isMixed = true;
  }
}

/** One pass as well: the first code throws at once, the others wait for the end. */
function checkEvents(events: readonly TimedEvent[], start: number): void {
  let [endsBefore, lacksApprover] = [false, false];
  for (const event of events) {
    if (event.at < start) reject('EVENT_BEFORE_START', `${event.type} before the start`);
    if (event.type === 'exclude') endsBefore ||= event.to < event.at;
    else if (event.type === 'extend') lacksApprover ||= isBlank(event.approvedBy);
  }
  if (endsBefore) reject('END_BEFORE_START', 'an exclusion ends before it begins');
  if (lacksApprover) reject('EXTENSION_WITHOUT_APPROVER', 'nobody approved');
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}
