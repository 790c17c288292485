import { expect, it } from 'vitest';
import { t, tEn } from '@/testing/translate.js';
import { millisecondsText } from './millisecondsText.js';

it('says a span of time in its two largest units', () => {
  expect(millisecondsText(210, t)).toBe('210 毫秒');
  expect(millisecondsText(5_400, t)).toBe('5 秒');
  expect(millisecondsText(3_605_000, t)).toBe('1 小时');
  expect(millisecondsText(90_061_000, t)).toBe('1 天 1 小时');
  expect(millisecondsText(604_800_000, tEn)).toBe('7 d');
  expect(millisecondsText(125_000, tEn)).toBe('2 min 5 s');
});
