import { type WorkCalendar, createCalendar } from './calendar.js';
import { type CaseShape, shapeOf } from './case-shape.js';
import {
  type Computation,
  assertCompletedAfterStart,
  assertWritable,
  isProvisional,
  run,
} from './computation.js';
import type { DeadlineAnswer, DeadlineCase, DeadlineStatus } from './deadline-case.js';
import { countUnitOf } from './period.js';
import { savedDays } from './saved-days.js';
import { type DeadlineErrorCode, StatutoryTimeError } from './statutory-time.errors.js';
import { statusAt } from './status.js';
import { type ValidCase, validate } from './validation.js';

/**
 * Answers one deadline case: the last day of a statutory period and of the promise, the card at `asOf`, and the days
 * saved, in the unit of the limit in force (民诉法§85; 民法典§201 to §203; 办案规则§45 to §47, §80).
 *
 * It never throws for a faulty case: the input is checked whatever its type says, and the answer carries the first
 * code of `DEADLINE_ERROR_CODES` that applies. A due date after 9999-12-31 cannot be written and is answered with
 * `INVALID_AMOUNT`.
 *
 * Many cases of one calendar are answered faster with a `calendar` that `createCalendar` made once; the calendar of
 * the case itself is then not read and may be absent.
 */
export function computeDeadline(input: DeadlineCase): DeadlineAnswer;
export function computeDeadline(
  input: Omit<DeadlineCase, 'calendar'>,
  calendar: WorkCalendar,
): DeadlineAnswer;
export function computeDeadline(
  input: Omit<DeadlineCase, 'calendar'>,
  calendar?: WorkCalendar,
): DeadlineAnswer {
  try {
    const { id, valid, computation } = computed(input, calendar);
    return answer(id, valid, computation);
  } catch (error) {
    if (error instanceof StatutoryTimeError) return failure(input, error.code);
    throw error;
  }
}

/** Checks and runs a case; throws `StatutoryTimeError` with the first code that applies. */
export function computed(
  input: unknown,
  prepared?: WorkCalendar,
): { id: string; valid: ValidCase; computation: Computation } {
  const shape = shapeOf(input, prepared === undefined);
  const calendar = prepared ?? createCalendar(shape.calendar);
  if (countsOfficeHours(shape)) calendar.officeSecondsBefore();
  const valid = validate(shape);
  const computation = run(valid, calendar);
  assertCompletedAfterStart(valid);
  assertWritable(computation);
  return { id: shape.id, valid, computation };
}

// helpers

/** Office hours are checked together with the calendar, but only where they are counted. */
function countsOfficeHours({ limit, promise, events }: CaseShape): boolean {
  if (limit.unit === 'working_hour' || promise?.unit === 'working_hour') return true;
  return events.some(({ period }) => period?.unit === 'working_hour');
}

function answer(id: string, valid: ValidCase, computation: Computation): DeadlineAnswer {
  const { timeline, clock, due, promisedDue } = computation;
  const isSavingKnown = due !== null && valid.completedAt !== null;
  return {
    id,
    due: due === null ? null : timeline.format(due),
    promisedDue: promisedDue === null ? null : timeline.format(promisedDue),
    provisional: isProvisional(computation),
    status: statusOf(valid, computation),
    savedDays: isSavingKnown
      ? savedDays(timeline, countUnitOf(clock.limit.unit), due, valid.completedAt)
      : null,
    error: null,
  };
}

/** The card of a computed case at its `asOf`, or `null` without one. */
function statusOf(valid: ValidCase, computation: Computation): DeadlineStatus | null {
  const { timeline, clock, due, promisedDue } = computation;
  if (valid.asOf === null) return null;
  return statusAt({
    timeline,
    asOf: valid.asOf,
    completedAt: valid.completedAt,
    origin: clock.origin,
    due,
    promisedDue,
    hasPromise: valid.promise !== null,
    unit: countUnitOf((valid.promise ?? clock.limit).unit),
  });
}

function failure(input: unknown, error: DeadlineErrorCode): DeadlineAnswer {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null;
  return {
    id: typeof id === 'string' ? id : null,
    due: null,
    promisedDue: null,
    provisional: false,
    status: null,
    savedDays: null,
    error,
  };
}
