import { FIELD_WORDS } from '@app/fields';
import { expect, it } from 'vitest';
import { zhCN } from '@/shared/i18n/zh-CN.js';

it('refuses in the words of the server', () => {
  const words = Object.keys(FIELD_WORDS).map((word) => [
    word,
    zhCN[`form.${word as keyof typeof FIELD_WORDS}`],
  ]);
  expect(Object.fromEntries(words)).toEqual(FIELD_WORDS);
});
