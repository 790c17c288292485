import { ATTACHMENTS_TYPE } from './field.js';
import type { FieldSetting } from './field-setting.js';
import {
  ADORNED,
  COMMON,
  CONTAINER,
  DATETIME,
  DAY_DEFAULT,
  DAY_RULES,
  DEFAULT_VALUE,
  ENTERED,
  EXCLUSIVE,
  EXPRESSION,
  FILE_RULES,
  GROUP_PATH,
  HTML,
  IMAGE,
  LABELLED,
  LIST,
  NUMBER,
  NUMBER_RULES,
  OPTION_UNITS,
  OPTIONS,
  PATTERN,
  SEARCHABLE,
  SETTLES,
  SHOWN_TABLE,
  SPACER,
  TABLE,
  TEXT,
  TEXT_RULES,
  UNIT_LEVEL,
  USER_OF,
} from './field-settings.js';
import { TABLE_TYPE } from './table.js';

/** Under which heading the palette of the editor offers a type. */
export type PaletteGroup = 'text' | 'number' | 'date' | 'choice' | 'organisation' | 'rows' | 'display';

/** What there is to know of a type of field: the editor, the browser's form and the server's check read it here. */
export interface FieldType {
  readonly type: string;
  /** Absent where it is understood in a form but not offered. */
  readonly palette?: PaletteGroup;
  /** `entry`: something is entered; `value`: it is worked out; `container`: holds others; `display`: only shown. */
  readonly role: 'entry' | 'value' | 'container' | 'display';
  /** May be a column of a table. */
  readonly inColumn?: true;
  readonly settings: readonly FieldSetting[];
}

const text = (type: string, ...settings: FieldSetting[]): FieldType => ({
  ...{ type, palette: 'text', role: 'entry', inColumn: true },
  settings: [...LABELLED, ...settings, ...ADORNED],
});
const number = (type: string, ...settings: FieldSetting[]): FieldType => ({
  ...{ type, palette: 'number', role: 'entry', inColumn: true },
  settings: [...LABELLED, ...settings, ...NUMBER_RULES],
});
const choice = (type: string, ...settings: FieldSetting[]): FieldType => ({
  ...{ type, palette: 'choice', role: 'entry' },
  settings: [...LABELLED, ...settings, DEFAULT_VALUE],
});
const naming = (type: string, ...settings: FieldSetting[]): FieldType => ({
  ...{ type, palette: 'organisation', role: 'entry', inColumn: true },
  settings: [...LABELLED, ...settings],
});
const shown = (type: string, settings: readonly FieldSetting[], palette?: PaletteGroup): FieldType => ({
  ...{ type, role: 'display', settings },
  ...(palette === undefined ? {} : { palette }),
});

/** Every type of field that the product knows, in the order of the palette. */
export const FIELD_TYPES: readonly FieldType[] = [
  text('textfield', ...TEXT_RULES, ...PATTERN, DEFAULT_VALUE),
  {
    ...{ type: 'textarea', palette: 'text', role: 'entry' },
    settings: [...LABELLED, ...TEXT_RULES, DEFAULT_VALUE],
  },
  text('identityNumber'),
  text('creditCode'),
  text('phone'),
  number('money'),
  number('integer'),
  number('number', ...NUMBER, DEFAULT_VALUE),
  {
    ...{ type: 'date', palette: 'date', role: 'entry', inColumn: true },
    settings: [...LABELLED, ...DAY_RULES, DAY_DEFAULT, ...ADORNED],
  },
  {
    ...{ type: 'datetime', palette: 'date', role: 'entry' },
    settings: [...DATETIME, ...ENTERED, ...DAY_RULES, DAY_DEFAULT],
  },
  choice('radio', ...OPTIONS, SETTLES),
  { ...choice('select', ...OPTIONS, SEARCHABLE, OPTION_UNITS, SETTLES), inColumn: true },
  choice('checklist', ...OPTIONS, EXCLUSIVE),
  choice('taglist', ...OPTIONS, EXCLUSIVE),
  choice('checkbox'),
  naming('unit', UNIT_LEVEL),
  naming('user', ...USER_OF),
  {
    ...{ type: ATTACHMENTS_TYPE, palette: 'organisation', role: 'entry' },
    settings: [...LABELLED, ...FILE_RULES],
  },
  { type: TABLE_TYPE, palette: 'rows', role: 'entry', settings: [...LABELLED, ...TABLE] },
  { type: 'dynamiclist', palette: 'rows', role: 'container', settings: [...CONTAINER, ...LIST] },
  { type: 'group', palette: 'display', role: 'container', settings: [...CONTAINER, GROUP_PATH] },
  shown('text', TEXT, 'display'),
  shown('separator', COMMON, 'display'),
  shown('spacer', SPACER, 'display'),
  { type: 'expression', palette: 'display', role: 'value', settings: EXPRESSION },
  shown('html', HTML),
  shown('image', IMAGE),
  shown('table', SHOWN_TABLE),
];

const BY_TYPE = new Map(FIELD_TYPES.map((one) => [one.type, one]));

/** What is known of a type; undefined for one that the product does not know. */
export function fieldTypeOf(type: string): FieldType | undefined {
  return BY_TYPE.get(type);
}

/** The settings of a field, or of one that is a column of a table. */
export function settingsOf({ settings }: FieldType, place: 'form' | 'column'): readonly FieldSetting[] {
  return place === 'form'
    ? settings.filter(({ name }) => name !== 'properties.sumAs')
    : settings.filter(({ inColumn }) => inColumn === true);
}

/** The types that may be columns of a table. */
export const COLUMN_TYPES: readonly string[] = FIELD_TYPES.filter(({ inColumn }) => inColumn === true).map(
  ({ type }) => type,
);

/** Of the form itself. */
export const FORM_SETTINGS: readonly FieldSetting[] = [
  {
    ...{ name: 'title', path: ['title'], kind: 'text', group: 'general' },
    englishPath: ['properties', 'title.en'],
  },
];
