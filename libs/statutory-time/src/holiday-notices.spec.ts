import chineseDays from 'chinese-days';
import { BUILT_IN_CALENDAR, addDays, createCalendar } from './index.js';

/** An independent list of the same notices; it guesses silently from 2027 on, so it is asked no further than 2026. */
describe('the built-in notices against an independent list', () => {
  const calendar = createCalendar(BUILT_IN_CALENDAR);

  it.each([2024, 2025, 2026])('%i is the same on every day', (year) => {
    const different: string[] = [];
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
      if (calendar.isWorkingDay(day) !== chineseDays.isWorkday(day)) different.push(day);
    }
    expect(different).toEqual([]);
  });
});
