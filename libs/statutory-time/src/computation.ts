import type { WorkCalendar } from './calendar.js';
import { DayTimeline } from './day-timeline.js';
import { type TimedEvent, suspendedSpans } from './events.js';
import { HourTimeline } from './hour-timeline.js';
import { lineOf } from './period.js';
import { type PromisedDue, promisedDueWithin } from './promise.js';
import { unpublishedYearAfter } from './provisional.js';
import { RunningClock } from './running-clock.js';
import { StatutoryTimeError } from './statutory-time.errors.js';
import { Suspension } from './suspension.js';
import type { Timeline } from './timeline.js';
import type { ValidCase } from './validation.js';
import { WorkingHourTimeline } from './working-hour-timeline.js';

const NO_PROMISE: PromisedDue = { due: null, isCut: false };

/** A case run to its end: the clocks with their dates, before any question about a status or savings. */
export interface Computation {
  readonly timeline: Timeline;
  readonly calendar: WorkCalendar;
  readonly clock: RunningClock;
  readonly promiseClock: RunningClock | null;
  readonly due: number | null;
  readonly promisedDue: number | null;
  readonly isPromiseCut: boolean;
  /** The clocks whose own dates are reported: a promise that is cut back reports the statutory one. */
  readonly clocksInForce: readonly RunningClock[];
}

/**
 * Runs the clocks of a valid case. Throws `EVENT_AFTER_DUE` for an extension or switch that came too late, unless
 * late decisions are accepted (a calendar that arrives later must not undo what was granted in time).
 */
export function run(valid: ValidCase, calendar: WorkCalendar, acceptsLateEvents = false): Computation {
  const suspension = new Suspension(suspendedSpans(valid.events, !valid.isHours));
  const timeline = timelineOf(valid, calendar, suspension);
  const clock = new RunningClock(timeline, valid.start, valid.limit);
  const promiseClock = valid.promise === null ? null : new RunningClock(timeline, valid.start, valid.promise);
  for (const event of valid.events) {
    if (!acceptsLateEvents) assertInTime(event, clock);
    apply(event, clock, promiseClock);
  }
  const promised = promiseClock === null ? NO_PROMISE : promisedDueWithin(promiseClock.due, clock.due);
  return {
    timeline,
    calendar,
    clock,
    promiseClock,
    due: clock.due,
    promisedDue: promised.due,
    isPromiseCut: promised.isCut,
    clocksInForce: promiseClock === null || promised.isCut ? [clock] : [clock, promiseClock],
  };
}

/** Throws `COMPLETED_BEFORE_START`. */
export function assertCompletedAfterStart({ start, completedAt }: ValidCase): void {
  if (completedAt === null || completedAt >= start) return;
  throw new StatutoryTimeError('COMPLETED_BEFORE_START', 'completed before the start');
}

/** Throws `INVALID_AMOUNT` when a date lies after 9999-12-31 and cannot be written. */
export function assertWritable({ timeline, due, promisedDue }: Computation): void {
  if (Math.max(due ?? 0, promisedDue ?? 0) <= timeline.lastPoint) return;
  throw new StatutoryTimeError('INVALID_AMOUNT', 'the period ends after the year 9999');
}

/** Whether a reported date rests on a year whose calendar is not published. */
export function isProvisional(computation: Computation): boolean {
  return computation.clocksInForce.some((clock) => unpublishedYearAfter(0, clock, computation) !== null);
}

/** The unpublished years on which the reported dates rest, ascending. */
export function provisionalYears(computation: Computation): number[] {
  const years = new Set<number>();
  for (const clock of computation.clocksInForce) {
    let year = unpublishedYearAfter(0, clock, computation);
    while (year !== null) {
      years.add(year);
      year = unpublishedYearAfter(year, clock, computation);
    }
  }
  return [...years].sort((a, b) => a - b);
}

// helpers

function timelineOf({ limit }: ValidCase, calendar: WorkCalendar, suspension: Suspension): Timeline {
  switch (lineOf(limit.unit)) {
    case 'day':
      return new DayTimeline(calendar, suspension);
    case 'hour':
      return new HourTimeline(suspension);
    case 'working_hour':
      return new WorkingHourTimeline(calendar, suspension);
  }
}

function assertInTime(event: TimedEvent, clock: RunningClock): void {
  if (event.type !== 'extend' && event.type !== 'switch') return;
  const { due } = clock;
  if (due !== null && event.at > due) {
    throw new StatutoryTimeError('EVENT_AFTER_DUE', `${event.type} after the due date in force`);
  }
}

/** Pauses and exclusions have done their work already, as suspended points of the timeline. */
function apply(event: TimedEvent, clock: RunningClock, promiseClock: RunningClock | null): void {
  if (event.type === 'restart') {
    clock.restart(event.at);
    promiseClock?.restart(event.at);
  }
  if (event.type === 'extend') clock.extend(event.by);
  if (event.type === 'switch') clock.switchTo(event.limit);
}
