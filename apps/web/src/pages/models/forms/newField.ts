import { fieldTypeOf, TABLE_TYPE } from '@app/fields';
import type { FormField } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { typeName } from './settingWords.js';

type NewField = Omit<FormField, 'type'>;

/** What a field has at once that was just put into a form, in both languages. */
export function newField(type: string, taken: ReadonlySet<string>): NewField {
  const known = fieldTypeOf(type);
  const has = (name: string) => known?.settings.some((setting) => setting.name === name) ?? false;
  const place = has('path') && type === 'dynamiclist' ? 'path' : has('key') ? 'key' : undefined;
  return {
    ...(has('label') ? named('label', type) : {}),
    ...(has('dateLabel') ? { ...named('dateLabel', type), subtype: 'date' } : {}),
    ...(place === undefined ? {} : { [place]: freeKey(KEY_STEMS[type] ?? type, taken) }),
    ...(has('values') ? OPTIONS : {}),
    ...OF_TYPE[type],
    ...withProperties(type, has('values')),
  };
}

/** A key that no other field has: `money`, `money2` … */
export function freeKey(stem: string, taken: ReadonlySet<string>): string {
  let key = stem;
  for (let n = 2; taken.has(key); n++) key = `${stem}${n}`;
  return key;
}

/** Every name under which a form keeps something. */
export function takenKeys(components: readonly FormField[]): Set<string> {
  const keys = components.flatMap((field) => [
    ...[field.key, field.path].filter((name): name is string => typeof name === 'string' && name !== ''),
    ...takenKeys(field.components ?? []),
  ]);
  return new Set(keys);
}

// helpers

const KEY_STEMS: Readonly<Record<string, string>> = {
  textfield: 'text',
  textarea: 'remarks',
  radio: 'choice',
  select: 'choice',
  checklist: 'choices',
  taglist: 'choices',
  checkbox: 'confirmed',
  [TABLE_TYPE]: 'rows',
  dynamiclist: 'items',
  expression: 'result',
};

const OPTIONS = {
  values: [
    { label: '选项一', value: 'option1' },
    { label: '选项二', value: 'option2' },
  ],
};

const OF_TYPE: Readonly<Record<string, NewField>> = {
  text: { text: '在这里写说明' },
  group: { components: [], showOutline: true },
  dynamiclist: {
    components: [],
    showOutline: true,
    isRepeating: true,
    allowAddRemove: true,
    defaultRepetitions: 1,
  },
  expression: { computeOn: 'change', expression: '=' },
  spacer: { height: 40 },
  [TABLE_TYPE]: {
    columns: [{ type: 'textfield', key: 'name', label: '名称', properties: { 'label.en': 'Name' } }],
  },
};

function withProperties(type: string, hasOptions: boolean): NewField {
  const english = typeName('en', type);
  const properties: Record<string, string> = {
    ...(type === 'text' ? { 'text.en': 'Write the explanation here' } : {}),
    ...(type === 'datetime' ? { 'dateLabel.en': english } : {}),
    ...(hasLabel(type) ? { 'label.en': english } : {}),
    ...(hasOptions ? { 'option.option1.en': 'Option 1', 'option.option2.en': 'Option 2' } : {}),
  };
  return Object.keys(properties).length === 0 ? {} : { properties };
}

function hasLabel(type: string): boolean {
  return fieldTypeOf(type)?.settings.some(({ name }) => name === 'label') ?? false;
}

function named(name: string, type: string): NewField {
  const language: Language = 'zh-CN';
  return { [name]: typeName(language, type) };
}
