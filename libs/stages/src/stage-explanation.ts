import type { HolidayDay } from '@app/calendars';
import { type DeadlineStep, type MomentText, type WorkCalendar, explainStage } from '@app/statutory-time';
import { type DaySpan, type ExplainedDay, explainedDays, monthsOf } from './explained-days.js';
import { periodOf, timingInputOf } from './stage-clock.js';
import { dayOf, isInHours } from './stage-moment.js';
import type { StageRun } from './stage-run.entity.js';
import { suspensionsOf } from './stage-suspension.js';

/** "Why this day": the steps, and the months from the origin to the due date. */
export interface StageExplanation {
  steps: DeadlineStep[];
  dueOn: MomentText | null;
  promisedDueOn: MomentText | null;
  legalBasis: string | null;
  /** None where hours are counted. */
  days: ExplainedDay[];
}

/**
 * The first and last day of the months that the explanation shows: from the start to the last date that it speaks of,
 * which in an open pause is the day of the pause.
 */
export function explainedSpan(run: StageRun): DaySpan {
  const stills = suspensionsOf(run.events).map(({ from, to }) => to ?? from);
  const start = dayOf(run.clockStartOn);
  const told = [run.dueOn, run.promisedDueOn, run.agreedOn, run.clockEndOn, ...stills];
  const last = told.filter((date) => date !== null).map(dayOf);
  // an earlier date than the start lies outside of the explanation
  return monthsOf(start, ...last.filter((date) => date > start));
}

/** Explains a run with the calendar in force and the named days of its months. */
export function explanationOf(
  run: StageRun,
  calendar: WorkCalendar,
  named: readonly HolidayDay[],
): StageExplanation {
  const steps = explainStage(timingInputOf(run, calendar));
  const unit = periodOf(run.statutoryLimit ?? run.promisedLimit)?.unit ?? null;
  return {
    steps,
    dueOn: run.dueOn,
    promisedDueOn: run.promisedDueOn,
    legalBasis: run.legalBasis,
    // hours pass on every day
    days: isInHours(run)
      ? []
      : explainedDays({ steps, unit, startOn: run.clockStartOn, calendar, named }, explainedSpan(run)),
  };
}
