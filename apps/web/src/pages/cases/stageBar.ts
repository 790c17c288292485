import type { StageRun, StageStatus, StageSuspension } from '@/shared/api/types.js';
import { exactDaysBetween, isMoment } from '@/shared/format/civilDate.js';

/** A stretch of the bar in which the clock stood still. */
export interface StillStretch {
  suspension: StageSuspension;
  from: number;
  to: number;
}

export interface StageBar {
  /** All in calendar days since the start of the stage; parts of days where hours are counted. */
  used: number;
  /** How many of the used days the clock stood still. */
  stillDays: number;
  promise: number | null;
  law: number | null;
  still: StillStretch[];
  /** What the bar's full width stands for. */
  span: number;
}

/**
 * The measures of a stage's bar: how much was used, when the clock stood still, and where promise and law lie.
 *
 * @param now today, or of a stage in hours the moment
 */
export function stageBar(stage: StageRun, now: string): StageBar {
  const start = stage.clockStartOn;
  const end = stage.clockEndOn ?? (stage.state === 'open' ? now : start);
  const used = Math.max(0, exactDaysBetween(start, end));
  const promisedOn = stage.promisedDueOn ?? stage.agreedOn;
  const promise = promisedOn ? exactDaysBetween(start, promisedOn) : null;
  const law = stage.dueOn ? exactDaysBetween(start, stage.dueOn) : null;
  const still = stage.suspensions.flatMap((suspension) => stretchOf(suspension, start, used));
  const stillDays = withinUsed(still, used);
  const span = Math.max(1, used, promise ?? 0, law ?? 0, ...still.map(({ to }) => to));
  return { used, stillDays, promise, law, still, span };
}

/** A bar has the colour of the status beside it; time that is nobody's lateness is pale. */
export function barLook({ timeOf, status }: Pick<StageRun, 'timeOf' | 'status'>): StageStatus {
  return timeOf === 'party' ? 'none' : status;
}

// helpers

/** The day after the start is the first that counts, so a day ends where its number of days since the start lies. */
function stretchOf(suspension: StageSuspension, start: string, used: number): StillStretch[] {
  const before = isMoment(suspension.from) ? 0 : 1;
  const from = Math.max(0, exactDaysBetween(start, suspension.from) - before);
  const to = suspension.to === null ? used : exactDaysBetween(start, suspension.to);
  return to > from ? [{ suspension, from, to }] : [];
}

/** Days that two stretches share count once. */
function withinUsed(still: readonly StillStretch[], used: number): number {
  let days = 0;
  let reached = 0;
  for (const { from, to } of [...still].sort((left, right) => left.from - right.from)) {
    const end = Math.min(to, used);
    days += Math.max(0, end - Math.max(from, reached));
    reached = Math.max(reached, end);
  }
  return days;
}
