import { parsePeriod } from '@app/statutory-time';
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

describe('assertLowers', () => {
  it.each([
    ['5 working_day', M1],
    ['5 calendar_day', M1],
    ['30 calendar_day', F1],
    ['9 working_day', { ...M1, statutoryLimit: null, promisedLimit: '10 working_day' }],
    ['3 hour', { ...M1, statutoryLimit: '24 hour', promisedLimit: '4 hour' }],
    ['90 working_day', { statutoryLimit: null, promisedLimit: null, legalBasis: null }],
  ])('accepts %s', (promise, bounds) => {
    expect(() => assertLowers(parsePeriod(promise), bounds)).not.toThrow();
  });

  it.each([
    ['16 calendar_day', M1, 'PROMISE_ABOVE_LAW'],
    ['16 working_day', M1, 'PROMISE_ABOVE_LAW'],
    ['31 calendar_day', F1, 'PROMISE_ABOVE_LAW'],
    ['7 working_day', M1, 'PROMISE_NOT_LOWER'],
    ['8 working_day', M1, 'PROMISE_NOT_LOWER'],
    // of working days without a weekend between them, seven are shorter than eight days
    ['8 calendar_day', M1, 'PROMISE_NOT_LOWER'],
    [
      '20 calendar_day',
      { ...F1, promisedLimit: '=if simple then "15 calendar_day" else "30 calendar_day"' },
      'PROMISE_NOT_LOWER',
    ],
    ['4 hour', M1, 'INVALID_INPUT'],
    ['1 working_day', { ...M1, statutoryLimit: '24 hour', promisedLimit: '4 hour' }, 'INVALID_INPUT'],
    ['5 hour', { ...M1, statutoryLimit: '24 hour', promisedLimit: '4 hour' }, 'PROMISE_NOT_LOWER'],
  ])('refuses %s', (promise, bounds, code) => {
    expect(() => assertLowers(parsePeriod(promise), bounds)).toThrow(expect.objectContaining({ code }));
  });

  it('names the article that a promise would break', () => {
    expect(() => assertLowers(parsePeriod('16 calendar_day'), M1)).toThrow(
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
