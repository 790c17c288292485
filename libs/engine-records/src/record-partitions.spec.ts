import { firstDayAfter, monthOf } from './record-partitions.js';

describe('monthly partition', () => {
  it.each([
    ['2026-11-30T15:59:59.999Z', 'record_y2026m11'],
    ['2026-11-30T16:00:00.000Z', 'record_y2026m12'],
    ['2026-12-31T16:00:00.000Z', 'record_y2027m01'],
  ])('of %s is %s', (instant, name) => expect(monthOf(Date.parse(instant))).toBe(name));

  it.each([
    ['record_y2026m11', '2026-12-01'],
    ['record_y2026m12', '2027-01-01'],
  ])('%s ends before %s', (name, day) => expect(firstDayAfter(name)).toBe(day));
});
