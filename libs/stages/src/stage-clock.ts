import type { Feel } from '@app/feel';
import { candidateGroups } from '@app/identity';
import {
  type CardDays,
  type MomentText,
  type Period,
  type StageTiming,
  type StageTimingInput,
  StatutoryTimeError,
  type WorkCalendar,
  cardDays,
  parsePeriod,
  stageTiming,
} from '@app/statutory-time';
import { promiseInForce } from '@app/promises';
import { NO_CARDS, issuedDays } from './card-days.js';
import { type StageDefinition, reachesPurpose } from './stage-definition.js';
import {
  type ClockOfRun,
  type StageEvent,
  fromStart,
  limitInForce,
  modelLimitOf,
  withOperations,
  withSwitch,
} from './stage-event.js';
import { type Facts, StageExpressions } from './stage-expression.js';
import { isInHours, momentOf } from './stage-moment.js';
import type { StageRun } from './stage-run.entity.js';

/** By which calendar each unit works. */
export interface UnitCalendars {
  forUnit(unitCode: string | null): WorkCalendar;
}

/** The unit that answers for a run (`unit/role`; of several the first). */
export function unitOf({ responsible }: Pick<StageRun, 'responsible'>): string | null {
  return candidateGroups(responsible)[0]?.unit ?? null;
}

/** The calendar of the unit that answers for a run. */
export function calendarOf(run: Pick<StageRun, 'responsible'>, calendars: UnitCalendars): WorkCalendar {
  return calendars.forUnit(unitOf(run));
}

/** What decides about the dates of a run, besides its definition. */
export interface ClockInput {
  readonly definition: StageDefinition;
  readonly facts: Facts;
  readonly feel: Feel;
  readonly calendars: UnitCalendars;
  /** What people did to the clock so far. */
  readonly operations: readonly StageEvent[];
  /** The promise that an administrator had set for cases of this age; null where the model's is in force. */
  readonly setPromise: string | null;
  /** When the record that changed something was written. */
  readonly at: Date;
}

/**
 * Reads limits, start and responsible unit anew and computes the dates of an open run. A changed limit is a switch of
 * procedure: the origin stays (办案规则§61; 民诉解释§258), and one decided after the due date changes nothing.
 */
export function timeOpenRun(run: StageRun, input: ClockInput): StageRun {
  const { definition, facts, calendars, operations, at } = input;
  const read = new StageExpressions(facts, input.feel);
  const known = withOperations(run, operations);
  const responsible = read.text('责任单位', definition.responsible);
  const { limit, promise, start: told } = clockRead(read, input);
  const start = told ?? momentOf(run.enteredAt, isInHours({ baseLimit: limit, promisedLimit: promise }));
  const lateFor = isSwitched(known, limit) ? overdueSince(known, input) : null;
  if (lateFor !== null) read.faults.push(`转程序时法定期限已于 ${lateFor} 届满，期限不变`);
  const limited = lateFor === null ? withLimit(known, limit, at) : known;
  return retimed(
    fromStart({
      ...limited,
      clockStartOn: start,
      promisedLimit: lateFor === null ? promise : run.promisedLimit,
      agreedOn: read.date('约定日', definition.agreedOn),
      responsible,
      fault: faultOf(read.faults),
    }),
    calendarOf({ responsible }, calendars),
  );
}

/** Computes the dates of a run again from its limits, start and events, e.g. for a changed calendar. */
export function retimed(run: StageRun, calendar: WorkCalendar): StageRun {
  const timing = timingOf(run, calendar, { completedOn: run.clockEndOn });
  const statutoryLimit = limitInForce(run);
  if (timing instanceof StatutoryTimeError) {
    const fault = faultOf([run.fault, `期限无法计算：${timing.code}`]);
    return { ...run, ...NO_DATES, statutoryLimit, fault };
  }
  const { dueOn, promisedDueOn, provisional } = timing;
  return { ...run, dueOn, promisedDueOn, provisional, statutoryLimit, ...cardDaysOf(run, calendar) };
}

/**
 * Ends a run when its legal fact happened, else at the record, and counts what was used and saved. Its dates are those of
 * the calendar and of the operations that held then, whatever was published or done before it is folded.
 */
export function closeRun(run: StageRun, closing: ClockInput & { state: 'closed' | 'terminated' }): StageRun {
  const { definition, facts, calendars, operations, state, at } = closing;
  const known = retimed(withOperations(run, operations), calendarOf(run, calendars));
  const inHours = isInHours(run);
  const on = momentOf(at, inHours);
  const read = new StageExpressions(facts, closing.feel);
  const outcome = read.text('办理结果', definition.stageOutcome);
  const factEnd = state === 'closed' ? endOf(read, definition, inHours) : null;
  const clockEndOn = endWithin(run, factEnd ?? on);
  const ended: StageRun = { ...known, state, closedAt: at, clockEndOn, outcome };
  if (state === 'terminated') return ended;
  const calendar = calendarOf(ended, calendars);
  const timing = timingOf(ended, calendar, { completedOn: clockEndOn });
  if (timing instanceof StatutoryTimeError) read.faults.push(`用时无法计算：${timing.code}`);
  const fault = faultOf([known.fault, ...read.faults]);
  if (timing instanceof StatutoryTimeError || hasLostStart(run, closing)) return { ...ended, fault };
  const { usedDays, unit } = timing;
  const saves = run.timeOf === 'department' && reachesPurpose(definition, outcome);
  return { ...ended, fault, usedDays, unit, ...(saves ? savingsOf(ended, calendar) : NO_SAVINGS) };
}

