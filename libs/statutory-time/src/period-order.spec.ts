import { canBeLonger, isLonger } from './period-order.js';
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
});
