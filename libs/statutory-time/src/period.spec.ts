import { StatutoryTimeError, countUnitOf, formatPeriod, parsePeriod, periodsIn } from './index.js';

describe('periods', () => {
  it.each([
    ['15 calendar_day', 15, 'calendar_day', '15 日', '15 days'],
    ['5 working_day', 5, 'working_day', '5 个工作日', '5 working days'],
    ['6 month', 6, 'month', '6 个月', '6 months'],
    ['4 working_hour', 4, 'working_hour', '4 个工作时', '4 working hours'],
    ['1 year', 1, 'year', '1 年', '1 year'],
    [' 24   hour ', 24, 'hour', '24 小时', '24 hours'],
  ])('%s', (text, amount, unit, zh, en) => {
    const period = parsePeriod(text);
    expect(period).toEqual({ amount, unit });
    expect(formatPeriod(period, 'zh')).toBe(zh);
    expect(formatPeriod(period, 'en')).toBe(en);
  });

  it.each([
    ['15 days', 'UNKNOWN_UNIT'],
    ['15', 'UNKNOWN_UNIT'],
    ['', 'UNKNOWN_UNIT'],
    ['15 month or so', 'UNKNOWN_UNIT'],
    ['15 toString', 'UNKNOWN_UNIT'],
    ['0 month', 'INVALID_AMOUNT'],
    ['-3 month', 'INVALID_AMOUNT'],
    ['1.5 month', 'INVALID_AMOUNT'],
    ['1e3 month', 'INVALID_AMOUNT'],
    ['three month', 'INVALID_AMOUNT'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(() => parsePeriod(text)).toThrow(StatutoryTimeError);
    expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code }));
  });

  it('pass in working days, calendar days or hours', () => {
    expect(
      ['working_day', 'calendar_day', 'month', 'year', 'hour', 'working_hour'].map((unit) =>
        countUnitOf(unit as never),
      ),
    ).toEqual(['working_day', 'calendar_day', 'calendar_day', 'calendar_day', 'hour', 'working_hour']);
  });
});

describe('periodsIn', () => {
  it('reads a period, or those that an expression names', () => {
    expect(periodsIn('5 working_day')).toEqual([{ amount: 5, unit: 'working_day' }]);
    const expression = '=if track = "simplified" then "30 calendar_day" else "45 calendar_day"';
    expect(periodsIn(expression).map(({ amount }) => amount)).toEqual([30, 45]);
    expect(periodsIn('=limit')).toEqual([]);
    expect(periodsIn(null)).toEqual([]);
  });
});
