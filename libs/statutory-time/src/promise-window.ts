import { type CalendarData, type WorkCalendar, createCalendar } from './calendar.js';
import { type CivilDate, type DayNumber, LAST_DAY, formatDay, parseDay, yearOf } from './civil-date.js';
import { DayTimeline } from './day-timeline.js';
import { type Period, formatPeriod, lineOf } from './period.js';
import { isLonger } from './period-order.js';
import { Suspension } from './suspension.js';

/** A beginning from which a promise ends behind the law's limit. */
export interface PromiseWindow {
  readonly start: CivilDate;
  readonly promisedDueOn: CivilDate;
  readonly dueOn: CivilDate;
  /** Whether the days are those of published notices; otherwise it is one of weeks without holidays. */
  readonly isPublished: boolean;
}

/** How a promise exceeds another limit: wherever it begins, or by the dates of the beginning from which it does most. */
export type Exceedance = 'always' | PromiseWindow;

/** Compares promises with the limits of the law by the dates that a stage would have. */
export class PromiseWindows {
  private readonly calendar: WorkCalendar;
  private readonly starts: readonly DayNumber[];
  private readonly known = new Map<string, PromiseWindow | undefined>();
  private exhausted = false;

  constructor({ years }: CalendarData) {
    const published = Object.entries(years).filter(([, { published }]) => published);
    this.calendar = createCalendar({ years: Object.fromEntries(published) });
    this.starts = [...published.map(([year]) => Number(year)), ...PLAIN_YEARS].flatMap(daysOfYear);
  }

  /** How a promise can end behind another limit that begins with it; undefined where it never does. */
  exceedance(promise: Period, limit: Period): Exceedance | undefined {
    if (isLonger(promise, limit)) return 'always';
    return promise.unit === limit.unit ? undefined : this.worst(promise, limit);
  }

  /**
   * Where a promise in days ends farthest behind the law's limit: over every beginning in the published years of the
   * calendar, and in weeks without holidays for all others. Undefined when it never ends behind it, or when a period is
   * longer than any stage.
   */
  worst(promise: Period, law: Period): PromiseWindow | undefined {
    if (!isComparable(promise) || !isComparable(law)) return undefined;
    const pair = `${formatPeriod(promise, 'en')}/${formatPeriod(law, 'en')}`;
    if (this.known.has(pair)) return this.known.get(pair);
    this.exhausted ||= this.known.size >= MAX_PAIRS;
    if (this.exhausted) return undefined;
    const worst = this.find(promise, law);
    this.known.set(pair, worst);
    return worst;
  }

  /** Whether there were more different pairs than are compared, so that some of them have no answer. */
  get isExhausted(): boolean {
    return this.exhausted;
  }

  private find(promise: Period, law: Period): PromiseWindow | undefined {
    let worst: Lateness | undefined;
    for (const start of this.starts) {
      const lateness = latenessFrom(start, promise, law, this.calendar);
      if (lateness !== undefined && lateness.days > (worst?.days ?? 0)) worst = lateness;
    }
    return worst && toWindow(worst, this.calendar);
  }
}

// helpers

interface Lateness {
  readonly start: DayNumber;
  readonly promisedDue: DayNumber;
  readonly due: DayNumber;
  readonly days: number;
}

/** Years with and without a leap day, before every notice. */
const PLAIN_YEARS = [1901, 1902, 1903, 1904];

/** Each takes some milliseconds, and no model has nearly as many. */
const MAX_PAIRS = 100;
/** No stage lasts longer; counting more would only take time. */
const MAX_AMOUNT = 10_000;

function isComparable({ amount, unit }: Period): boolean {
  return lineOf(unit) === 'day' && amount <= MAX_AMOUNT;
}

function daysOfYear(year: number): DayNumber[] {
  const [first, next] = [parseDay(`${year}-01-01`), parseDay(`${year + 1}-01-01`)];
  return Array.from({ length: next - first }, (_, index) => first + index);
}

/** Undefined where a date would lie among days that are not known as those of the beginning are. */
function latenessFrom(
  start: DayNumber,
  promise: Period,
  law: Period,
  calendar: WorkCalendar,
): Lateness | undefined {
  const [promisedDue, due] = [dueOf(start, promise, calendar), dueOf(start, law, calendar)];
  const last = Math.max(promisedDue, due);
  if (last > LAST_DAY || calendar.isPublished(yearOf(last)) !== calendar.isPublished(yearOf(start)))
    return undefined;
  return { start, promisedDue, due, days: promisedDue - due };
}

function dueOf(start: DayNumber, period: Period, calendar: WorkCalendar): DayNumber {
  const timeline = new DayTimeline(calendar, NEVER_SUSPENDED);
  const end = timeline.endOf(start, period) ?? Infinity;
  return end > LAST_DAY ? Infinity : (timeline.rolled(end, period.unit) ?? Infinity);
}

const NEVER_SUSPENDED = new Suspension([]);

function toWindow({ start, promisedDue, due }: Lateness, calendar: WorkCalendar): PromiseWindow {
  return {
    start: formatDay(start),
    promisedDueOn: formatDay(promisedDue),
    dueOn: formatDay(due),
    isPublished: calendar.isPublished(yearOf(start)),
  };
}
