import { isAnotherLog } from './log-identity.js';

const LAST = { position: '100', timestamp: 5000 };
const at = (position: string, key = '1', timestamp = 4000) => ({ position, key, timestamp });

describe('another log', () => {
  it('is not a repeated bulk', () => {
    expect(isAnotherLog([at('99'), at('100')], [at('99'), at('100')], LAST)).toBe(false);
  });

  it.each([
    ['another key', at('99', '2')],
    ['another timestamp', at('99', '1', 6000)],
  ])('has %s at a known position', (_, incoming) => {
    expect(isAnotherLog([at('1'), incoming], [at('99')], LAST)).toBe(true);
  });

  it('is told by its youth where nothing is stored to compare with', () => {
    expect(isAnotherLog([at('3', '1', 5001)], [], LAST)).toBe(true);
    expect(isAnotherLog([at('3', '1', 5000)], [], LAST)).toBe(false);
  });

  it('is not there without repeated positions', () => expect(isAnotherLog([], [], LAST)).toBe(false));
});
