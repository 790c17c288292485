import { civilDayOf, inShanghai, startOfDay } from './shanghai-time.js';

it.each([
  ['2026-09-16T15:59:59.999Z', '2026-09-16', '2026-09-16T23:59:59.999+08:00'],
  ['2026-09-16T16:00:00Z', '2026-09-17', '2026-09-17T00:00:00.000+08:00'],
  ['1969-12-31T15:59:59Z', '1969-12-31', '1969-12-31T23:59:59.000+08:00'],
])('reads %s by the clocks of China', (instant, day, text) => {
  expect(civilDayOf(Date.parse(instant))).toBe(day);
  expect(inShanghai(Date.parse(instant))).toBe(text);
  expect(startOfDay(day).getTime()).toBeLessThanOrEqual(Date.parse(instant));
});

it('begins a day with its midnight', () => {
  expect(startOfDay('2026-09-17').toISOString()).toBe('2026-09-16T16:00:00.000Z');
});
