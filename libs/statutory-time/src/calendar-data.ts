import type { CalendarData, CalendarYearData } from './calendar.js';
import { BUILT_IN_NOTICES, type HolidayNotice, daysOfNotice } from './holiday-notices.js';

/** The years that come with the product, before an administrator imports others. */
export const BUILT_IN_CALENDAR: CalendarData = {
  years: Object.fromEntries(BUILT_IN_NOTICES.map((notice) => [String(notice.year), yearOfNotice(notice)])),
};

/** 2026, by the notice of the General Office of the State Council of 2025-11-04: 248 working days. */
export const CALENDAR_2026 = builtInYear('2026');

/** 2027, an estimate until the notice is imported: the statutory holidays alone (全国年节及纪念日放假办法). */
export const CALENDAR_2027_ESTIMATE = builtInYear('2027');

// helpers

function yearOfNotice(notice: HolidayNotice): CalendarYearData {
  const days = daysOfNotice(notice);
  const listed = (kind: 'off' | 'work'): string[] =>
    days.filter((day) => day.kind === kind).map(({ day }) => day);
  return {
    published: notice.published,
    off: listed('off'),
    work: listed('work'),
    names: Object.fromEntries(days.map(({ day, name }) => [day, name])),
  };
}

function builtInYear(year: string): CalendarYearData {
  return BUILT_IN_CALENDAR.years[year] ?? { published: false, off: [], work: [] };
}
