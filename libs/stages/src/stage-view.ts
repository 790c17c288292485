import { civilDayOf } from '@app/fields';
import {
  type CivilDate,
  type CountUnit,
  type MomentText,
  StatutoryTimeError,
  type WorkCalendar,
  daysBetween,
  limitText,
} from '@app/statutory-time';
import type { TimeOf } from '@app/models';
import type { PromiseOfInstance } from '@app/promises';
import { isRemindedOnly } from './card-days.js';
import { isLimitUnknown, timingOf } from './stage-clock.js';
import { dayOf, isInHours, momentOf } from './stage-moment.js';
import type { StageRun, StageRunState } from './stage-run.entity.js';
import { type StageSuspension, keptDaysOf, suspensionsOf } from './stage-suspension.js';

/** `none`: a party's time, or nothing to be late for; `reminder`: past a date where no card is issued (courts, tribunals). */
export type StageStatus = 'normal' | 'warning' | 'yellow' | 'red' | 'paused' | 'reminder' | 'none';

/** Which of its dates a run has passed; a reminder does not tell that by its status. */
export type LateAgainst = 'promise' | 'law';

/**
 * What a run must meet first: the promise (of courts and tribunals: what they aim at), else the day on which the
 * parties agreed, which is their own promise, else the law's date.
 */
export type StageTarget = 'promise' | 'aim' | 'agreed' | 'law';

/**
 * A stage run as people read it; counts are in `unit`, the target is the promise, else the law's date. Moments are civil
 * dates, or where the limits are in hours `YYYY-MM-DDTHH:MM:SS+08:00`.
 */
export interface StageRunView {
  stageRunId: string;
  caseNo: string | null;
  /** The run of the model in which it lies: of the case itself, or one that it called. */
  instanceKey: string;
  processId: string | null;
  /** The run around it, also in the model that called its own. */
  parentRunId: string | null;
  /** Which one it is of several bodies at once, e.g. `2`; null outside of a multi-instance. */
  loopInstance: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  elementId: string;
  round: number;
  timeOf: TimeOf;
  state: StageRunState;
  enteredAt: Date;
  closedAt: Date | null;
  clockStartOn: MomentText;
  clockEndOn: MomentText | null;
  dueOn: MomentText | null;
  promisedDueOn: MomentText | null;
  /** The day on which the parties agreed: their promise, not the department's. */
  agreedOn: CivilDate | null;
  statutoryLimit: string | null;
  promisedLimit: string | null;
  statutoryLimitText: string | null;
  promisedLimitText: string | null;
  /** The day since which this promise has been the county's own, lower than the model's; null for the model's. */
  promiseSetOn: CivilDate | null;
  legalBasis: string | null;
  responsible: string | null;
  provisional: boolean;
  status: StageStatus;
  /** When the clock stood still. */
  suspensions: StageSuspension[];
  usedDays: number | null;
  /** While a pause is open: what it keeps. */
  leftDays: number | null;
  /** Past the law's date; before that, or without one, past the promised date, or past the agreed day. */
  overdueDays: number | null;
  lateAgainst: LateAgainst | null;
  /** Against what the days that are left are counted. */
  target: StageTarget | null;
  unit: CountUnit;
  savedDays: number | null;
  savedCalendarDays: number | null;
  outcome: string | null;
  fault: string | null;
  /** Its limit, or from when it counts, cannot be read: it is no stage without a limit. */
  limitUnknown: boolean;
}

/** A stage run in a row of a list. */
export interface StageSummary {
  stageRunId: string;
  code: string;
  name: string;
  nameEn: string | null;
  statutoryLimit: string | null;
  promisedLimit: string | null;
  dueOn: MomentText | null;
  promisedDueOn: MomentText | null;
  agreedOn: CivilDate | null;
  status: StageStatus;
  provisional: boolean;
  leftDays: number | null;
  overdueDays: number | null;
  lateAgainst: LateAgainst | null;
  target: StageTarget | null;
  unit: CountUnit;
  limitUnknown: boolean;
}

/** What is known about a run besides its own row. */
export interface BesideRun {
  promise?: PromiseOfInstance;
}

