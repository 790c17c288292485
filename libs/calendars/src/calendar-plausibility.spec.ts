import { type CalendarData, addDays, createCalendar } from '@app/statutory-time';
import { improbabilitiesOf, isImprobable } from './calendar-plausibility.js';

describe('an improbable year', () => {
  it.each<[string, string, number, string[]]>([
    // 1 January 2027 is a Friday
    ['28 days of rest in a row', '2027-03-08', 26, ['2027-03-06 CALENDAR_REST_TOO_LONG']],
    ['one day less', '2027-03-09', 24, []],
    ['a rest that ends in the year', '2026-12-21', 26, ['2026-12-19 CALENDAR_REST_TOO_LONG']],
    ['a rest that is over before it', '2026-12-01', 28, []],
    [
      'a rest of half a year',
      '2027-03-08',
      180,
      ['2027-03-06 CALENDAR_REST_TOO_LONG', 'days CALENDAR_WORKING_DAYS_IMPROBABLE'],
    ],
  ])('is told of %s', (_, from, days, expected) => {
    const off = Array.from({ length: days }, (__, index) => addDays(from, index));
    expect(codesOf({ off })).toEqual(expected);
  });

  it('is told where far too many days are worked', () => {
    const saturdays = Array.from({ length: 12 }, (_, index) => addDays('2027-03-06', 7 * index));
    expect(codesOf({ work: saturdays })).toEqual(['days CALENDAR_WORKING_DAYS_IMPROBABLE']);
  });

  it('asks, as no other warning does', () => {
    expect(isImprobable([{ path: 'days', code: 'CALENDAR_HOLIDAY_MISSING', message: '' }])).toBe(false);
    expect(isImprobable([{ path: 'days', code: 'CALENDAR_REST_TOO_LONG', message: '' }])).toBe(true);
  });
});

// helpers

function codesOf({ off = [], work = [] }: { off?: string[]; work?: string[] }): string[] {
  const data: CalendarData = { years: { '2027': { published: true, off, work } } };
  return improbabilitiesOf(2027, createCalendar(data)).map(({ path, code }) => `${path} ${code}`);
}
