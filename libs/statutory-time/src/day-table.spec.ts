import { LAST_DAY } from './civil-date.js';
import { DayTable } from './day-table.js';

/** Every third day is worked. */
const isWorked = (day: number): boolean => day % 3 === 0;
const workedBefore = (day: number): number => Math.ceil(day / 3);

describe('DayTable', () => {
  it('counts as the plain count does, at the edges of its blocks and of the calendar as well', () => {
    const table = new DayTable(workedBefore, isWorked);

    for (const day of [0, 1, 511, 512, 513, 1023, 1024, 739_000, LAST_DAY - 1, LAST_DAY]) {
      expect(table.before(day)).toBe(workedBefore(day));
    }
  });

  it('does not remember days that cannot be written', () => {
    const workingDaysBefore = jest.fn(workedBefore);
    const table = new DayTable(workingDaysBefore, isWorked);

    expect(table.before(LAST_DAY + 1)).toBe(workedBefore(LAST_DAY + 1));
    expect(table.before(LAST_DAY + 1)).toBe(workedBefore(LAST_DAY + 1));
    expect(workingDaysBefore).toHaveBeenCalledTimes(2);
  });
});