/** Computes a run's dates and, at a day, its status; a fault of the input is returned, not thrown. */
export function timingOf(
  run: ClockOfRun,
  calendar: WorkCalendar,
  moment: { asOf?: MomentText; completedOn?: MomentText | null },
): StageTiming | StatutoryTimeError {
  try {
    return stageTiming({ ...timingInputOf(run, calendar), ...moment });
  } catch (error) {
    if (error instanceof StatutoryTimeError) return error;
    throw error;
  }
}

/** A stored run as a question to the clock; what was accepted in its time stays accepted. */
export function timingInputOf(run: ClockOfRun, calendar: WorkCalendar): StageTimingInput {
  return {
    limit: periodOf(run.baseLimit),
    promise: periodOf(run.promisedLimit),
    start: run.clockStartOn,
    events: run.events.map(({ event }) => event),
    calendar,
    acceptsLateEvents: true,
  };
}

/** Whether the limit of a run could not be computed, because it or its start cannot be read. */
export function isLimitUnknown({ state, baseLimit, fault }: StageRun): boolean {
  return state === 'open' && baseLimit === null && fault !== null && LIMIT_FAULT.test(fault);
}

const LIMIT_FAULT = /(?:^|；)(?:法定期限|承诺期限|起算日|起算时刻)：/u;

/** The period of a stored limit; null where there is none. */
export function periodOf(text: string | null): Period | null {
  return text === null ? null : parsePeriod(text);
}

// helpers

const NO_DATES = { dueOn: null, promisedDueOn: null, provisional: false, ...NO_CARDS };

function cardDaysOf(run: StageRun, calendar: WorkCalendar): CardDays {
  return issuedDays(run, cardDays(timingInputOf(run, calendar)));
}

/**
 * The limits and the start as the model reads them. Where the start is known but cannot be read, the clock does not run:
 * dates from the day of entry would look as sure as any others.
 */
function clockRead(read: StageExpressions, { definition, setPromise }: ClockInput) {
  const limit = read.period('法定期限', definition.statutoryLimit)?.text ?? null;
  const ofModel = read.period('承诺期限', definition.promisedLimit)?.text ?? null;
  const promise = promiseInForce(ofModel, setPromise);
  const before = read.faults.length;
  const start = startOf(read, definition, isInHours({ baseLimit: limit, promisedLimit: promise }));
  const isLost = start === null && read.faults.length > before;
  return isLost ? { limit: null, promise: null, start, isLost } : { limit, promise, start, isLost };
}

/** Whether nobody knows from when the time of a run counts; only one with a fault is read again for it. */
function hasLostStart({ fault }: StageRun, input: ClockInput): boolean {
  return fault !== null && clockRead(new StageExpressions(input.facts, input.feel), input).isLost;
}

function startOf(
  read: StageExpressions,
  { clockStart }: StageDefinition,
  inHours: boolean,
): MomentText | null {
  return inHours ? read.moment('起算时刻', clockStart, 'T00:00:00') : read.date('起算日', clockStart);
}

function endOf(read: StageExpressions, { clockEnd }: StageDefinition, inHours: boolean): MomentText | null {
  return inHours ? read.moment('截止时刻', clockEnd, 'T23:59:59') : read.date('截止日', clockEnd);
}

/** A party may have done its part before its time began; then it took none of it. */
function endWithin({ timeOf, clockStartOn }: StageRun, end: MomentText): MomentText {
  return timeOf === 'party' && end < clockStartOn ? clockStartOn : end;
}

function isSwitched(run: StageRun, limit: string | null): boolean {
  const before = modelLimitOf(run);
  return before !== null && limit !== null && limit !== before;
}

/** The due date, when it had passed at the moment of the record; operations that became known later do not count. */
function overdueSince(run: StageRun, { calendars, at }: ClockInput): MomentText | null {
  const events = run.events.filter(({ recordedAt }) => Date.parse(recordedAt) <= at.getTime());
  const timing = timingOf({ ...run, events }, calendarOf(run, calendars), {});
  const dueOn = timing instanceof StatutoryTimeError ? null : timing.dueOn;
  return dueOn !== null && momentOf(at, isInHours(run)) > dueOn ? dueOn : null;
}

/** The first limit begins the clock; every other one switches it; one that cannot be read stops it. */
function withLimit(run: StageRun, limit: string | null, at: Date): StageRun {
  if (limit === null) return { ...run, baseLimit: null, events: run.events.filter(isOperation) };
  if (run.baseLimit === null) return { ...run, baseLimit: limit };
  if (!isSwitched(run, limit)) return run;
  return withSwitch(run, limit, momentOf(at, isInHours(run)), at.toISOString());
}

function isOperation({ operationId }: StageEvent): boolean {
  return operationId !== null;
}

/** A party's time, a stage that missed its purpose, and one without a limit of the law save nothing. */
const NO_SAVINGS = { savedDays: null, savedCalendarDays: null };

/** What an ended run saved against the law as it was before any extension: a longer limit is no saving. */
function savingsOf(run: StageRun, calendar: WorkCalendar): Pick<StageRun, 'savedDays' | 'savedCalendarDays'> {
  const events = run.events.filter(({ event }) => event.type !== 'extend');
  const timing = timingOf({ ...run, events }, calendar, { completedOn: run.clockEndOn });
  if (timing instanceof StatutoryTimeError) return NO_SAVINGS;
  return { savedDays: timing.savedDays, savedCalendarDays: timing.savedCalendarDays };
}

function faultOf(faults: readonly (string | null)[]): string | null {
  const texts = [...new Set(faults.flatMap((fault) => fault?.split('；') ?? []))];
  return texts.length === 0 ? null : texts.join('；');
}
