import type { DeadlineStatus } from './deadline-case.js';
import type { CountUnit } from './period.js';
import type { Timeline } from './timeline.js';

/** What a card depends on; a `null` date makes nobody late. */
export interface StatusQuestion {
  readonly timeline: Timeline;
  readonly asOf: number;
  readonly completedAt: number | null;
  readonly origin: number;
  readonly due: number | null;
  readonly promisedDue: number | null;
  readonly hasPromise: boolean;
  /** The unit in which consumption is measured: the promise's, or without one the limit's. */
  readonly unit: CountUnit;
}

/** The status at a moment; the due point itself is not late. */
export function statusAt(question: StatusQuestion): DeadlineStatus {
  const { timeline, asOf, completedAt, due, promisedDue } = question;
  if (completedAt !== null && completedAt <= asOf) return statusOfCompletion(completedAt, due, promisedDue);
  if (isAfter(asOf, due)) return 'red';
  if (timeline.isSuspended(asOf)) return 'paused';
  if (isAfter(asOf, promisedDue)) return 'yellow';
  const target = question.hasPromise ? promisedDue : due;
  if (target === null) return 'normal';
  return isNearTarget(question, asOf, target) ? 'warning' : 'normal';
}

/** What being close to a target depends on. */
export type TargetQuestion = Pick<StatusQuestion, 'timeline' | 'origin' | 'unit'>;

/** Whether 80 % of the period are consumed or one working day is left; from some point on until the target. */
export function isNearTarget(question: TargetQuestion, asOf: number, target: number): boolean {
  return isNearlyConsumed(question, asOf, target) || question.timeline.isLastWorkingDay(asOf, target);
}

// helpers

function statusOfCompletion(
  completedAt: number,
  due: number | null,
  promisedDue: number | null,
): DeadlineStatus {
  if (isAfter(completedAt, due)) return 'red';
  return isAfter(completedAt, promisedDue) ? 'yellow' : 'normal';
}

function isAfter(point: number, date: number | null): boolean {
  return date !== null && point > date;
}

/** 80 % of the period; integers, because 0.8 has no exact binary form. */
function isNearlyConsumed({ timeline, unit, origin }: TargetQuestion, asOf: number, target: number): boolean {
  const used = timeline.counted(unit, origin, asOf);
  const total = timeline.counted(unit, origin, target);
  return 5 * used >= 4 * total;
}
