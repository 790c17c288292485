import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Transaction } from '@app/database';
import type { CivilDate, WorkCalendar } from '@app/statutory-time';
import { CalendarHistory, type LogPlace, revisionAt } from './calendar-history.js';
import { CalendarRepository } from './calendar.repository.js';
import { type CalendarRevision, findRevisions, findTablesOf } from './calendar-revision.queries.js';
import { CalendarSet } from './calendar-set.js';
import type { NamedDay } from './named-day.js';
import { CalendarNotFoundError } from './calendars.errors.js';
import { BUILT_IN_NOTICES } from './holiday-notices.js';
import type { CalendarYear } from './calendar-year.entity.js';
import type { HolidayDay } from './holiday-day.entity.js';

/** An import by another process is seen after this time; nobody waits for it in front of a screen. */
const CACHE_MS = 5_000;

/** The working calendar in force: the county's published years, and estimates for those without a notice. */
@Injectable()
export class CalendarService implements OnApplicationBootstrap {
  private cached?: { set: Promise<CalendarSet>; readAt: number };
  private held?: { set: CalendarSet; revision: number };
  private revisions: CalendarRevision[] = [];
  /** Earlier calendars; none of them ever changes. */
  private readonly earlier = new Map<number, CalendarSet>();

  constructor(private readonly calendars: CalendarRepository) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.seed();
  }

  /** The county's calendar in force, without local days, at most a few seconds old. */
  async current(): Promise<WorkCalendar> {
    return (await this.currentSet()).county;
  }

  /** The calendars of the county and its units in force, at most a few seconds old: for reading. */
  currentSet(): Promise<CalendarSet> {
    const now = performance.now();
    if (this.cached === undefined || now - this.cached.readAt > CACHE_MS) {
      const set = this.readSet();
      this.cached = { set, readAt: now };
      // a failed read must not be served until the cache expires
      set.catch(() => this.forget());
    }
    return this.cached.set;
  }

  /**
   * The calendars in force, for whoever stores dates computed from them: nobody publishes another calendar until the
   * transaction ends, so that no run is timed by the old calendar after the publication has timed all others anew. Call
   * it before locking any run.
   */
  async setWithin(tx: Transaction): Promise<CalendarSet> {
    const revision = await this.calendars.holdRevision(tx);
    if (this.held?.revision === revision) return this.held.set;
    const set = await this.readSet(tx);
    this.held = { set, revision };
    return set;
  }

  /**
   * As `setWithin`, for whoever times records: those that were taken before the calendars in force were published, as in
   * a replay, are timed by the ones that held then.
   */
  async historyWithin(tx: Transaction, places: readonly LogPlace[]): Promise<CalendarHistory> {
    const newest = await this.setWithin(tx);
    const revision = this.held?.revision;
    if (this.revisions.at(-1)?.revision !== revision) this.revisions = await findRevisions(tx);
    const wanted = new Set(places.map((place) => revisionAt(this.revisions, place)));
    wanted.delete(revision);
    const sets = new Map<number, CalendarSet>();
    for (const earlier of wanted) {
      if (earlier !== undefined) sets.set(earlier, await this.earlierSet(tx, earlier));
    }
    return new CalendarHistory(newest, this.revisions, sets);
  }

  /** Nobody stores dates computed from the calendars until the transaction ends. */
  async lockWithin(tx: Transaction): Promise<void> {
    await this.calendars.lockRevision(tx);
  }

  /** The calendars as the tables have them at this moment, for whoever changes them in the transaction. */
  async readSet(tx?: Transaction): Promise<CalendarSet> {
    return (await this.calendars.findTables(tx)).toSet();
  }

  /** The days that are named for a unit between two dates, both included, for the month view of a deadline. */
  namedDays(from: CivilDate, to: CivilDate, unitCode: string | null = null): Promise<HolidayDay[]> {
    return this.calendars.findDaysBetween(from, to, unitCode);
  }

  /** The years that the calendar knows, in their order. */
  async years(): Promise<CalendarYearSummary[]> {
    return (await this.allYears()).map(({ days: _days, ...summary }) => summary);
  }

  /** A year with its named days; throws CALENDAR_NOT_FOUND. */
  async year(year: string): Promise<CalendarYearDays> {
    const found = (await this.allYears()).find((known) => String(known.year) === year);
    if (found === undefined) throw new CalendarNotFoundError(year);
    return found;
  }

  /** Inserts the built-in years where they are missing; harmless to repeat. */
  async seed(): Promise<void> {
    await this.calendars.insertMissing(BUILT_IN_NOTICES);
    this.forget();
  }

  /** Makes the next reader look at the tables again. */
  forget(): void {
    this.cached = undefined;
    this.held = undefined;
  }

  private async earlierSet(tx: Transaction, revision: number): Promise<CalendarSet> {
    const known = this.earlier.get(revision);
    if (known !== undefined) return known;
    const set = (await findTablesOf(tx, revision)).toSet();
    this.earlier.set(revision, set);
    return set;
  }

  private async allYears(): Promise<CalendarYearDays[]> {
    const tables = await this.calendars.findTables();
    const set = tables.toSet();
    return tables.years.map((year) => summaryOf(year, tables.days, set));
  }
}

/** A year of the calendar. */
export interface CalendarYearSummary {
  readonly year: number;
  /** False while the State Council's notice is not imported: dates that reach into the year are provisional. */
  readonly published: boolean;
  readonly source: string;
  /** Rest days and make-up working days that are named, within the year. */
  readonly offDays: number;
  readonly workDays: number;
  /** Days worked from 1 January to 31 December. */
  readonly workingDays: number;
}

/** A year with the days that are named. */
export interface CalendarYearDays extends CalendarYearSummary {
  readonly days: NamedDay[];
}

// helpers

function summaryOf({ year, published, source }: CalendarYear, days: readonly HolidayDay[], set: CalendarSet) {
  const named = days.filter(({ day }) => day.startsWith(`${year}-`));
  const countOf = (wanted: HolidayDay['kind']) => named.filter(({ kind }) => kind === wanted).length;
  return {
    year,
    published,
    source,
    offDays: countOf('off'),
    workDays: countOf('work'),
    workingDays: set.county.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`),
    days: named.map(({ day, kind, name }) => ({ day, kind, name })),
  };
}
