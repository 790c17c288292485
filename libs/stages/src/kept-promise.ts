import { type CivilDate, StatutoryTimeError, smallestKeptPromise, suspendedShare } from '@app/statutory-time';
import { type UnitCalendars, calendarOf, timingInputOf } from './stage-clock.js';
import type { ClockOfRun } from './stage-event.js';

/** The stored facts of a closed run on which it depends what promise it would have kept. */
export interface ClosedRun extends Omit<ClockOfRun, 'promisedLimit'> {
  readonly clockEndOn: CivilDate;
  /** Who answers for it, by whose calendar it is timed. */
  readonly responsible: string | null;
}

/** What promises a closed run would have kept. */
export interface KeptPromise {
  /** Days of the smallest promise; Infinity where none within the law was enough, null where the clock stood still at the end. */
  readonly days: number | null;
  /** The share of the run's days on which the clock stood still, 0 to 1. */
  readonly suspendedShare: number;
}

/** Computes from the facts of a closed run the smallest promise that it would have kept; null where they are faulty. */
export function keptPromiseOf(
  run: ClosedRun,
  calendars: UnitCalendars,
  unit: 'working_day' | 'calendar_day',
): KeptPromise | null {
  try {
    const clock = { ...run, promisedLimit: null };
    const { promise: _promise, ...timing } = timingInputOf(clock, calendarOf(run, calendars));
    const stage = { ...timing, start: run.clockStartOn, completedOn: run.clockEndOn };
    return { days: smallestKeptPromise(stage, unit), suspendedShare: suspendedShare(stage) };
  } catch (error) {
    if (error instanceof StatutoryTimeError) return null;
    throw error;
  }
}
