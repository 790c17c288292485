import { BUILT_IN_CALENDAR, PromiseWindows, parsePeriod } from '@app/statutory-time';
import { assertLowers, promiseInForce } from './promise.rules.js';

const M1 = {
  statutoryLimit: '15 calendar_day',
  promisedLimit: '7 working_day',
  legalBasis: '劳动争议调解仲裁法 第14条',
};
const F1 = {
  statutoryLimit: '=if track = "simplified" then "30 calendar_day" else "45 calendar_day"',
  promisedLimit: null,
  legalBasis: '劳动争议调解仲裁法 第43条',
};

const windows = new PromiseWindows(BUILT_IN_CALENDAR);

describe('assertLowers', () => {
  it.each([
    ['5 working_day', M1],
    ['5 calendar_day', M1],
    // seven working days have at least one day of rest among them in every published year
    ['8 calendar_day', M1],
    ['30 calendar_day', F1],
    ['9 working_day', { ...M1, statutoryLimit: null, promisedLimit: '10 working_day' }],
    ['3 hour', { ...M1, statutoryLimit: '24 hour', promisedLimit: '4 hour' }],
    ['90 working_day', { statutoryLimit: null, promisedLimit: null, legalBasis: null }],
  ])('accepts %s', (promise, bounds) => {
    expect(() => assertLowers(parsePeriod(promise), bounds, windows)).not.toThrow();
  });

  it.each([
    ['16 calendar_day', M1, 'PROMISE_ABOVE_LAW'],
    ['16 working_day', M1, 'PROMISE_ABOVE_LAW'],
    // long holidays lie between: by the calendar days that a period lasts at least and at most both seemed shorter
    ['6 working_day', M1, 'PROMISE_PASSES_LAW'],
    ['14 working_day', { ...M1, promisedLimit: null }, 'PROMISE_PASSES_LAW'],
    ['31 calendar_day', F1, 'PROMISE_ABOVE_LAW'],
    ['5 working_day', { ...M1, promisedLimit: '5 working_day' }, 'PROMISE_NOT_LOWER'],
    // with both days of a weekend made up, seven working days are shorter
    ['9 calendar_day', M1, 'PROMISE_NOT_LOWER'],
    [
      '20 calendar_day',
      { ...F1, promisedLimit: '=if simple then "15 calendar_day" else "30 calendar_day"' },
      'PROMISE_NOT_LOWER',
    ],
    ['4 hour', M1, 'INVALID_INPUT'],
    ['1 working_day', { ...M1, statutoryLimit: '24 hour', promisedLimit: '4 hour' }, 'INVALID_INPUT'],
    ['5 hour', { ...M1, statutoryLimit: '24 hour', promisedLimit: '4 hour' }, 'PROMISE_NOT_LOWER'],
  ])('refuses %s', (promise, bounds, code) => {
    expect(() => assertLowers(parsePeriod(promise), bounds, windows)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('names the article that a promise would break', () => {
    expect(() => assertLowers(parsePeriod('16 calendar_day'), M1, windows)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('劳动争议调解仲裁法 第14条'),
        details: { limit: '15 calendar_day', article: '劳动争议调解仲裁法 第14条' },
      }),
    );
  });
});

describe('promiseInForce', () => {
  it('is what was set, unless the model of the case promises less', () => {
    expect(promiseInForce('7 working_day', '5 working_day')).toBe('5 working_day');
    expect(promiseInForce('3 working_day', '5 working_day')).toBe('3 working_day');
    expect(promiseInForce('7 working_day', null)).toBe('7 working_day');
    expect(promiseInForce(null, '5 working_day')).toBe('5 working_day');
    expect(promiseInForce(null, null)).toBeNull();
  });
});
