import { boundedFeel } from '@app/feel';
import { StageExpressions } from './stage-expression.js';

const MIDNIGHT = 'T00:00:00' as const;

describe('a fact that starts or ends a stage', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T23:30', '2026-11-20'],
    ['2026-11-20T23:30:00.500+08:00', '2026-11-20'],
    // the civil day of the county, whatever zone it was written in
    ['2026-11-20T20:00:00Z', '2026-11-21'],
    ['2026-11-20T20:00:00Z[UTC]', '2026-11-21'],
  ])('is a day: %s', (fact, day) => {
    const expressions = reading(fact);
    expect(expressions.date('起算日', '=fact')).toBe(day);
    expect(expressions.faults).toEqual([]);
  });

  it.each([
    '2026-11-205',
    '2026-11-20 或次日',
    '2026-02-30',
    '2026-02-30T10:00',
    '2026-11-20T25:00',
    '20261120',
  ])('is no day, and not another one: %s', (fact) => {
    const expressions = reading(fact);
    expect(expressions.date('起算日', '=fact')).toBeNull();
    expect(expressions.faults).toEqual([`起算日：“${fact}”不是日期`]);
  });

  it.each([
    ['2026-11-20T09:30', '2026-11-20T09:30:00+08:00'],
    ['2026-11-20T09:30:15+09:00', '2026-11-20T08:30:15+08:00'],
    ['2026-11-20T20:00:00Z[UTC]', '2026-11-21T04:00:00+08:00'],
    ['2026-11-20T24:00', '2026-11-21T00:00:00+08:00'],
  ])('is a moment: %s', (fact, moment) => {
    const expressions = reading(fact);
    expect(expressions.moment('起算时刻', '=fact', MIDNIGHT)).toBe(moment);
    expect(expressions.faults).toEqual([]);
  });

  it.each([
    '2026-02-30T10:00',
    '2026-02-30T10:00:00+08:00',
    '2026/3/5 10:00',
    '20 Nov 2026 10:00',
    '2026-11-20T24:01',
    '2026-11-20T09:30 左右',
  ])('is no moment, and not another one: %s', (fact) => {
    const expressions = reading(fact);
    expect(expressions.moment('起算时刻', '=fact', MIDNIGHT)).toBeNull();
    expect(expressions.faults).toEqual([`起算时刻：“${fact}”不是时刻`]);
  });
});

// helpers

function reading(fact: string): StageExpressions {
  return new StageExpressions({ fact }, boundedFeel);
}
