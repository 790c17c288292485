import type { DeadlineStatus, MomentText } from './deadline-case.js';
import { countUnitOf } from './period.js';
import { type ComputedStage, type StageTimingInput, computedStage } from './stage-timing.js';
import { type TargetQuestion, isNearTarget } from './status.js';
import type { Timeline } from './timeline.js';

/**
 * The first day on which each status holds, for a stage that stays open; `null` where it never does. On a later day the
 * worst status that was reached holds, unless the day is suspended; `red` holds on suspended days as well.
 */
export type CardDays = Readonly<
  Record<`${Extract<DeadlineStatus, 'warning' | 'yellow' | 'red'>}On`, MomentText | null>
>;

/**
 * Tells when a stage gets close to its target (80 % consumed or one working day left), passes its promise and passes
 * the law's date. `asOf` and `completedOn` do not matter. Throws `StatutoryTimeError` for faulty input.
 */
export function cardDays(input: StageTimingInput): CardDays {
  const stage = computedStage({ ...input, asOf: null, completedOn: null });
  const { timeline } = stage.computation;
  const text = (point: number | null) => (point === null ? null : timeline.format(point));
  return {
    warningOn: text(warningPoint(stage)),
    yellowOn: text(yellowPoint(stage)),
    redOn: text(redPoint(stage)),
  };
}

// helpers

function warningPoint({ valid, computation, due, promisedDue }: ComputedStage): number | null {
  const { timeline, clock } = computation;
  const target = promisedDue ?? (valid.promise === null ? due : null);
  if (target === null) return null;
  const unit = countUnitOf((valid.promise ?? clock.limit).unit);
  const question: TargetQuestion = { timeline, origin: clock.origin, unit };
  const near = firstPoint(valid.start, target, (point) => isNearTarget(question, point, target));
  return near === null ? null : unsuspendedFrom(timeline, near, target);
}

/** A promise that ends with the law's period is never merely yellow. */
function yellowPoint({ computation, due, promisedDue }: ComputedStage): number | null {
  if (promisedDue === null) return null;
  const { timeline } = computation;
  return unsuspendedFrom(timeline, promisedDue + 1, due ?? timeline.lastPoint);
}

function redPoint({ computation, due }: ComputedStage): number | null {
  return due === null || due >= computation.timeline.lastPoint ? null : due + 1;
}

function unsuspendedFrom(timeline: Timeline, from: number, to: number): number | null {
  const isAfterUnsuspended = (point: number): boolean =>
    timeline.suspension.growth((each) => each, from, point + 1) > 0;
  return firstPoint(from, to, isAfterUnsuspended);
}

/** The first point of from ≤ p ≤ to at which something holds that goes on to hold; by bisection. */
function firstPoint(from: number, to: number, holds: (point: number) => boolean): number | null {
  if (from > to || !holds(to)) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
