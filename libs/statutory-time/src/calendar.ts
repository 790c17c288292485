import { type CivilDate, type DayNumber, formatDay, parseDay, tryParseDay } from './civil-date.js';
import { DayTable } from './day-table.js';
import { type OfficeHours, officeSecondsBefore, readOfficeHours } from './office-hours.js';
import { type RunningTotal, countBelow } from './running-total.js';
import { StatutoryTimeError, shown } from './statutory-time.errors.js';

/** One year's arrangement of holidays; a year that is not published carries an estimate. */
export interface CalendarYearData {
  readonly published: boolean;
  /** Rest days, weekends included or not. */
  readonly off: readonly CivilDate[];
  /** Make-up working days (调休); ignored while the year is not published. */
  readonly work: readonly CivilDate[];
  /** What the days are called (国庆节), for explanations alone; a day without a name is listed without one. */
  readonly names?: Readonly<Record<CivilDate, string>>;
}

/** Years by four digits; a year that is absent counts as not published, with empty lists. */
export interface CalendarData {
  readonly years: Readonly<Record<string, CalendarYearData>>;
  /** When offices are open on a working day; read for `working_hour` alone, 08:30–12:00 and 13:30–17:00 by default. */
  readonly officeHours?: readonly OfficeHours[] | null;
}

/** A day that a calendar lists, with its name where it has one. */
export interface ListedDay {
  readonly day: DayNumber;
  readonly name?: string;
}

/** Days on which a place departs from the calendar: decided, so they hold in a year that is not published as well. */
export interface LocalDays {
  readonly off: readonly CivilDate[];
  readonly work: readonly CivilDate[];
}

/** Which days are worked: the notices of the State Council over the plain week (民诉法§85). */
export interface WorkCalendar {
  isWorkingDay(date: CivilDate): boolean;
  isPublished(year: number): boolean;
  /** The next working day after the date. */
  nextWorkingDay(date: CivilDate): CivilDate;
  /** Working days d with after < d ≤ through; 0 when there is none. */
  workingDaysBetween(after: CivilDate, through: CivilDate): number;
  isRestDayNumber(day: DayNumber): boolean;
  /** Working days before a day, counted from an arbitrary origin: only differences have a meaning. */
  readonly workingDaysBefore: RunningTotal;
  /** Office seconds before a second, as `workingDaysBefore`; throws `INVALID_CALENDAR` for faulty office hours. */
  officeSecondsBefore(): RunningTotal;
  /** The listed rest days d with from ≤ d ≤ through, ascending. */
  listedRestDays(from: DayNumber, through: DayNumber): ListedDay[];
  /** The weekend days that are worked, as `listedRestDays`. */
  makeUpDays(from: DayNumber, through: DayNumber): ListedDay[];
}

/**
 * Indexes a calendar for counting; throws `INVALID_CALENDAR`. Build it once and use it for many periods. A day that
 * `local` names is what `local` says, whatever the calendar says.
 */
export function createCalendar(data: CalendarData, local: LocalDays = NO_LOCAL_DAYS): WorkCalendar {
  return new IndexedCalendar(data, local);
}

const NO_LOCAL_DAYS: LocalDays = { off: [], work: [] };

class IndexedCalendar implements WorkCalendar {
  private readonly publishedYears = new Set<number>();
  private readonly restWeekdays: readonly DayNumber[];
  private readonly workedWeekendDays: readonly DayNumber[];
  private readonly restWeekdaySet: ReadonlySet<DayNumber>;
  private readonly workedWeekendSet: ReadonlySet<DayNumber>;
  private readonly restDays: readonly DayNumber[];
  private readonly table: DayTable;
  private officeSeconds: RunningTotal | undefined;

  constructor(
    private readonly data: CalendarData,
    local: LocalDays,
  ) {
    const off = new Set<DayNumber>();
    const work = new Set<DayNumber>();
    const estimatedWork: DayNumber[] = [];
    for (const [key, year] of Object.entries(data.years)) {
      assertYear(key, year);
      if (year.published) this.publishedYears.add(Number(key));
      for (const day of daysOf(key, year.off)) off.add(day);
      for (const day of daysOf(key, year.work)) {
        if (year.published) work.add(day);
        else estimatedWork.push(day);
      }
    }
    assertDisjoint(off, [...work, ...estimatedWork]);
    applyLocal(local, off, work);
    this.restDays = sorted([...off]);
    this.restWeekdays = this.restDays.filter((day) => !isWeekend(day));
    this.workedWeekendDays = sorted([...work].filter(isWeekend));
    this.restWeekdaySet = new Set(this.restWeekdays);
    this.workedWeekendSet = new Set(this.workedWeekendDays);
    this.table = new DayTable(
      (day) => this.countedBefore(day),
      (day) => this.isWorked(day),
    );
  }

