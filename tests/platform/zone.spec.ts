import { inShanghai, startOfDay } from '@app/fields';
import { addDays, endOfDayInstant } from '@app/statutory-time';

it('China has one zone, also in the library that imports nothing', () => {
  const end = endOfDayInstant('2026-03-01');
  expect(new Date(end)).toEqual(startOfDay(addDays('2026-03-01', 1)));
  expect(end).toBe(inShanghai(Date.parse(end)).replace('.000', ''));
});
