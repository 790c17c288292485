import fc from 'fast-check';
import { correspondingDay, formatDay, parseDay, tryParseDay, yearOf } from './civil-date.js';
import {
  StatutoryTimeError,
  addDays,
  addMonths,
  daysBetween,
  endOfDayInstant,
  isCivilDate,
} from './index.js';

describe('civil dates', () => {
  it.each(['0001-01-01', '2024-02-29', '2000-02-29', '2026-11-22', '9999-12-31'])('%s is one', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    ...[
      '2026-02-30',
      '2023-02-29',
      '1900-02-29',
      '2026-00-10',
      '2026-13-01',
      '2026-04-31',
      '2026-01-00',
      '0000-01-01',
    ],
    ...[
      '2026-1-1',
      '20260101',
      '2026-01-01T00:00:00+08:00',
      ' 2026-01-01',
      '2026-01-01\n',
      '12026-01-01',
      '',
    ],
    ...[null, undefined, 20260101, new Date(0)],
  ])('%p is none', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it('agree with the platform on every day number', () => {
    const platform = fc.integer({
      min: Date.UTC(1000, 0, 1) / 86_400_000,
      max: Date.UTC(9999, 11, 31) / 86_400_000,
    });
    fc.assert(
      fc.property(platform, fc.integer({ min: -5000, max: 5000 }), (epochDay, distance) => {
        const date = new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
        expect(formatDay(parseDay(date))).toBe(date);
        expect(yearOf(parseDay(date))).toBe(Number(date.slice(0, 4)));
        expect(parseDay(date) - parseDay('1970-01-01')).toBe(epochDay);
        expect(tryParseDay(date)).not.toBeNull();
        if (epochDay + distance > Date.UTC(9999, 11, 31) / 86_400_000) return;
        expect(daysBetween(date, addDays(date, distance))).toBe(distance);
      }),
    );
  });

  it('know the first and the last day of each year', () => {
    for (let year = 1; year <= 9999; year += 1) {
      const text = String(year).padStart(4, '0');
      expect(yearOf(parseDay(`${text}-01-01`))).toBe(year);
      expect(yearOf(parseDay(`${text}-12-31`))).toBe(year);
    }
  });

  it('add and subtract days over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2026-01-01', '2025-12-01')).toBe(-31);
  });

  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', 6, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months are %s (民法典§202)', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('refuse to leave the years 1 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(
      new StatutoryTimeError('INVALID_DATE', 'day 3652059 lies outside the years 0001 to 9999'),
    );
    expect(() => addDays('0001-01-01', -1)).toThrow(StatutoryTimeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(StatutoryTimeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(StatutoryTimeError);
    expect(() => daysBetween('today', '2026-01-01')).toThrow(
      expect.objectContaining({ code: 'INVALID_DATE' }),
    );
  });

  it('go on beyond year 9999 as bare numbers, for periods of any length', () => {
    const day = parseDay('2026-05-31');
    expect(yearOf(correspondingDay(day, 12e9))).toBe(2026 + 1e9);
  });

  it('end where the next day begins', () => {
    expect(endOfDayInstant('2026-12-31')).toBe('2027-01-01T00:00:00+08:00');
  });
});
