import { describe, expect, it } from 'vitest';
import { limitOf } from './limitOf.js';
import { limitText, toldLimitIn } from './limitText.js';

const F1 = '=if track = "simplified" then "15 calendar_day" else "30 calendar_day"';

describe('limitText', () => {
  it('writes a period, or all that an expression names', () => {
    expect(limitText('5 working_day', 'zh-CN')).toBe('5 个工作日');
    expect(limitText('1 working_day', 'en')).toBe('1 working day');
    expect(limitText(F1, 'zh-CN')).toBe('15 日 / 30 日');
    expect(limitText('3 month', 'en')).toBe('3 months');
    expect(limitText('4 working_hour', 'zh-CN')).toBe('4 个工作时');
    expect(limitText(null, 'en')).toBeNull();
    expect(limitText('=limit', 'zh-CN')).toBeNull();
  });
});

describe('a limit that was told in Chinese', () => {
  it('is told in the language of the page', () => {
    expect(toldLimitIn('en', '30 日 / 45 日')).toBe('30 days / 45 days');
    expect(toldLimitIn('en', '1 个工作日')).toBe('1 working day');
    expect(toldLimitIn('en', '–')).toBe('–');
    expect(toldLimitIn('zh-CN', '4 个工作时')).toBe('4 个工作时');
  });
});

describe('limitOf', () => {
  it('begins with the shortest promise, else with the law', () => {
    expect(limitOf({ promisedLimit: F1, statutoryLimit: null })).toEqual({
      amount: 15,
      unit: 'calendar_day',
    });
    expect(limitOf({ promisedLimit: null, statutoryLimit: '5 working_day' }).amount).toBe(5);
    expect(limitOf({ promisedLimit: '4 working_hour', statutoryLimit: null }).unit).toBe('working_hour');
    expect(limitOf({ promisedLimit: null, statutoryLimit: '3 month' })).toEqual({
      amount: 1,
      unit: 'working_day',
    });
  });
});
