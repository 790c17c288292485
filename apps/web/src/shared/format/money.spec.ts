import { describe, expect, it } from 'vitest';
import { moneyText } from '@app/fields';
import { totalMoneyText } from './money.js';

describe('money', () => {
  it('is written with thousands and two decimals', () => {
    expect(moneyText(1_235_000)).toBe('¥12,350.00');
    expect(moneyText(5)).toBe('¥0.05');
    expect(moneyText(-1_234_501)).toBe('-¥12,345.01');
  });

  it('is written in 万元 in totals', () => {
    expect(totalMoneyText(1_234_567_800, 'zh-CN')).toBe('1,234.6 万元');
    expect(totalMoneyText(1_000_000, 'zh-CN')).toBe('1 万元');
    expect(totalMoneyText(999_999, 'zh-CN')).toBe('¥9,999.99');
    expect(totalMoneyText(1_000_000, 'en')).toBe('¥10,000.00');
  });
});
