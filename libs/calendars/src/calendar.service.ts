import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CivilDate, WorkCalendar } from '@app/statutory-time';
import { createCalendar } from '@app/statutory-time';
import { CalendarRepository } from './calendar.repository.js';
import { toCalendarData } from './calendar-data.js';
import { BUILT_IN_NOTICES } from './holiday-notices.js';
import type { HolidayDay } from './holiday-day.entity.js';

/** An import by another process is seen after this time; nobody waits for it in front of a screen. */
const CACHE_MS = 5_000;

/** The working calendar in force: the county's published years, and estimates for those without a notice. */
@Injectable()
export class CalendarService implements OnApplicationBootstrap {
  private cached?: { calendar: Promise<WorkCalendar>; readAt: number };

  constructor(private readonly calendars: CalendarRepository) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.seed();
  }

  /** The calendar in force, at most a few seconds old. */
  current(): Promise<WorkCalendar> {
    const now = performance.now();
    if (this.cached === undefined || now - this.cached.readAt > CACHE_MS) {
      const calendar = this.read();
      this.cached = { calendar, readAt: now };
      // a failed read must not be served until the cache expires
      calendar.catch(() => this.forget());
    }
    return this.cached.calendar;
  }

  /** The days that the notices name between two dates, both included, for the month view of a deadline. */
  namedDays(from: CivilDate, to: CivilDate): Promise<HolidayDay[]> {
    return this.calendars.findDaysBetween(from, to);
  }

  /** Inserts the built-in years where they are missing; harmless to repeat. */
  async seed(): Promise<void> {
    await this.calendars.insertMissing(BUILT_IN_NOTICES);
    this.forget();
  }

  /** Makes the next reader look at the tables again. */
  forget(): void {
    this.cached = undefined;
  }

  private async read(): Promise<WorkCalendar> {
    const [years, days] = await Promise.all([this.calendars.findYears(), this.calendars.findDays()]);
    return createCalendar(toCalendarData(years, days));
  }
}
