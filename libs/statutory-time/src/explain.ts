import type { WorkCalendar } from './calendar.js';
import { correspondingDay, formatDay } from './civil-date.js';
import { type Computation, provisionalYears } from './computation.js';
import { computed } from './deadline.js';
import type { DeadlineCase } from './deadline-case.js';
import type { ClockKind, DeadlineStep } from './deadline-step.js';
import type { TimedEvent } from './events.js';
import { type CountUnit, type Period, countUnitOf, lineOf } from './period.js';
import type { RunningClock, Segment } from './running-clock.js';
import { type StageTimingInput, computedStage } from './stage-timing.js';
import { SkippedDays } from './skipped.js';
import { Stills } from './stills.js';
import { StatutoryTimeError } from './statutory-time.errors.js';
import type { Timeline } from './timeline.js';

/** Explains the dates of a deadline case, in reading order; a faulty case is explained by one `error` step. */
export function explainDeadline(input: DeadlineCase): DeadlineStep[];
export function explainDeadline(
  input: Omit<DeadlineCase, 'calendar'>,
  calendar: WorkCalendar,
): DeadlineStep[];
export function explainDeadline(
  input: Omit<DeadlineCase, 'calendar'>,
  calendar?: WorkCalendar,
): DeadlineStep[] {
  return explained(() => {
    const { valid, computation } = computed(input, calendar);
    return stepsOf(valid.start, valid.events, computation, 'limit');
  });
}

/** Explains the dates of a stage run, as `explainDeadline`; without a limit it explains the promise. */
export function explainStage(input: StageTimingInput): DeadlineStep[] {
  return explained(() => {
    const { valid, computation } = computedStage(input);
    if (isPresent(input.limit)) return stepsOf(valid.start, valid.events, computation, 'limit');
    if (isPresent(input.promise)) return stepsOf(valid.start, valid.events, computation, 'promise');
    return historySteps(valid.start, valid.events, computation.timeline);
  });
}

// helpers

function explained(steps: () => DeadlineStep[]): DeadlineStep[] {
  try {
    return steps();
  } catch (error) {
    if (error instanceof StatutoryTimeError) return [{ code: 'error', error: error.code }];
    throw error;
  }
}

function stepsOf(
  start: number,
  events: readonly TimedEvent[],
  computation: Computation,
  kind: ClockKind,
): DeadlineStep[] {
  const { timeline, calendar, clock, promiseClock } = computation;
  const view = {
    timeline,
    skipped: new SkippedDays(timeline, calendar, events),
    stills: new Stills(timeline, events),
  };
  return [
    ...historySteps(start, events, timeline),
    ...clockSteps(clock, view, kind),
    ...(promiseClock === null ? [] : clockSteps(promiseClock, view, 'promise')),
    ...cutSteps(computation),
    ...provisionalYears(computation).map((year): DeadlineStep => ({ code: 'provisional', year })),
  ];
}

function historySteps(start: number, events: readonly TimedEvent[], timeline: Timeline): DeadlineStep[] {
  const resumes = events.filter(({ type }) => type === 'resume').values();
  const steps = events.flatMap((event) => eventSteps(event, resumes, timeline));
  return [{ code: 'origin', date: timeline.format(start) }, ...steps];
}

/** Pauses and resumes alternate, so each pause takes the next resume. */
function eventSteps(event: TimedEvent, resumes: Iterator<TimedEvent>, timeline: Timeline): DeadlineStep[] {
  const date = timeline.format(event.at);
  switch (event.type) {
    case 'pause': {
      const resume = resumes.next();
      return [{ code: 'paused', from: date, to: resume.done ? null : timeline.format(resume.value.at) }];
    }
    case 'resume':
      return [];
    case 'exclude':
      return [{ code: 'excluded', from: date, to: timeline.format(event.to) }];
    case 'restart':
      return [{ code: 'restarted', date }];
    case 'extend':
      return [{ code: 'extended', date, approvedBy: event.approvedBy, ...amountOf(event.by) }];
    case 'switch':
      return [{ code: 'switched', date, ...amountOf(event.limit) }];
  }
}

