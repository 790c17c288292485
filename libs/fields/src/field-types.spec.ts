import { NAMING_TYPES, OWN_TYPES } from './field.js';
import { settingValue } from './field-setting.js';
import { COLUMN_TYPES, FIELD_TYPES, fieldTypeOf, settingsOf } from './field-types.js';
import { TABLE_TYPE } from './table.js';

describe('types of fields', () => {
  it('are told once each, with each setting once', () => {
    const types = FIELD_TYPES.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    for (const { type, settings } of FIELD_TYPES) {
      const names = settings.map(({ name }) => name);
      expect([type, names]).toEqual([type, [...new Set(names)]]);
    }
  });

  it('are all those that our own fields have', () => {
    const own = [...OWN_TYPES, ...NAMING_TYPES, TABLE_TYPE, 'attachments'];
    expect(own.filter((type) => fieldTypeOf(type)?.palette === undefined)).toEqual([]);
  });

  it('need a key where something is entered', () => {
    const keyed = FIELD_TYPES.filter(({ settings }) => settings.some(({ name }) => name === 'key'));
    expect(keyed.map(({ role }) => role)).not.toContain('display');
    expect(FIELD_TYPES.filter(({ role }) => role === 'entry').every((one) => keyed.includes(one))).toBe(true);
  });

  it('say what a column of a table has: no conditions, no place on the page', () => {
    expect(COLUMN_TYPES).toEqual(
      expect.arrayContaining(['textfield', 'money', 'date', 'select', 'unit', 'user', 'number']),
    );
    expect(COLUMN_TYPES).not.toContain('attachments');
    const names = FIELD_TYPES.flatMap((one) => settingsOf(one, 'column')).map(({ name }) => name);
    expect(names).not.toContain('conditional.hide');
    expect(names).toContain('properties.sumAs');
    const inForm = FIELD_TYPES.flatMap((one) => settingsOf(one, 'form')).map(({ name }) => name);
    expect(inForm).not.toContain('properties.sumAs');
  });
});

describe('settingValue', () => {
  it('reads what is kept at its place, also under names with dots', () => {
    const component = { validate: { min: 1 }, properties: { 'label.en': 'Name' } };
    expect(settingValue(component, { path: ['validate', 'min'] })).toBe(1);
    expect(settingValue(component, { path: ['properties', 'label.en'] })).toBe('Name');
    expect(settingValue(component, { path: ['properties', 'check'] })).toBeUndefined();
  });

  it('reads nothing of the language', () => {
    expect(settingValue({}, { path: ['constructor', 'name'] })).toBeUndefined();
    expect(settingValue({ label: 'x' }, { path: ['label', 'length'] })).toBeUndefined();
  });
});
