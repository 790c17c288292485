import { FIELD_TYPES, settingValue } from '@app/fields';
import { expect, it } from 'vitest';
import { freeKey, newField, takenKeys } from './newField.js';

it('gives a new field everything that its type needs, in both languages', () => {
  const incomplete = FIELD_TYPES.filter(({ palette }) => palette !== undefined).flatMap(
    ({ type, settings }) => {
      const field = { type, ...newField(type, new Set()) };
      return settings
        .filter(
          ({ isRequired, path, onlyWith }) =>
            isRequired === true &&
            (onlyWith === undefined ||
              onlyWith.values.includes(settingValue(field, { path: onlyWith.name.split('.') }))) &&
            settingValue(field, { path }) === undefined,
        )
        .map(({ name }) => `${type}: ${name}`);
    },
  );
  expect(incomplete).toEqual([]);
  expect(newField('date', new Set()).properties).toEqual({ 'label.en': 'Date' });
});

it('finds a key that nothing else has, also inside of groups', () => {
  const taken = takenKeys([
    { type: 'group', components: [{ type: 'money', key: 'money' }] },
    { type: 'dynamiclist', path: 'money2', components: [] },
  ]);
  expect(freeKey('money', taken)).toBe('money3');
  expect(newField('date', taken).key).toBe('date');
});
