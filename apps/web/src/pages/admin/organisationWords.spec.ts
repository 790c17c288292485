import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '@/shared/i18n/en.js';

const SHEETS = resolve(import.meta.dirname, '../../../../../libs/identity/src/organisation-sheets.ts');

it('has words for every column that a file of the organisation can change', () => {
  const keys = [...readFileSync(SHEETS, 'utf8').matchAll(/\{ key: '(\w+)'/g)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !(`organisation.column.${key}` in en))).toEqual([]);
});
