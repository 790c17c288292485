import { expect, it } from 'vitest';
import { t } from '@/testing/translate.js';
import { isLate, owedText } from './owedText.js';

it.each([
  [null, '没有约定日期', false],
  ['2026-12-09', '还剩 1 天', false],
  ['2026-12-08', '今天到期', false],
  ['2026-12-07', '已逾期 1 天', true],
  ['2026-11-30', '已逾期 8 天', true],
])('counts civil days until %s', (by, text, late) => {
  expect(owedText(by, '2026-12-08', t)).toBe(text);
  expect(isLate(by, '2026-12-08')).toBe(late);
});
