import { type CalendarData, type WorkCalendar, createCalendar } from './calendar.js';
import { shapeOf } from './case-shape.js';
import {
  type Computation,
  assertCompletedAfterStart,
  assertWritable,
  isProvisional,
  run,
} from './computation.js';
import type { DeadlineEvent, DeadlineStatus, MomentText } from './deadline-case.js';
import { parseMoment } from './moment.js';
import { type CountUnit, type Period, countUnitOf } from './period.js';
import { savedDays } from './saved-days.js';
import { statusAt } from './status.js';
import type { Timeline } from './timeline.js';
import { type ValidCase, validate } from './validation.js';

/** A stage run as it stands; moments are civil dates, or carry a time of day where the unit is hours. */
export interface StageTimingInput {
  /** The statutory limit; absent where the law sets none. */
  readonly limit?: Period | null;
  readonly promise?: Period | null;
  readonly start: MomentText;
  readonly events?: readonly DeadlineEvent[] | null;
  readonly asOf?: MomentText | null;
  readonly completedOn?: MomentText | null;
  readonly calendar: WorkCalendar | CalendarData;
  /**
   * Accept an extension or switch dated after the due date in force. For computing a stored run again: a calendar
   * that moved the due date must not undo what was granted in time.
   */
  readonly acceptsLateEvents?: boolean;
}

/** The dates and counts of a stage run. Counts are in `unit`; the target is the promised date, else the due date. */
export interface StageTiming {
  /** `null` without a statutory limit, or while an open pause stops the clock. */
  readonly dueOn: MomentText | null;
  readonly promisedDueOn: MomentText | null;
  readonly provisional: boolean;
  /** At `asOf`, or without one at completion; `null` with neither. */
  readonly status: DeadlineStatus | null;
  /** Unsuspended days from the start (not counted) to completion or `asOf`, whichever is earlier. */
  readonly usedDays: number | null;
  /** Unsuspended days from the start (not counted) to the target. */
  readonly totalDays: number | null;
  /** Days saved against the due date, negative when late; `null` without a statutory limit. */
  readonly savedDays: number | null;
  /**
   * Unsuspended calendar days from completion to the due date, negative when late; where hours are counted the
   * difference of the dates. May be summed over stages of different units.
   */
  readonly savedCalendarDays: number | null;
  /** Unsuspended days left until the target; 0 when it has passed. */
  readonly leftDays: number | null;
  /** Days past the due date; before that, or without one, days past the promised date; 0 when in time. */
  readonly overdueDays: number | null;
  /** Of the limit in force, else of the promise; months and years are told in calendar days. */
  readonly unit: CountUnit;
}

/** A stage with neither limit nor promise still counts the days that it takes. */
const NO_PERIOD: Period = { amount: 1, unit: 'calendar_day' };

/**
 * Times one stage run: due dates, card, and the days used, left, saved and overdue (民诉法§85; 民法典§201 to §203).
 * Without a statutory limit the promise is the period on which extensions and switches act. Throws
 * `StatutoryTimeError` for faulty input.
 */
export function stageTiming(input: StageTimingInput): StageTiming {
  const { valid, computation, due, promisedDue } = computedStage(input);
  const { timeline } = computation;
  const unit = countUnitOf(computation.clock.limit.unit);
  const until = earlier(valid.completedAt, valid.asOf);
  const target = promisedDue ?? (isPresent(input.promise) ? null : due);
  const count = (from: number, to: number): number =>
    Math.floor(timeline.counted(unit, from, to) / timeline.pointsPerUnit);
  return {
    dueOn: due === null ? null : timeline.format(due),
    promisedDueOn: promisedDue === null ? null : timeline.format(promisedDue),
    provisional: hasPeriod(input) && isProvisional(computation),
    status: statusOfStage(input, { valid, computation, due, promisedDue }),
    usedDays: until === null ? null : count(valid.start, until),
    totalDays: target === null ? null : count(valid.start, target),
    ...savings(valid, computation, due),
    leftDays: target === null || until === null ? null : count(until, target),
    overdueDays: until === null ? null : overdue(until, computation, due, promisedDue),
    unit,
  };
}

/** A computed stage; `due` and `promisedDue` are those that the stage has, `computation` may hold a stand-in limit. */
export interface ComputedStage {
  readonly valid: ValidCase;
  readonly computation: Computation;
  readonly due: number | null;
  readonly promisedDue: number | null;
}

/** Runs the clocks of a stage; throws `StatutoryTimeError`. */
export function computedStage(input: StageTimingInput): ComputedStage {
  const hasLimit = isPresent(input.limit);
  const limit = input.limit ?? input.promise ?? NO_PERIOD;
  const shape = shapeOf({
    id: '',
    calendar: { years: {} },
    limit,
    promise: hasLimit ? input.promise : null,
    start: input.start,
    events: input.events,
    asOf: input.asOf,
    completedAt: input.completedOn,
  });
  const valid = validate(shape);
  const acceptsLateEvents = input.acceptsLateEvents === true || !hasPeriod(input);
  const computation = run(valid, asWorkCalendar(input.calendar), acceptsLateEvents);
  assertCompletedAfterStart(valid);
  assertWritable(computation);
  if (hasLimit) return { valid, computation, due: computation.due, promisedDue: computation.promisedDue };
  return { valid, computation, due: null, promisedDue: isPresent(input.promise) ? computation.due : null };
}

// helpers

function statusOfStage(input: StageTimingInput, stage: ComputedStage): DeadlineStatus | null {
  const { valid, computation, due, promisedDue } = stage;
  const asOf = valid.asOf ?? valid.completedAt;
  if (asOf === null) return null;
  return statusAt({
    timeline: computation.timeline,
    asOf,
    completedAt: valid.completedAt,
    origin: computation.clock.origin,
    due,
    promisedDue,
    hasPromise: isPresent(input.promise),
    unit: countUnitOf((valid.promise ?? computation.clock.limit).unit),
  });
}

function savings(
  valid: ValidCase,
  { timeline, clock }: Computation,
  due: number | null,
): Pick<StageTiming, 'savedDays' | 'savedCalendarDays'> {
  const { completedAt } = valid;
  if (due === null || completedAt === null) return { savedDays: null, savedCalendarDays: null };
  return {
    savedDays: savedDays(timeline, countUnitOf(clock.limit.unit), due, completedAt),
    savedCalendarDays: savedCalendarDays(timeline, due, completedAt),
  };
}

/** On a line of days the suspended ones are nobody's saving; a line of hours knows no days. */
function savedCalendarDays(timeline: Timeline, due: number, completedAt: number): number {
  if (timeline.pointsPerDay === 1) return savedDays(timeline, 'calendar_day', due, completedAt);
  return civilDay(timeline.format(due)) - civilDay(timeline.format(completedAt));
}

function overdue(
  until: number,
  { timeline, clock }: Computation,
  due: number | null,
  promisedDue: number | null,
): number {
  const passed = [due, promisedDue].find((date) => date !== null && until > date);
  if (passed === undefined || passed === null) return 0;
  return Math.ceil(timeline.elapsed(countUnitOf(clock.limit.unit), passed, until) / timeline.pointsPerUnit);
}

function civilDay(moment: MomentText): number {
  return parseMoment(moment)?.day ?? 0;
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function hasPeriod({ limit, promise }: StageTimingInput): boolean {
  return isPresent(limit) || isPresent(promise);
}

function isPresent(period: Period | null | undefined): boolean {
  return period !== null && period !== undefined;
}

function asWorkCalendar(calendar: WorkCalendar | CalendarData): WorkCalendar {
  return 'years' in calendar ? createCalendar(calendar) : calendar;
}
