import { describe, expect, it } from 'vitest';
import { periodBefore, periodOf, readPeriod } from './period.js';
import { ratePercent } from './rateText.js';

describe('ratePercent', () => {
  it('says nothing about fewer than 20', () => {
    expect(ratePercent({ numerator: 19, denominator: 19, rate: 1 })).toBeNull();
    expect(ratePercent(null)).toBeNull();
  });

  it('never rounds a late one away', () => {
    expect(ratePercent({ numerator: 20, denominator: 20, rate: 1 })).toBe('100%');
    expect(ratePercent({ numerator: 9_999, denominator: 10_000, rate: 0.9999 })).toBe('99.9%');
    expect(ratePercent({ numerator: 58, denominator: 61, rate: null })).toBe('95.1%');
  });
});

describe('periods', () => {
  it('end today and have one of equal length before', () => {
    expect(periodOf('month', '2026-06-03')).toEqual({ from: '2026-06-01', to: '2026-06-03' });
    expect(periodBefore({ from: '2026-06-01', to: '2026-06-03' })).toEqual({
      from: '2026-05-29',
      to: '2026-05-31',
    });
    expect(periodBefore(periodOf('all', '2026-06-03'))).toBeNull();
    expect(readPeriod('nonsense')).toBe('half');
  });
});
