import { BUILT_IN_CALENDAR, CALENDAR_2026, CALENDAR_2027_ESTIMATE, createCalendar } from './index.js';

describe('a work calendar', () => {
  const calendar = createCalendar(BUILT_IN_CALENDAR);

  it('has 248 working days in 2026', () => {
    expect(calendar.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248);
    expect(calendar.workingDaysBetween('2026-12-31', '2026-01-01')).toBe(0);
  });

  it.each([
    ['2026-10-01', false, 'a holiday on a Thursday'],
    ['2026-10-10', true, 'a make-up Saturday'],
    ['2026-09-20', true, 'a make-up Sunday'],
    ['2026-10-11', false, 'a Sunday'],
    ['2026-10-12', true, 'a Monday'],
    ['2027-02-08', false, 'an estimated holiday'],
    ['2030-01-01', true, 'a Tuesday of a year without an entry'],
  ])('%s is worked: %s (%s)', (date, isWorked) => {
    expect(calendar.isWorkingDay(date)).toBe(isWorked);
  });

  it('knows which years are published', () => {
    expect([2023, 2024, 2025, 2026, 2027].map((year) => calendar.isPublished(year))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(CALENDAR_2027_ESTIMATE.published).toBe(false);
  });

  it('finds the next working day', () => {
    expect(calendar.nextWorkingDay('2026-09-30')).toBe('2026-10-08');
    expect(calendar.nextWorkingDay('2026-10-09')).toBe('2026-10-10');
  });

  it('joins lists that name days of a neighbouring year', () => {
    const joined = createCalendar({
      years: { '2019': { published: true, off: ['2018-12-31'], work: ['2018-12-29'] } },
    });
    expect(joined.isWorkingDay('2018-12-29')).toBe(true);
    expect(joined.isWorkingDay('2018-12-31')).toBe(false);
    expect(joined.isPublished(2018)).toBe(false);
  });

  it('lets the estimate of an unpublished year rest, but not work', () => {
    const estimate = createCalendar({
      years: { '2027': { published: false, off: ['2027-02-08'], work: ['2027-02-14'] } },
    });
    expect(estimate.isWorkingDay('2027-02-08')).toBe(false);
    expect(estimate.isWorkingDay('2027-02-14')).toBe(false);
  });

  it('is not changed by a weekend among the rest days, a weekday among the worked, or a repetition', () => {
    const same = createCalendar({
      years: {
        '2026': {
          published: true,
          off: [...CALENDAR_2026.off, ...CALENDAR_2026.off, '2026-11-21'],
          work: [...CALENDAR_2026.work, '2026-11-20'],
        },
      },
    });
    expect(same.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248);
  });

  it('lets local days win, in a year without a notice too', () => {
    const local = createCalendar(BUILT_IN_CALENDAR, {
      off: ['2026-10-10', '2026-11-20', '2027-02-09'],
      work: ['2026-10-07', '2027-02-13'],
    });
    expect(['2026-10-10', '2026-11-20', '2027-02-09'].map((day) => local.isWorkingDay(day))).toEqual([
      false,
      false,
      false,
    ]);
    expect(['2026-10-07', '2027-02-13'].map((day) => local.isWorkingDay(day))).toEqual([true, true]);
    expect(local.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248 - 2 + 1);
    expect(local.isPublished(2027)).toBe(false);
  });

  it('refuses a local day of both kinds', () => {
    const both = { off: ['2026-11-20'], work: ['2026-11-20'] };
    expect(() => createCalendar(BUILT_IN_CALENDAR, both)).toThrow('2026-11-20');
  });
});
