import { FIELD_TYPES, FORM_SETTINGS } from '@app/fields';
import { describe, expect, it } from 'vitest';
import { settingWordsEn } from './settingWords.en.js';
import { settingWordsZh } from './settingWords.zh.js';

const settings = [...FORM_SETTINGS, ...FIELD_TYPES.flatMap((one) => one.settings)];
const names = (record: object) => Object.keys(record).sort();

describe.each([
  ['Chinese', settingWordsZh],
  ['English', settingWordsEn],
])('the %s words of the form editor', (_, words) => {
  it('name every type, group, setting and choice', () => {
    const missing = [
      ...FIELD_TYPES.filter(({ type }) => !(type in words.types)).map(({ type }) => type),
      ...FIELD_TYPES.filter(({ palette = 'text' }) => !(palette in words.palette)).map(({ type }) => type),
      ...settings.filter(({ group }) => !(group in words.groups)).map(({ group }) => group),
      ...settings.filter(({ name }) => !(name in words.settings)).map(({ name }) => name),
      ...settings.flatMap(({ name, choices = [] }) =>
        choices.filter((one) => !(String(one) in (words.choices[name] ?? {}))).map((one) => `${name} ${one}`),
      ),
    ];
    expect(missing).toEqual([]);
  });
});

it('has the same words in both languages, and no Chinese in the English ones', () => {
  expect(names(settingWordsEn.settings)).toEqual(names(settingWordsZh.settings));
  expect(names(settingWordsEn.types)).toEqual(names(settingWordsZh.types));
  expect(JSON.stringify(settingWordsEn)).not.toMatch(/[一-鿿]/);
});
