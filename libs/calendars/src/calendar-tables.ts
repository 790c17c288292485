import { toCalendarData } from './calendar-data.js';
import type { NamedDay } from './named-day.js';
import { CalendarSet } from './calendar-set.js';
import type { CalendarYear } from './calendar-year.entity.js';
import type { HolidayDay } from './holiday-day.entity.js';
import type { LocalDay } from './overlay-day.entity.js';

/** Everything from which the calendars are made, and what it would be after a change that nobody made yet. */
export class CalendarTables {
  constructor(
    readonly years: readonly CalendarYear[],
    readonly days: readonly HolidayDay[],
    readonly localDays: readonly LocalDay[],
  ) {}

  toSet(): CalendarSet {
    return new CalendarSet(toCalendarData(this.years, this.days), this.localDays);
  }

  /** A year that a notice put in force. */
  isPublished(year: number): boolean {
    return this.years.some((known) => known.year === year && known.published);
  }

  /** The days that the notice of a year names. */
  daysOf(year: number): HolidayDay[] {
    return this.days.filter((day) => day.year === year);
  }

  /** A day as a notice that is published names it. */
  publishedDay(day: string): HolidayDay | undefined {
    const published = new Set(this.years.filter((year) => year.published).map(({ year }) => year));
    return this.days.find((named) => named.day === day && published.has(named.year));
  }

  /** The year published with these days; a day that another year named before belongs to this one. */
  withYear({
    year,
    source,
    days,
  }: {
    year: number;
    source: string;
    days: readonly NamedDay[];
  }): CalendarTables {
    const named = new Set(days.map(({ day }) => day));
    return new CalendarTables(
      [...this.years.filter((other) => other.year !== year), { year, published: true, source }],
      [
        ...this.days.filter((day) => day.year !== year && !named.has(day.day)),
        ...days.map((day) => ({ ...day, year })),
      ],
      this.localDays,
    );
  }

  /** The year without its notice. */
  withoutNotice({ year, source, days }: ProvisionalYear): CalendarTables {
    return new CalendarTables(
      [...this.years.filter((other) => other.year !== year), { year, published: false, source }],
      [...this.days.filter((day) => day.year !== year), ...days],
      this.localDays,
    );
  }

  withLocalDay(local: LocalDay): CalendarTables {
    return new CalendarTables(this.years, this.days, [...this.localDays, local]);
  }

  withoutLocalDay({ unitCode, day }: LocalDay): CalendarTables {
    const isKept = (other: LocalDay) => other.unitCode !== unitCode || other.day !== day;
    return new CalendarTables(this.years, this.days, this.localDays.filter(isKept));
  }
}

/** What holds for a year whose notice is taken back. */
export interface ProvisionalYear {
  readonly year: number;
  readonly source: string;
  /** Those of the year, and those that it had taken over from other years. */
  readonly days: readonly HolidayDay[];
}
