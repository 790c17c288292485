import { type CalendarData, type WorkCalendar, createCalendar } from '@app/statutory-time';
import type { LocalDay } from './overlay-day.entity.js';

/**
 * The calendars in force together: the county's, and for each unit the county's with its local days. A unit takes over
 * the local days of the units above it; on one day the nearest unit that names it wins.
 */
export class CalendarSet {
  /** The calendar of the notices alone, without local days. */
  readonly county: WorkCalendar;
  private readonly localDays = new Map<string, LocalDay[]>();
  /** By the code of the nearest unit with local days: everything below it shares them. */
  private readonly calendars = new Map<string, WorkCalendar>();

  constructor(
    /** That of the notices alone, as data. */
    readonly data: CalendarData,
    localDays: readonly LocalDay[] = [],
  ) {
    this.county = createCalendar(data);
    for (const day of localDays) {
      const ofUnit = this.localDays.get(day.unitCode);
      if (ofUnit === undefined) this.localDays.set(day.unitCode, [day]);
      else ofUnit.push(day);
    }
  }

  /** The calendar by which a unit works, by its code, e.g. `zj.t09.mediate`; the county's without a unit. */
  forUnit(unitCode: string | null): WorkCalendar {
    const named = unitCode === null ? [] : pathOf(unitCode).filter((code) => this.localDays.has(code));
    const nearest = named.at(-1);
    if (nearest === undefined) return this.county;
    const known = this.calendars.get(nearest);
    if (known !== undefined) return known;
    const calendar = createCalendar(this.data, merged(named.map((code) => this.localDays.get(code) ?? [])));
    this.calendars.set(nearest, calendar);
    return calendar;
  }
}

// helpers

/** A unit's code with those above it, from the top, e.g. `zj`, `zj.t09`, `zj.t09.mediate`. */
function pathOf(unitCode: string): string[] {
  const parts = unitCode.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** The days of several units, the nearest last. */
function merged(levels: readonly LocalDay[][]): { off: string[]; work: string[] } {
  const kinds = new Map(levels.flat().map(({ day, kind }) => [day, kind]));
  const daysOf = (wanted: LocalDay['kind']) =>
    [...kinds].filter(([, kind]) => kind === wanted).map(([day]) => day);
  return { off: daysOf('off'), work: daysOf('work') };
}
