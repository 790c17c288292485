import { type CivilDate, daysBetween } from './civil-date.js';
import { type ComputedStage, type StageTimingInput, computedStage } from './stage-timing.js';

/** A stage that ended, whatever was promised for it. */
export interface FinishedStage extends Omit<StageTimingInput, 'promise' | 'asOf' | 'start' | 'completedOn'> {
  readonly start: CivilDate;
  readonly completedOn: CivilDate;
}

/**
 * The smallest promise in whole days of a unit that the stage would have kept: the first whose date, rolled and cut at
 * the statutory one as always, is not before the completion; a longer one is kept as well. Infinity where the
 * completion was later than the law lets any promise be, `null` where the clock stood still at the completion, so that
 * no promise had a date. Throws `StatutoryTimeError` for faulty input.
 */
export function smallestKeptPromise(
  stage: FinishedStage,
  unit: 'working_day' | 'calendar_day',
): number | null {
  // this many days end at the completion or later, whatever is suspended
  let kept = Math.max(1, daysBetween(stage.start, stage.completedOn));
  const longest = computedStage({ ...stage, promise: { amount: kept, unit } });
  if (standsStill(longest)) return null;
  if (!isKept(longest)) return Infinity;
  let broken = 0;
  const narrow = (amount: number): void => {
    if (amount <= broken || amount >= kept) return;
    if (isKept(computedStage({ ...stage, promise: { amount, unit } }))) kept = amount;
    else broken = amount;
  };
  // without restarts and rolling the answer is the number of counted days, or one more
  const counted = countedDays(longest, unit);
  for (const guess of [counted, counted - 1, counted + 1]) narrow(guess);
  while (kept - broken > 1) narrow((kept + broken) >>> 1);
  return kept;
}

/** The share of the days from the start (not counted) to the completion on which the clock stood still, 0 to 1. */
export function suspendedShare({ start, completedOn, events, calendar }: FinishedStage): number {
  const days = daysBetween(start, completedOn);
  const suspensions = (events ?? []).filter(({ type }) => SUSPENDING.has(type));
  if (days <= 0 || suspensions.length === 0) return 0;
  const stage = computedStage({ start, completedOn, calendar, events: suspensions });
  return 1 - countedDays(stage, 'calendar_day') / days;
}

// helpers

const SUSPENDING = new Set(['pause', 'resume', 'exclude']);

/** Unsuspended days from the start (not counted) to the completion. */
function countedDays({ valid, computation }: ComputedStage, unit: 'working_day' | 'calendar_day'): number {
  return computation.timeline.counted(unit, valid.start, valid.completedAt ?? valid.start);
}

/** The clock is paused at the completion for ever, and the law has no date before the pause either. */
function standsStill({ valid, computation, due, promisedDue }: ComputedStage): boolean {
  const { openFrom } = computation.timeline.suspension;
  return due === null && promisedDue === null && openFrom <= (valid.completedAt ?? -Infinity);
}

/** A promise without a date is one that a pause after the completion keeps from being reached. */
function isKept({ valid, promisedDue }: ComputedStage): boolean {
  return promisedDue === null || promisedDue >= (valid.completedAt ?? -Infinity);
}
