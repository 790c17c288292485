import type { DeadlineEvent, DeadlineEventType, MomentText } from './deadline-case.js';
import type { Period } from './period.js';
import { StatutoryTimeError } from './statutory-time.errors.js';
import type { Span } from './suspension.js';

/** An event whose moments have become points (days or seconds); `at` of an exclusion is its first point. */
export type TimedEvent =
  | { readonly type: 'pause' | 'resume' | 'restart'; readonly at: number }
  | { readonly type: 'exclude'; readonly at: number; readonly to: number }
  | { readonly type: 'extend'; readonly at: number; readonly by: Period; readonly approvedBy: string }
  | { readonly type: 'switch'; readonly at: number; readonly limit: Period };

/** The types of events; unlike the keys of an object, those of a map are only what is written here. */
export const EVENT_TYPES: ReadonlyMap<unknown, DeadlineEventType> = new Map(
  (['pause', 'resume', 'exclude', 'restart', 'extend', 'switch'] as const).map((type) => [type, type]),
);

/** Turns the moments of an event into points. */
export function timed(event: DeadlineEvent, points: { pointOf(moment: MomentText): number }): TimedEvent {
  if (event.type === 'exclude') {
    return { type: 'exclude', at: points.pointOf(event.from), to: points.pointOf(event.to) };
  }
  const at = points.pointOf(event.at);
  if (event.type === 'extend') return { type: 'extend', at, by: event.by, approvedBy: event.approvedBy };
  return event.type === 'switch' ? { type: 'switch', at, limit: event.limit } : { type: event.type, at };
}

/** Orders events by their point; those of equal date keep the order of the list. */
export function inOrder(events: readonly TimedEvent[]): readonly TimedEvent[] {
  return isInOrder(events) ? events : [...events].sort((a, b) => a.at - b.at);
}

/** Throws `PAUSE_OVERLAP` or `RESUME_WITHOUT_PAUSE` for the first ordered event that does not fit. */
export function assertPausesPair(ordered: readonly TimedEvent[]): void {
  let paused = false;
  for (const event of ordered) {
    if (event.type === 'pause' && paused)
      throw new StatutoryTimeError('PAUSE_OVERLAP', 'a pause is running already');
    if (event.type === 'resume' && !paused)
      throw new StatutoryTimeError('RESUME_WITHOUT_PAUSE', 'no pause is running');
    if (event.type === 'pause') paused = true;
    if (event.type === 'resume') paused = false;
  }
}

/**
 * The stretches that do not count (民诉法§153, 办案规则§46, §47): the day of a pause does not count, the day of the
 * resumption does; of an exclusion `lastIncluded` tells whether its last point is suspended as well.
 */
export function suspendedSpans(ordered: readonly TimedEvent[], lastIncluded: boolean): Span[] {
  const spans: Span[] = [];
  let pausedFrom: number | null = null;
  for (const event of ordered) {
    if (event.type === 'exclude') spans.push({ from: event.at, to: lastIncluded ? event.to + 1 : event.to });
    if (event.type === 'pause') pausedFrom = event.at;
    if (event.type === 'resume' && pausedFrom !== null) {
      spans.push({ from: pausedFrom, to: event.at });
      pausedFrom = null;
    }
  }
  if (pausedFrom !== null) spans.push({ from: pausedFrom, to: Infinity });
  return spans;
}

// helpers

/** Most cases list their events as they happened. */
function isInOrder(events: readonly TimedEvent[]): boolean {
  let last = -Infinity;
  for (const { at } of events) {
    if (at < last) return false;
    last = at;
  }
  return true;
}
