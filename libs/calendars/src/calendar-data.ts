import type { CalendarData } from '@app/statutory-time';
import type { CalendarYear } from './calendar-year.entity.js';
import type { HolidayDay } from './holiday-day.entity.js';

/** The rows of the calendar in the form in which deadlines are computed from it. */
export function toCalendarData(years: readonly CalendarYear[], days: readonly HolidayDay[]): CalendarData {
  const namedIn = (year: number, kind: HolidayDay['kind']): string[] =>
    days.filter((day) => day.year === year && day.kind === kind).map(({ day }) => day);
  const namesOf = (year: number): Record<string, string> =>
    Object.fromEntries(days.filter((day) => day.year === year).map(({ day, name }) => [day, name]));
  return {
    years: Object.fromEntries(
      years.map(({ year, published }) => [
        String(year),
        { published, off: namedIn(year, 'off'), work: namedIn(year, 'work'), names: namesOf(year) },
      ]),
    ),
  };
}
