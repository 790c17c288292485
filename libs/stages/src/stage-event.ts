import { type DeadlineEvent, type MomentText, type Period, parsePeriod } from '@app/statutory-time';

/** Something that acts on the clock of a run. */
export interface StageEvent {
  readonly event: DeadlineEvent;
  /** The operation that somebody did; null for a switch that a variable of the case made. */
  readonly operationId: string | null;
  /** When it became known, on the engine's clock (ISO). */
  readonly recordedAt: string;
}

/** The parts of a run on which its clock depends. */
export interface ClockOfRun {
  /** The limit with which the clock began, as a period, e.g. `15 calendar_day`; null where the law sets none. */
  baseLimit: string | null;
  /** What acts on the clock: switches that the model's variables made, and operations that people did. */
  events: readonly StageEvent[];
  promisedLimit: string | null;
  /** When the legal fact happened that starts the time; a day is not counted itself. */
  clockStartOn: MomentText;
}

/** When an event begins to act. */
export function beginOf(event: DeadlineEvent): MomentText {
  return event.type === 'exclude' ? event.from : event.at;
}

/** The run with these operations in the place of those that it knew; its own switches stay. */
export function withOperations<Run extends ClockOfRun>(run: Run, operations: readonly StageEvent[]): Run {
  const switches = run.events.filter(({ operationId }) => operationId === null);
  if (operations.length === 0 && switches.length === run.events.length) return run;
  return { ...run, events: inOrder([...switches, ...operations]) };
}

/** The run with a switch of procedure that a variable made: the origin stays (办案规则§61; 民诉解释§258). */
export function withSwitch<Run extends ClockOfRun>(
  run: Run,
  limit: string,
  on: MomentText,
  recordedAt: string,
): Run {
  const event: DeadlineEvent = { type: 'switch', at: on, limit: parsePeriod(limit) };
  return { ...run, events: inOrder([...run.events, { event, operationId: null, recordedAt }]) };
}

/** Switches before the clock starts only say which limit it starts with. */
export function fromStart<Run extends ClockOfRun>(run: Run): Run {
  const early = run.events.filter((item) => isOwnSwitch(item) && isBefore(item.event, run.clockStartOn));
  const last = early.at(-1)?.event;
  if (last?.type !== 'switch') return run;
  return {
    ...run,
    baseLimit: periodText(last.limit),
    events: run.events.filter((item) => !early.includes(item)),
  };
}

/** The limit that the model's variables ask for, whatever people switched. */
export function modelLimitOf({ baseLimit, events }: ClockOfRun): string | null {
  const last = events.findLast(isOwnSwitch)?.event;
  return last?.type === 'switch' ? periodText(last.limit) : baseLimit;
}

/** The limit in force after everything that acts on the clock. */
export function limitInForce({ baseLimit, events }: ClockOfRun): string | null {
  const switches = events.map(({ event }) => event).filter((event) => event.type === 'switch');
  const last = switches.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1);
  return baseLimit === null || last === undefined ? baseLimit : periodText(last.limit);
}

// helpers

/** As a limit is stored, e.g. `15 calendar_day`. */
function periodText({ amount, unit }: Period): string {
  return `${amount} ${unit}`;
}

/** Events of the same date act in the order in which they became known. */
function inOrder(events: readonly StageEvent[]): StageEvent[] {
  return [...events].sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt));
}

function isOwnSwitch({ event, operationId }: StageEvent): boolean {
  return event.type === 'switch' && operationId === null;
}

/** A start that is a day begins with it. */
function isBefore(event: DeadlineEvent, start: MomentText): boolean {
  return beginOf(event).slice(0, start.length) < start;
}
