import { canBeLonger, isLonger, isLongerInSomeWeek } from './period-order.js';
import { parsePeriod } from './period.js';

describe('the order of periods', () => {
  it.each([
    ['8 working_day', '7 working_day', true, true],
    ['7 working_day', '7 working_day', false, false],
    ['7 working_day', '15 calendar_day', false, true],
    ['16 working_day', '15 calendar_day', true, true],
    ['5 calendar_day', '7 working_day', false, false],
    ['8 calendar_day', '7 working_day', false, true],
    ['3 month', '84 calendar_day', false, true],
    ['3 month', '83 calendar_day', true, true],
    ['24 hour', '1 working_day', false, false],
  ])('%s is longer than %s: always %s, sometimes %s', (one, other, always, sometimes) => {
    expect(isLonger(parsePeriod(one), parsePeriod(other))).toBe(always);
    expect(canBeLonger(parsePeriod(one), parsePeriod(other))).toBe(sometimes);
  });

  it.each([
    ['15 working_day', '15 calendar_day', true],
    ['7 working_day', '15 calendar_day', false],
    ['1 working_day', '1 calendar_day', true],
    ['1 working_day', '3 calendar_day', false],
    ['5 working_day', '7 calendar_day', false],
    ['6 working_day', '9 calendar_day', true],
    ['9 calendar_day', '7 working_day', false],
    ['10 calendar_day', '7 working_day', true],
    ['1 month', '30 calendar_day', true],
    ['28 calendar_day', '1 month', false],
    ['3 month', '84 calendar_day', true],
  ])('%s outlasts %s in some week without holidays: %s', (one, other, expected) => {
    expect(isLongerInSomeWeek(parsePeriod(one), parsePeriod(other))).toBe(expected);
  });
});
