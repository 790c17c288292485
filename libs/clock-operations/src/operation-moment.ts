import type { ProposedOperation } from './clock-operation.entity.js';
import { type MomentText, lineOf, parsePeriod } from '@app/statutory-time';
import { type StageRun, hasTime, isInHours, lineOfRun, momentOf } from '@app/stages';

/**
 * People name moments to the minute, while a run begins at a second: the minute of its beginning means the beginning, so
 * that nobody has to wait for the next one.
 */
export function fromMinutes<Proposed extends ProposedOperation>(proposed: Proposed, run: StageRun): Proposed {
  if (!isInHours(run)) return proposed;
  const { on, approvedOn } = proposed;
  return {
    ...proposed,
    on: notBefore(run.clockStartOn, on),
    approvedOn: approvedOn === null ? null : notBefore(run.clockStartOn, approvedOn),
  };
}

/** What a model names, a date or an instant, as the run counts it: of a stage in days only the day matters. */
export function momentFor(run: StageRun, named: string): MomentText {
  const instant = Date.parse(named);
  if (!hasTime(named) || Number.isNaN(instant)) return named;
  return momentOf(new Date(instant), isInHours(run));
}

/**
 * What a model names, where the clock of the broker is a little ahead of ours: its now is our now, not a moment that has
 * yet to come.
 */
export function withoutLead(named: string, now: Date): string {
  const lead = Date.parse(named) - now.getTime();
  return hasTime(named) && lead > 0 && lead <= MOST_LEAD_MS ? now.toISOString() : named;
}

/** Why a request does not fit the line on which its stage is counted; null when it does. */
export function lineFault(
  { on, to, approvedOn, period }: ProposedOperation,
  run: StageRun,
): 'TIME_REQUIRED' | 'DAY_REQUIRED' | 'MIXED_HOURS' | null {
  const inHours = isInHours(run);
  const moments = [on, to, approvedOn].filter((moment) => moment !== null);
  if (moments.some((moment) => hasTime(moment) !== inHours))
    return inHours ? 'TIME_REQUIRED' : 'DAY_REQUIRED';
  const isMixed = period !== null && lineOf(parsePeriod(period).unit) !== lineOfRun(run);
  return isMixed ? 'MIXED_HOURS' : null;
}

/** Whether an exclusion of hours leaves nothing out: it ends with the moment at which the time runs again. */
export function isEmptyExclusion({ kind, on, to }: ProposedOperation, run: StageRun): boolean {
  return kind === 'exclude' && isInHours(run) && to === on;
}

// helpers

function notBefore(start: MomentText, moment: MomentText): MomentText {
  const isSameMinute = moment.slice(0, TO_THE_MINUTE) === start.slice(0, TO_THE_MINUTE);
  return isSameMinute && moment < start ? start : moment;
}

/** By so much the clocks of two machines may differ. */
const MOST_LEAD_MS = 60_000;
const TO_THE_MINUTE = 'YYYY-MM-DDTHH:MM'.length;
