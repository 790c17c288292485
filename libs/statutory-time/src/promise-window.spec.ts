import { BUILT_IN_CALENDAR, PromiseWindows, parsePeriod } from './index.js';

describe('the worst window of a promise', () => {
  const published = new PromiseWindows(BUILT_IN_CALENDAR);
  const ordinary = new PromiseWindows({ years: {} });
  const worst = (windows: PromiseWindows, promise: string, law: string) =>
    windows.worst(parsePeriod(promise), parsePeriod(law));

  it('lies around the longest holidays of the published years', () => {
    // 28, 29 and 30 September, 8, 9, 10 (made up) and 12 October are the working days
    expect(worst(published, '7 working_day', '15 calendar_day')).toEqual({
      start: '2026-09-24',
      promisedDueOn: '2026-10-12',
      dueOn: '2026-10-09',
      isPublished: true,
    });
    expect(worst(ordinary, '7 working_day', '15 calendar_day')).toBeUndefined();
    expect(worst(ordinary, '9 calendar_day', '7 working_day')).toBeUndefined();
  });

  it('lies in ordinary weeks where no year is published', () => {
    expect(worst(ordinary, '15 working_day', '15 calendar_day')).toMatchObject({ isPublished: false });
  });

  it.each([
    ['5 working_day', '15 calendar_day', false],
    ['6 working_day', '15 calendar_day', true],
    ['15 calendar_day', '7 working_day', true],
    // with both days of a weekend made up
    ['9 calendar_day', '7 working_day', true],
    ['7 calendar_day', '7 working_day', false],
    // the law's date is moved behind the rest days as well
    ['1 working_day', '1 calendar_day', false],
    ['1 month', '30 calendar_day', true],
    ['28 calendar_day', '1 month', false],
    ['3 month', '84 calendar_day', true],
    ['8 working_day', '7 working_day', true],
    ['7 working_day', '7 working_day', false],
    ['25 hour', '24 hour', false],
  ])('of %s behind %s is there: %s', (promise, law, expected) => {
    expect(worst(published, promise, law) !== undefined).toBe(expected);
  });

  it('is looked for a hundred times', () => {
    const windows = new PromiseWindows(BUILT_IN_CALENDAR);
    for (let days = 1; days <= 100; days += 1) {
      worst(windows, `${days} working_day`, '15 calendar_day');
      worst(windows, '7 working_day', '15 calendar_day');
    }
    expect(windows.isExhausted).toBe(false);
    expect(worst(windows, '101 working_day', '15 calendar_day')).toBeUndefined();
    expect(windows.isExhausted).toBe(true);
    expect(worst(windows, '7 working_day', '15 calendar_day')).toBeDefined();
  });

  it('is not looked for in periods longer than any stage', () => {
    expect(worst(published, '9007199254740991 month', '15 calendar_day')).toBeUndefined();
    expect(worst(published, '15 working_day', '9007199254740991 working_day')).toBeUndefined();
  });
});
