import type { HolidayDay } from '@app/calendars';
import {
  type CivilDate,
  type ClockKind,
  type DeadlineStep,
  type WorkCalendar,
  addDays,
  addMonths,
  daysBetween,
  explainStage,
} from '@app/statutory-time';
import { periodOf, timingInputOf } from './stage-clock.js';
import type { StageRun } from './stage-run.entity.js';
import { suspensionsOf } from './stage-suspension.js';

/** A day of the month view: how it is worked, and whether it counted towards the period. */
export interface ExplainedDay {
  date: CivilDate;
  kind: 'work' | 'rest' | 'makeup' | 'holiday';
  name?: string;
  counted: boolean;
  /** The clock stood still on this day (中止, 扣除). */
  suspended: boolean;
}

/** "Why this day": the steps, and the months from the origin to the due date. */
export interface StageExplanation {
  stageRunId: string;
  caseNo: string | null;
  steps: DeadlineStep[];
  dueOn: CivilDate | null;
  promisedDueOn: CivilDate | null;
  legalBasis: string | null;
  days: ExplainedDay[];
}

/**
 * The first and last day of the months that the explanation shows: from the start to the last date that it speaks of,
 * which in an open pause is the day of the pause.
 */
export function explainedSpan(run: StageRun): { from: CivilDate; to: CivilDate } {
  const stills = suspensionsOf(run.events).map(({ from, to }) => to ?? from);
  const last = [run.clockStartOn, run.dueOn, run.promisedDueOn, run.clockEndOn, ...stills]
    .filter((date) => date !== null)
    .reduce((a, b) => (a > b ? a : b));
  return { from: firstOfMonth(run.clockStartOn), to: addDays(addMonths(firstOfMonth(last), 1), -1) };
}

/** Explains a run with the calendar in force and the named days of its months. */
export function explanationOf(
  run: StageRun,
  calendar: WorkCalendar,
  named: readonly HolidayDay[],
): StageExplanation {
  const steps = explainStage(timingInputOf(run, calendar));
  const { from, to } = explainedSpan(run);
  const names = new Map(named.map((day) => [day.day, day]));
  const counted = countedTest(steps, run, calendar);
  return {
    stageRunId: run.elementInstanceKey,
    caseNo: run.caseNo,
    steps,
    dueOn: run.dueOn,
    promisedDueOn: run.promisedDueOn,
    legalBasis: run.legalBasis,
    days: Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
      const date = addDays(from, index);
      const suspended = isSuspended(steps, date);
      return {
        ...kindOf(date, calendar, names.get(date)),
        date,
        counted: !suspended && counted(date),
        suspended,
      };
    }),
  };
}

// helpers

function firstOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 8)}01`;
}

function kindOf(
  date: CivilDate,
  calendar: WorkCalendar,
  named: HolidayDay | undefined,
): Pick<ExplainedDay, 'kind' | 'name'> {
  const isWorked = calendar.isWorkingDay(date);
  if (named?.kind === 'off') return { kind: 'holiday', name: named.name };
  if (named?.kind === 'work' && isWorked) return { kind: 'makeup', name: named.name };
  return { kind: isWorked ? 'work' : 'rest' };
}

/** The day of a pause stands still, the day of the resumption counts again; an exclusion includes both its days. */
function isSuspended(steps: readonly DeadlineStep[], date: CivilDate): boolean {
  return steps.some((step) => {
    if (step.code === 'paused') return step.from <= date && (step.to === null || date < step.to);
    return step.code === 'excluded' && step.from <= date && date <= step.to;
  });
}

interface CountedStretch {
  from: CivilDate;
  to: CivilDate;
  unit: string;
}

/** Without a limit of the law the promise is the period that is counted. */
function countedTest(
  steps: readonly DeadlineStep[],
  run: StageRun,
  calendar: WorkCalendar,
): (date: CivilDate) => boolean {
  const clock = steps.some((step) => 'clock' in step && step.clock === 'limit') ? 'limit' : 'promise';
  const ended = steps.filter((step) => step.code === 'counted').filter((step) => step.clock === clock);
  const stretches = [...ended, ...stretchBeforePause(steps, run, clock, ended.at(-1)?.to)];
  return (date) =>
    stretches.some(
      ({ from, to, unit }) =>
        from <= date && date <= to && (unit !== 'working_day' || calendar.isWorkingDay(date)),
    );
}

/** What was counted until an open pause, which leaves the period without an end. */
function stretchBeforePause(
  steps: readonly DeadlineStep[],
  run: StageRun,
  clock: ClockKind,
  countedTo: CivilDate | undefined,
): CountedStretch[] {
  const stopped = steps.find((step) => step.code === 'stopped' && step.clock === clock);
  const origin = steps.findLast((step) => step.code === 'origin' || step.code === 'restarted');
  const unit = periodOf(run.statutoryLimit ?? run.promisedLimit)?.unit;
  if (stopped?.code !== 'stopped' || origin === undefined || unit === undefined) return [];
  const begin = countedTo ?? ('date' in origin ? origin.date : run.clockStartOn);
  return [{ from: addDays(begin, 1), to: addDays(stopped.since, -1), unit }];
}
