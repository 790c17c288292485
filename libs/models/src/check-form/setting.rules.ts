import { type FieldSetting, settingsOf, settingValue } from '@app/fields';
import type { Finding } from '../check/finding.js';
import type { KeptSetting } from './form-expressions.js';
import type { FormUnderCheck, PlacedField } from './form-under-check.js';
import { fieldError, isRecord, text } from './placed-fields.js';

/** Settings that are missing, that hold something else than they should, or that nobody knows. */
export function checkSettings({ fields }: FormUnderCheck, settings: readonly KeptSetting[]): Finding[] {
  return [...fields.flatMap(checkRequired), ...settings.flatMap(checkValue), ...fields.flatMap(checkRanges)];
}

// helpers

const MISSING: Readonly<Record<string, [code: string, message: string]>> = {
  key: ['FIELD_KEY_MISSING', '没有键（key），填写的内容无处存放。'],
  path: ['LIST_PATH_MISSING', '是列表，却没有路径（path），填写的内容无处存放。'],
  columns: ['COLUMNS_MISSING', '是表格，却没有列。'],
};
const NO_WORDS: [string, string] = ['FIELD_LABEL_MISSING', '没有标题，填表的人不知道要填什么。'];

function checkRequired(field: PlacedField): Finding[] {
  const settings = field.type === undefined ? [] : settingsOf(field.type, field.place);
  return settings
    .filter((setting) => setting.isRequired === true && setting.kind !== 'columns' && isAsked(setting, field))
    .filter((setting) => text(settingValue(field.component, setting)) === undefined)
    .map(({ name, kind }) => {
      const isLabel = kind === 'template' && name !== 'text';
      const [code, message] = MISSING[name] ?? (isLabel ? NO_WORDS : emptyOf(name));
      return fieldError(code, field, message, name);
    });
}

function emptyOf(name: string): [string, string] {
  return ['FIELD_SETTING_MISSING', `没有填写 ${name}，不会起作用。`];
}

/** A setting that goes with the value of another one, as the label of a time with a `datetime` that has one. */
function isAsked({ onlyWith }: FieldSetting, { component }: PlacedField): boolean {
  if (onlyWith === undefined) return true;
  const value = settingValue(component, { path: onlyWith.name.split('.') }) ?? 'date';
  return onlyWith.values.includes(value);
}

type IsRight = (value: unknown, setting: FieldSetting) => boolean;

const isText: IsRight = (value) => typeof value === 'string';
const isFlag: IsRight = (value) => typeof value === 'boolean';
const isFeel: IsRight = (value) => typeof value === 'string' && value.trimStart().startsWith('=');
const isBlank: IsRight = (value) => typeof value === 'string' && value.trim() === '';

function isNumber(value: unknown, { min, max }: FieldSetting, isWhole: boolean): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (isWhole && !Number.isSafeInteger(value)) return false;
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

/** A number, or its digits as the form editor writes them. */
function isNumberText(value: unknown, setting: FieldSetting, isWhole: boolean): boolean {
  const isDigits = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim());
  return isNumber(isDigits ? Number(value) : value, setting, isWhole);
}

const KINDS: Readonly<Partial<Record<FieldSetting['kind'], IsRight>>> = {
  text: isText,
  template: isText,
  html: isText,
  address: isText,
  pattern: isText,
  key: isText,
  variable: isText,
  dayOrKey: isText,
  unit: isText,
  unitLevel: isText,
  group: isText,
  option: isText,
  condition: isText,
  feel: isText,
  flag: isFlag,
  flagOrFeel: (value, setting) => isFlag(value, setting) || isFeel(value, setting),
  choice: (value, { choices = [] }) => choices.some((one) => one === value),
  number: (value, setting) => isNumberText(value, setting, false),
  wholeNumber: (value, setting) => isNumber(value, setting, true),
  numberOrFeel: (value, setting) => isFeel(value, setting) || isNumberText(value, setting, false),
  wholeNumberOrFeel: (value, setting) => isFeel(value, setting) || isNumberText(value, setting, true),
  layout: isRecord,
};
const WORDS: Readonly<Partial<Record<FieldSetting['kind'], string>>> = {
  flag: '应为是或否',
  flagOrFeel: '应为是或否，或以“=”开头的表达式',
  number: '应为数字',
  wholeNumber: '应为整数',
  numberOrFeel: '应为数字，或以“=”开头的表达式',
  wholeNumberOrFeel: '应为整数，或以“=”开头的表达式',
};

function checkValue({ field, setting, value }: KeptSetting): Finding[] {
  const isRight = KINDS[setting.kind];
  if (isRight === undefined || isRight(value, setting) || isBlank(value, setting)) return [];
  const { name, kind, choices = [], min, max } = setting;
  const range = min !== undefined && max !== undefined ? `（${min} 到 ${max}）` : '';
  const wanted = kind === 'choice' ? `只能是 ${choices.join('、')}` : `${WORDS[kind] ?? '应为文字'}${range}`;
  return [
    fieldError('FIELD_SETTING_INVALID', field, `的 ${name} 不能是“${shown(value)}”：${wanted}。`, name),
  ];
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
}

const RANGES = [
  ['min', 'max'],
  ['minLength', 'maxLength'],
] as const;

/** Limits between which nothing lies. */
function checkRanges(field: PlacedField): Finding[] {
  const rules = field.component['validate'];
  if (!isRecord(rules)) return [];
  return RANGES.filter(([low, high]) => Number(numberIn(rules[low])) > Number(numberIn(rules[high]))).map(
    ([low, high]) => {
      const message = `的下限（validate.${low}）大于上限（validate.${high}），什么都填不进去。`;
      return fieldError('FIELD_RANGE_EMPTY', field, message, `validate.${low}`);
    },
  );
}

/** NaN is neither more nor less than anything. */
function numberIn(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}
