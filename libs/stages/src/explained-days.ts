import type { HolidayDay } from '@app/calendars';
import {
  type CivilDate,
  type ClockKind,
  type DeadlineStep,
  type PeriodUnit,
  type WorkCalendar,
  addDays,
  addMonths,
  daysBetween,
} from '@app/statutory-time';

/** A day of the month view: how it is worked, and whether it counted towards the period. */
export interface ExplainedDay {
  date: CivilDate;
  kind: 'work' | 'rest' | 'makeup' | 'holiday';
  name?: string;
  counted: boolean;
  /** The clock stood still on this day (中止, 扣除). */
  suspended: boolean;
}

/** Both days are part of it. */
export interface DaySpan {
  from: CivilDate;
  to: CivilDate;
}

/** What a month view is drawn from. */
export interface ExplainedPeriod {
  steps: readonly DeadlineStep[];
  /** In which the period was set at first; null where it has no limit. */
  unit: PeriodUnit | null;
  startOn: CivilDate;
  calendar: WorkCalendar;
  named: readonly Pick<HolidayDay, 'day' | 'kind' | 'name'>[];
}

/** The first and last day of the months from the earliest to the latest of the dates. */
export function monthsOf(first: CivilDate, ...others: readonly CivilDate[]): DaySpan {
  const from = others.reduce((a, b) => (a < b ? a : b), first);
  const to = others.reduce((a, b) => (a > b ? a : b), first);
  return { from: firstOfMonth(from), to: addDays(addMonths(firstOfMonth(to), 1), -1) };
}

/** Each day of the span: how it is worked, and whether the steps counted it. */
export function explainedDays(period: ExplainedPeriod, { from, to }: DaySpan): ExplainedDay[] {
  const { steps, calendar, named } = period;
  const names = new Map(named.map((day) => [day.day, day]));
  const counted = countedTest(period);
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    const suspended = isSuspended(steps, date);
    return {
      ...kindOf(date, calendar, names.get(date)),
      date,
      counted: !suspended && counted(date),
      suspended,
    };
  });
}

// helpers

function firstOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 8)}01`;
}

function kindOf(
  date: CivilDate,
  calendar: WorkCalendar,
  named: Pick<HolidayDay, 'kind' | 'name'> | undefined,
): Pick<ExplainedDay, 'kind' | 'name'> {
  const isWorked = calendar.isWorkingDay(date);
  if (named?.kind === 'off') return { kind: 'holiday', name: named.name };
  if (named?.kind === 'work' && isWorked) return { kind: 'makeup', name: named.name };
  return { kind: isWorked ? 'work' : 'rest' };
}

/** The day of a pause stands still, the day of the resumption counts again; an exclusion includes both its days. */
function isSuspended(steps: readonly DeadlineStep[], date: CivilDate): boolean {
  return steps.some((step) => {
    if (step.code === 'paused') return step.from <= date && (step.to === null || date < step.to);
    return step.code === 'excluded' && step.from <= date && date <= step.to;
  });
}

interface CountedStretch extends DaySpan {
  unit: string;
}

/** Without a limit of the law the promise is the period that is counted. */
function countedTest(period: ExplainedPeriod): (date: CivilDate) => boolean {
  const { steps, calendar } = period;
  const clock = steps.some((step) => 'clock' in step && step.clock === 'limit') ? 'limit' : 'promise';
  const ended = steps.filter((step) => step.code === 'counted').filter((step) => step.clock === clock);
  const stretches = [...ended, ...stretchBeforePause(period, clock, ended.at(-1)?.to)];
  return (date) =>
    stretches.some(
      ({ from, to, unit }) =>
        from <= date && date <= to && (unit !== 'working_day' || calendar.isWorkingDay(date)),
    );
}

/** What was counted until an open pause, which leaves the period without an end. */
function stretchBeforePause(
  { steps, unit: unitAtFirst, startOn }: ExplainedPeriod,
  clock: ClockKind,
  countedTo: CivilDate | undefined,
): CountedStretch[] {
  const stopped = steps.find((step) => step.code === 'stopped' && step.clock === clock);
  const origin = steps.findLast((step) => step.code === 'origin' || step.code === 'restarted');
  const unit = steps.findLast((step) => step.code === 'switched')?.unit ?? unitAtFirst;
  if (stopped?.code !== 'stopped' || origin === undefined || unit === null) return [];
  const begin = countedTo ?? ('date' in origin ? origin.date : startOn);
  return [{ from: addDays(begin, 1), to: addDays(stopped.since, -1), unit }];
}
