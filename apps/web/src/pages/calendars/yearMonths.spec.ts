import { describe, expect, it } from 'vitest';
import { yearMonths } from './yearMonths.js';

describe('yearMonths', () => {
  const months = yearMonths(2027, [{ day: '2027-01-01', kind: 'off', name: '元旦' }]);

  it('has every day of the year once', () => {
    const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
    expect(new Set(days.map(({ date }) => date)).size).toBe(365);
    expect(days).toHaveLength(365);
  });

  it('puts days under their weekday and names them', () => {
    // 2027-01-01 is a Friday
    expect(months[0]?.weeks[0]?.slice(0, 4)).toEqual([null, null, null, null]);
    expect(months[0]?.weeks[0]?.[4]).toEqual({
      date: '2027-01-01',
      named: { day: '2027-01-01', kind: 'off', name: '元旦' },
      isWeekend: false,
    });
    expect(months[0]?.weeks[0]?.[5]).toMatchObject({ date: '2027-01-02', isWeekend: true, named: null });
  });
});