type Skipped = Pick<Extract<DeadlineStep, { code: 'counted' }>, 'skipped' | 'stills' | 'makeUp'>;

interface View {
  readonly timeline: Timeline;
  readonly skipped: SkippedDays;
  readonly stills: Stills;
}

function clockSteps(clock: RunningClock, view: View, kind: ClockKind): DeadlineStep[] {
  const { timeline } = view;
  const segments = clock.segments.flatMap((segment) => segmentSteps(segment, view, kind));
  const { end, due } = clock;
  if (isBeyondCalendar(due, timeline)) return segments;
  if (end === null || due === null) {
    return [
      ...segments,
      { code: 'stopped', clock: kind, since: timeline.format(timeline.suspension.openFrom) },
    ];
  }
  const [from, to] = [timeline.format(end), timeline.format(due)];
  const rolled: DeadlineStep[] =
    from === to ? [] : [{ code: 'rolled', clock: kind, from, to, skipped: view.skipped.all(end, due - 1) }];
  return [...segments, ...rolled, { code: 'due', clock: kind, date: to }];
}

function segmentSteps({ period, begin, end }: Segment, view: View, kind: ClockKind): DeadlineStep[] {
  const { timeline } = view;
  if (begin === null || end === null || isBeyondCalendar(end, timeline)) return [];
  const counted: DeadlineStep = {
    code: 'counted',
    clock: kind,
    ...amountOf(period),
    from: timeline.format(lineOf(period.unit) === 'day' ? begin + 1 : begin),
    to: timeline.format(end),
    suspended: suspendedWithin(timeline, countUnitOf(period.unit), begin, end),
    restDays:
      period.unit === 'working_day' ? timeline.counted('calendar_day', begin, end) - period.amount : 0,
    ...skippedWithin(view, period, begin, end),
  };
  if (period.unit !== 'month' && period.unit !== 'year') return [counted];
  const months = period.unit === 'year' ? period.amount * 12 : period.amount;
  const to = formatDay(correspondingDay(begin, months));
  return [{ code: 'corresponding-date', clock: kind, from: timeline.format(begin), to }, counted];
}

/** What is passed over, day by day or from moment to moment. */
function skippedWithin({ skipped, stills }: View, { unit }: Period, begin: number, end: number): Skipped {
  if (lineOf(unit) !== 'day') {
    const stood = stills.within(countUnitOf(unit), begin, end);
    return stood.length === 0 ? {} : { stills: stood };
  }
  const spans = unit === 'working_day' ? skipped.all(begin + 1, end) : skipped.suspended(begin + 1, end);
  const makeUp = unit === 'working_day' ? skipped.makeUpDays(begin + 1, end) : [];
  return {
    ...(spans.length === 0 ? {} : { skipped: spans }),
    ...(makeUp.length === 0 ? {} : { makeUp }),
  };
}

/** Working days are suspended together with the rest days between them; hours by the hour of their own kind. */
function suspendedWithin(timeline: Timeline, unit: CountUnit, begin: number, end: number): number {
  const own = unit === 'working_hour' ? unit : 'calendar_day';
  const points = timeline.elapsed(own, begin, end) - timeline.counted(own, begin, end);
  return Math.floor(points / timeline.pointsPerUnit);
}

function cutSteps({ timeline, promiseClock, isPromiseCut, due }: Computation): DeadlineStep[] {
  if (promiseClock === null || !isPromiseCut || due === null) return [];
  const own = promiseClock.due;
  const from = own === null || isBeyondCalendar(own, timeline) ? null : timeline.format(own);
  return [{ code: 'promise-cut', from, to: timeline.format(due) }];
}

/** Only a promise that is cut back can end there. */
function isBeyondCalendar(point: number | null, timeline: Timeline): boolean {
  return point !== null && point > timeline.lastPoint;
}

function amountOf({ amount, unit }: Period): Period {
  return { amount, unit };
}

function isPresent(period: Period | null | undefined): boolean {
  return period !== null && period !== undefined;
}
