import { SHANGHAI_ZONE } from '@app/fields';
import {
  type CivilDate,
  type MomentText,
  StatutoryTimeError,
  type WorkCalendar,
  addDays,
  daysBetween,
  explainStage,
} from '@app/statutory-time';
import { timingInputOf, timingOf } from './stage-clock.js';
import { type ClockOfRun, type StageEvent, beginOf } from './stage-event.js';
import { hasTime } from './stage-moment.js';

/**
 * A stretch in which the clock stood still; `to` is null while a pause is open. Both days are part of it; of hours `to` is
 * the moment at which they ran again.
 */
export interface StageSuspension {
  kind: 'pause' | 'exclude';
  from: MomentText;
  to: MomentText | null;
}

/** The stretches in which the clock of a run stood still, by their beginning; a pause of days ends before its resumption. */
export function suspensionsOf(events: readonly StageEvent[]): StageSuspension[] {
  const suspensions: StageSuspension[] = [];
  for (const { event } of byDate(events)) {
    if (event.type === 'exclude') suspensions.push({ kind: 'exclude', from: event.from, to: event.to });
    if (event.type === 'pause') suspensions.push({ kind: 'pause', from: event.at, to: null });
    const open = suspensions.find(({ to }) => to === null);
    if (event.type === 'resume' && open !== undefined)
      open.to = hasTime(event.at) ? event.at : addDays(event.at, -1);
  }
  return suspensions.filter(({ from, to }) => to === null || (hasTime(from) ? from < to : from <= to));
}

/** Whether the clock stands still on a day; where hours are counted, all through it. */
export function isSuspended(events: readonly StageEvent[], day: CivilDate): boolean {
  return suspensionsOf(events).some(({ from, to }) => {
    const [first, last] = hasTime(from)
      ? [`${day}${DAY_BEGINS}`, `${addDays(day, 1)}${DAY_BEGINS}`]
      : [day, day];
    return from <= first && (to === null || last <= to);
  });
}

/**
 * What an open pause keeps of the time up to the promise, else up to the law's date, in the unit of the run; null
 * without an open pause. The roll to a working day is no part of it, because the date after the resumption rolls anew.
 */
export function keptDaysOf(run: ClockOfRun, calendar: WorkCalendar): number | null {
  const pause = byDate(run.events).findLast(({ event }) => event.type === 'pause' || event.type === 'resume');
  if (pause?.event.type !== 'pause') return null;
  const running = { ...run, events: run.events.filter((item) => item !== pause) };
  // the day of a pause does not count, while its hours do up to the moment
  const before = hasTime(pause.event.at) ? pause.event.at : addDays(pause.event.at, -1);
  const asOf = before < run.clockStartOn ? run.clockStartOn : before;
  const timing = timingOf(running, calendar, { asOf });
  if (timing instanceof StatutoryTimeError || timing.leftDays === null) return null;
  return Math.max(0, timing.leftDays - rolledDays(running, calendar));
}

// helpers

const DAY_BEGINS = `T00:00:00${SHANGHAI_ZONE}`;

function rolledDays(run: ClockOfRun, calendar: WorkCalendar): number {
  const target = run.promisedLimit === null ? 'limit' : 'promise';
  const rolled = explainStage(timingInputOf(run, calendar)).find(
    (step) => step.code === 'rolled' && step.clock === target,
  );
  return rolled?.code === 'rolled' ? daysBetween(rolled.from, rolled.to) : 0;
}

/** Events of the same date keep the order in which they became known. */
function byDate(events: readonly StageEvent[]): StageEvent[] {
  return [...events].sort((a, b) => beginOf(a.event).localeCompare(beginOf(b.event)));
}