/** The run as it stands at a moment. */
export function viewOf(
  run: StageRun,
  now: Date,
  calendar: WorkCalendar,
  { promise }: BesideRun = {},
): StageRunView {
  const timing = timingOf(run, calendar, {
    asOf: momentOf(now, isInHours(run)),
    completedOn: run.clockEndOn,
  });
  const times = timing instanceof StatutoryTimeError ? undefined : timing;
  const isOpen = run.state === 'open';
  const limitUnknown = isLimitUnknown(run);
  return {
    stageRunId: run.elementInstanceKey,
    caseNo: run.caseNo,
    instanceKey: run.processInstanceKey,
    processId: run.processId,
    parentRunId: run.parentRunKey,
    loopInstance: run.loopInstance,
    stageCode: run.stageCode,
    stageName: run.stageName,
    stageNameEn: run.stageNameEn,
    elementId: run.elementId,
    round: run.round,
    timeOf: run.timeOf,
    state: run.state,
    enteredAt: run.enteredAt,
    closedAt: run.closedAt,
    clockStartOn: run.clockStartOn,
    clockEndOn: run.clockEndOn,
    dueOn: run.dueOn,
    promisedDueOn: run.promisedDueOn,
    agreedOn: run.agreedOn,
    statutoryLimit: run.statutoryLimit,
    promisedLimit: run.promisedLimit,
    statutoryLimitText: limitText(run.statutoryLimit),
    promisedLimitText: limitText(run.promisedLimit),
    promiseSetOn: promiseSetOn(run, promise),
    legalBasis: run.legalBasis,
    responsible: run.responsible,
    provisional: run.provisional,
    status: statusOf(run, times?.status ?? null),
    suspensions: suspensionsOf(run.events),
    usedDays: isOpen ? (limitUnknown ? null : (times?.usedDays ?? null)) : run.usedDays,
    leftDays: isOpen ? (times?.leftDays ?? keptDaysOf(run, calendar)) : null,
    overdueDays: times?.overdueDays ?? null,
    lateAgainst: lateAgainst(times?.status ?? null),
    target: targetOf(run),
    unit: run.unit ?? times?.unit ?? 'calendar_day',
    savedDays: run.savedDays,
    savedCalendarDays: run.savedCalendarDays,
    outcome: run.outcome,
    fault: run.fault,
    limitUnknown,
    ...untilAgreed(run, civilDayOf(now.getTime())),
  };
}

/** The part of a run that a list shows. */
export function summaryOf(view: StageRunView): StageSummary {
  const { stageRunId, stageCode, stageName, stageNameEn, statutoryLimit, promisedLimit, agreedOn } = view;
  const { dueOn, promisedDueOn, status, provisional, leftDays, overdueDays, lateAgainst, target, unit } =
    view;
  const { limitUnknown } = view;
  return {
    stageRunId,
    code: stageCode,
    name: stageName,
    nameEn: stageNameEn,
    statutoryLimit,
    promisedLimit,
    dueOn,
    promisedDueOn,
    agreedOn,
    status,
    provisional,
    leftDays,
    overdueDays,
    lateAgainst,
    target,
    unit,
    limitUnknown,
  };
}

// helpers

/** A setting that is longer than what the model of the case promises was not in force for it. */
function promiseSetOn({ promisedLimit }: StageRun, promise: PromiseOfInstance | undefined): CivilDate | null {
  if (promise === undefined || promisedLimit === null || promise.promisedLimit !== promisedLimit) return null;
  return civilDayOf(promise.setAt.getTime());
}

function targetOf({ promisedDueOn, agreedOn, dueOn, cards }: StageRun): StageTarget | null {
  if (promisedDueOn !== null) return isRemindedOnly(cards) ? 'aim' : 'promise';
  if (agreedOn !== null) return 'agreed';
  return dueOn === null ? null : 'law';
}

/** The days of an open run up to its agreed day or past it, unless the law's date has passed: nothing moves that day, so they are calendar days. */
function untilAgreed(
  run: StageRun,
  today: CivilDate,
): Partial<Pick<StageRunView, 'usedDays' | 'leftDays' | 'overdueDays' | 'unit'>> {
  if (run.agreedOn === null || run.state !== 'open' || targetOf(run) !== 'agreed') return {};
  if (run.dueOn !== null && dayOf(run.dueOn) < today) return {};
  const left = daysBetween(today, run.agreedOn);
  return {
    usedDays: Math.max(0, daysBetween(dayOf(run.clockStartOn), today)),
    leftDays: Math.max(0, left),
    overdueDays: Math.max(0, -left),
    unit: 'calendar_day',
  };
}

function lateAgainst(status: StageStatus | null): LateAgainst | null {
  if (status === 'red') return 'law';
  return status === 'yellow' ? 'promise' : null;
}

/** A party gets no card, and what a court or a tribunal is late with is a reminder (协同目标). */
function statusOf(run: StageRun, status: StageStatus | null): StageStatus {
  if (run.timeOf === 'party' || run.state === 'terminated' || status === null) return 'none';
  if (run.dueOn === null && run.promisedDueOn === null && status !== 'paused') return 'none';
  return isRemindedOnly(run.cards) && (status === 'yellow' || status === 'red') ? 'reminder' : status;
}
