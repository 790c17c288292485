import type { ListedDay, WorkCalendar } from './calendar.js';
import { type DayNumber, formatDay } from './civil-date.js';
import type { MakeUpDay, SkippedSpan } from './deadline-step.js';
import type { TimedEvent } from './events.js';
import { clipped, suspendedApart } from './suspended-apart.js';
import type { Span } from './suspension.js';
import type { Timeline } from './timeline.js';

/** More holidays than this are told as one: some four years of them. */
const MAX_HOLIDAYS = 32;

interface Named {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly name?: string;
}

/** What stands between the first and the last day of a count, and why it does not count. */
export class SkippedDays {
  private readonly paused: readonly Span[];
  private readonly excluded: readonly Span[];

  constructor(
    private readonly timeline: Timeline,
    private readonly calendar: WorkCalendar,
    events: readonly TimedEvent[],
  ) {
    ({ paused: this.paused, excluded: this.excluded } = suspendedApart(events, true));
  }

  /** The suspended days d with from ≤ d ≤ through: a day that is paused and excluded is paused. */
  suspended(from: DayNumber, through: DayNumber): SkippedSpan[] {
    const told = (spans: readonly Span[], reason: 'paused' | 'excluded'): SkippedSpan[] =>
      clipped(spans, from, through).map((span) => ({ ...spanOf(span), reason }));
    return inOrder([...told(this.paused, 'paused'), ...told(this.excluded, 'excluded')]);
  }

  /** As `suspended`, with the rest days: each holiday by itself, the weekends as one. */
  all(from: DayNumber, through: DayNumber): SkippedSpan[] {
    const resting = this.restDays(from, through);
    const holidays = inRuns(
      this.calendar.listedRestDays(from, through).filter(({ day }) => !this.timeline.isSuspended(day)),
    );
    const inHolidays = holidays.reduce((sum, { from: first, to }) => sum + to - first + 1, 0);
    const weekends = resting - inHolidays;
    return inOrder([
      ...this.suspended(from, through),
      ...holidaySpans(holidays),
      ...(weekends === 0 ? [] : [this.weekends(from, through, weekends)]),
    ]);
  }

  /** The make-up working days that were counted. */
  makeUpDays(from: DayNumber, through: DayNumber): MakeUpDay[] {
    return this.calendar
      .makeUpDays(from, through)
      .filter(({ day }) => !this.timeline.isSuspended(day))
      .slice(0, MAX_HOLIDAYS)
      .map(({ day, name }) => ({ date: formatDay(day), ...(name === undefined ? {} : { name }) }));
  }

  private restDays(from: DayNumber, through: DayNumber): number {
    const count = (unit: 'calendar_day' | 'working_day'): number =>
      this.timeline.counted(unit, from - 1, through);
    return count('calendar_day') - count('working_day');
  }

  /** From the first to the last weekend day that is neither suspended nor part of a holiday. */
  private weekends(from: DayNumber, through: DayNumber, days: number): SkippedSpan {
    const listed = new Set(this.calendar.listedRestDays(from, through).map(({ day }) => day));
    const isWeekend = (day: DayNumber): boolean =>
      this.calendar.isRestDayNumber(day) && !listed.has(day) && !this.timeline.isSuspended(day);
    let first = from;
    while (!isWeekend(first)) first = this.next(first, 1);
    let last = through;
    while (!isWeekend(last)) last = this.next(last, -1);
    return { ...spanOf({ from: first, to: last + 1 }), days, reason: 'weekend' };
  }

  /** The day beside, or beyond the suspension that it lies in: a pause of centuries is one step. */
  private next(day: DayNumber, direction: 1 | -1): DayNumber {
    const span = this.timeline.suspension.spans.find(({ from, to }) => from <= day && day < to);
    if (span === undefined) return day + direction;
    return direction === 1 ? span.to : span.from - 1;
  }
}

// helpers

function spanOf({ from, to }: Span): { from: string; to: string; days: number } {
  return { from: formatDay(from), to: formatDay(to - 1), days: to - from };
}

/** Neighbouring days of one name are one holiday. */
function inRuns(days: readonly ListedDay[]): Named[] {
  const runs: Named[] = [];
  for (const { day, name } of days) {
    const last = runs.at(-1);
    if (last?.to === day - 1 && last.name === name) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, ...(name === undefined ? {} : { name }) });
  }
  return runs;
}

function holidaySpans(holidays: readonly Named[]): SkippedSpan[] {
  const spans = holidays.map(({ from, to, name }): SkippedSpan => ({
    ...spanOf({ from, to: to + 1 }),
    reason: 'holiday',
    ...(name === undefined ? {} : { name }),
  }));
  const [first, ...others] = spans.slice(MAX_HOLIDAYS - 1);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return spans;
  const days = others.reduce((sum, span) => sum + span.days, first.days);
  return [...spans.slice(0, MAX_HOLIDAYS - 1), { from: first.from, to: last.to, days, reason: 'holiday' }];
}

function inOrder(spans: SkippedSpan[]): SkippedSpan[] {
  return spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
