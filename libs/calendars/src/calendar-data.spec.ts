import { BUILT_IN_CALENDAR, createCalendar } from '@app/statutory-time';
import { toCalendarData } from './calendar-data.js';
import { BUILT_IN_NOTICES, daysOfNotice } from './holiday-notices.js';

const years = BUILT_IN_NOTICES.map(({ year, published, source }) => ({ year, published, source }));
const days = BUILT_IN_NOTICES.flatMap((notice) =>
  daysOfNotice(notice).map((day) => ({ ...day, year: notice.year })),
);

describe('the built-in calendar', () => {
  const calendar = createCalendar(toCalendarData(years, days));

  it('has the 248 working days of the notice of 2026', () => {
    expect(calendar.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248);
    expect(calendar.isPublished(2026)).toBe(true);
  });

  it.each([
    ['a make-up Saturday', '2026-02-28', true],
    ['a weekday within the Spring Festival', '2026-02-16', false],
    ['the day after the National Day holiday', '2026-10-08', true],
    ['a make-up Sunday', '2026-09-20', true],
  ])('knows %s', (_, day, isWorkingDay) => {
    expect(calendar.isWorkingDay(day)).toBe(isWorkingDay);
  });

  it('is the calendar with which deadlines are computed outside the database', () => {
    expect(toCalendarData(years, days)).toEqual(BUILT_IN_CALENDAR);
  });

  it('marks 2027 as not published', () => {
    expect(calendar.isPublished(2027)).toBe(false);
    expect(calendar.isWorkingDay('2027-02-08')).toBe(false);
  });
});