  isWorkingDay(date: CivilDate): boolean {
    return !this.isRestDayNumber(parseDay(date));
  }

  isPublished(year: number): boolean {
    return this.publishedYears.has(year);
  }

  nextWorkingDay(date: CivilDate): CivilDate {
    let day = parseDay(date) + 1;
    while (this.isRestDayNumber(day)) day += 1;
    return formatDay(day);
  }

  workingDaysBetween(after: CivilDate, through: CivilDate): number {
    const count = this.workingDaysBefore(parseDay(through) + 1) - this.workingDaysBefore(parseDay(after) + 1);
    return Math.max(0, count);
  }

  isRestDayNumber(day: DayNumber): boolean {
    return this.table.before(day + 1) === this.table.before(day);
  }

  readonly workingDaysBefore: RunningTotal = (day) => this.table.before(day);

  officeSecondsBefore(): RunningTotal {
    this.officeSeconds ??= officeSecondsBefore(
      readOfficeHours(this.data.officeHours),
      this.workingDaysBefore,
    );
    return this.officeSeconds;
  }

  listedRestDays(from: DayNumber, through: DayNumber): ListedDay[] {
    return this.named(within(this.restDays, from, through));
  }

  makeUpDays(from: DayNumber, through: DayNumber): ListedDay[] {
    return this.named(within(this.workedWeekendDays, from, through));
  }

  private countedBefore(day: DayNumber): number {
    return weekdaysBefore(day) - countBelow(this.restWeekdays, day) + countBelow(this.workedWeekendDays, day);
  }

  private isWorked(day: DayNumber): boolean {
    return isWeekend(day) ? this.workedWeekendSet.has(day) : !this.restWeekdaySet.has(day);
  }

  private named(days: readonly DayNumber[]): ListedDay[] {
    return days.map((day) => {
      const name = nameOf(this.data, formatDay(day));
      return name === undefined ? { day } : { day, name };
    });
  }
}

// helpers

function within(ascending: readonly DayNumber[], from: DayNumber, through: DayNumber): readonly DayNumber[] {
  return ascending.slice(countBelow(ascending, from), countBelow(ascending, through + 1));
}

/** Names are only shown, so what is no text is no name; a year's notice may name days of its neighbours. */
function nameOf({ years }: CalendarData, date: CivilDate): string | undefined {
  for (const { names } of [years[date.slice(0, 4)], ...Object.values(years)].filter((year) => !!year)) {
    if (typeof names !== 'object' || names === null || !Object.hasOwn(names, date)) continue;
    const name: unknown = names[date];
    if (typeof name === 'string' && name !== '') return name;
  }
  return undefined;
}

function isWeekend(day: DayNumber): boolean {
  return day % 7 >= 5;
}

function weekdaysBefore(day: DayNumber): number {
  return Math.floor(day / 7) * 5 + Math.min(day % 7, 5);
}

function sorted(days: DayNumber[]): DayNumber[] {
  return days.sort((a, b) => a - b);
}

/** The data comes from files and requests: its type is a promise that must be checked. */
function assertYear(key: string, year: unknown): void {
  const isYear = /^\d{4}$/.test(key) && typeof year === 'object' && year !== null;
  if (!isYear || !('published' in year) || typeof year.published !== 'boolean') {
    throw new StatutoryTimeError(
      'INVALID_CALENDAR',
      `year "${key}" needs four digits and published true or false`,
    );
  }
}

function daysOf(key: string, dates: unknown): DayNumber[] {
  if (dates === undefined || dates === null) return [];
  if (!Array.isArray(dates))
    throw new StatutoryTimeError('INVALID_CALENDAR', `year ${key}: a list is expected`);
  return dates.map((date: unknown) => {
    const day = typeof date === 'string' ? tryParseDay(date) : null;
    if (day === null)
      throw new StatutoryTimeError('INVALID_CALENDAR', `year ${key}: ${shown(date)} is no date`);
    return day;
  });
}

function applyLocal(local: LocalDays, off: Set<DayNumber>, work: Set<DayNumber>): void {
  const [localOff, localWork] = [daysOf('local', local.off), daysOf('local', local.work)];
  assertDisjoint(new Set(localOff), localWork);
  for (const day of localOff) {
    off.add(day);
    work.delete(day);
  }
  for (const day of localWork) {
    work.add(day);
    off.delete(day);
  }
}

function assertDisjoint(off: ReadonlySet<DayNumber>, work: readonly DayNumber[]): void {
  const both = work.find((day) => off.has(day));
  if (both === undefined) return;
  throw new StatutoryTimeError(
    'INVALID_CALENDAR',
    `${formatDay(both)} is listed both as rest and as working day`,
  );
}
