import {
  ATTACHMENTS_TYPE,
  entryKindOf,
  fieldLabel,
  isMoney,
  isSummed,
  namingTypeOf,
  rowsOf,
  TABLE_TYPE,
} from '@app/fields';
import type { FormField, FormSchema } from '@/shared/api/types.js';
import { moneyText } from '@/shared/format/money.js';
import { maskIdentityNumber, maskPhone } from '@/shared/format/mask.js';
import { labelOfField } from './formData.js';
import type { Entered } from './keptInput.js';
import { columnsOf, headingOf, sumText } from './tableTexts.js';
import { keyedFields } from './walkFields.js';

export interface KnownFact extends KnownValue {
  key: string;
  label: string;
  /** Of a table and of a list what its rows hold; the text then says how many there are. */
  table?: KnownTable;
  /** Of a field with papers their ids; the text then says how many there are. */
  papers?: string[];
}

export interface KnownValue {
  text: string;
  /** The value unmasked, where it is masked. */
  full?: string;
}

export interface KnownTable {
  headings: string[];
  /** A cell of each column; null where nothing was entered. */
  rows: (KnownValue | null)[][];
}

interface Words {
  yes: string;
  no: string;
  rows: (count: number) => string;
  papers: (count: number) => string;
  date: (date: string) => string;
  sum: (column: string, sum: string) => string;
  /** Of a unit or a person that a field names by its code. */
  name: (field: FormField, code: string) => string;
}

/** What is known, in the order and with the words of a form; numbers of people are masked. */
export function describeVariables(schema: FormSchema, variables: Entered, words: Words): KnownFact[] {
  return [...keyedFields(schema.components), ...listFields(schema.components)]
    .map((field) => describeField(field, readPath(variables, field.key ?? field.path ?? ''), words))
    .filter((fact) => fact !== null);
}

function describeField(field: FormField, value: unknown, words: Words): KnownFact | null {
  const label = labelOfField(field).replace(/[：:]$/, '');
  const key = field.key ?? field.path ?? '';
  if (label === '' || value === null || value === undefined || value === '') return null;
  const known = knownValue(field, value, words);
  if (known === null) return null;
  const table = tableOf(field, value, words);
  const papers = field.type === ATTACHMENTS_TYPE && Array.isArray(value) ? { papers: value.map(String) } : {};
  return { key, label, ...known, ...(table === null ? {} : { table }), ...papers };
}

function knownValue(field: FormField, value: unknown, words: Words): KnownValue | null {
  if (value === null || value === undefined || value === '') return null;
  const text = valueText(field, value, words);
  if (text === null) return null;
  // The server masks what the reader need not see; then there is nothing to show either.
  const masked = text.includes('***') ? null : maskOf(field, text);
  return masked === null ? { text } : { text: masked, full: text };
}

function tableOf(field: FormField, value: unknown, words: Words): KnownTable | null {
  const columns = field.type === TABLE_TYPE ? columnsOf(field) : rowFieldsOf(field);
  const rows = rowsOf(value) ?? [];
  if (columns.length === 0 || rows.length === 0) return null;
  return {
    headings: columns.map((column) => (isMoney(column) ? fieldLabel(column) : headingOf(column))),
    rows: rows.map((row) =>
      columns.map((column) => knownValue(column, readPath(row, column.key ?? ''), words)),
    ),
  };
}

function rowFieldsOf(field: FormField): FormField[] {
  return field.type === 'dynamiclist' ? keyedFields(field.components ?? []) : [];
}

function valueText(field: FormField, value: unknown, words: Words): string | null {
  if (field.type === 'dynamiclist')
    return Array.isArray(value) && value.length > 0 ? words.rows(value.length) : null;
  if (field.type === ATTACHMENTS_TYPE)
    return Array.isArray(value) && value.length > 0 ? words.papers(value.length) : null;
  if (field.type === TABLE_TYPE) return tableText(field, value, words);
  if (namingTypeOf(field) !== undefined && typeof value === 'string') return words.name(field, value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isMoney(field) && Number.isFinite(Number(value))) return moneyText(Number(value));
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((one) => optionText(field, one)).join('、');
  if (typeof value === 'object') return null;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return words.date(value);
  return optionText(field, value);
}

/** How many rows a table has, and what its numbers come to. */
function tableText(field: FormField, value: unknown, words: Words): string | null {
  const rows = rowsOf(value) ?? [];
  if (rows.length === 0) return null;
  const sums = columnsOf(field)
    .filter(isSummed)
    .map((column) => words.sum(headingOf(column), sumText(column, rows)));
  return [words.rows(rows.length), ...sums].join('；');
}

function optionText(field: FormField, value: unknown): string {
  return field.values?.find((option) => option.value === value)?.label ?? String(value);
}

function maskOf(field: FormField, text: string): string | null {
  const [kind, key] = [entryKindOf(field), field.key ?? ''];
  if (kind === 'identityNumber' || /idno$/i.test(key)) return maskIdentityNumber(text);
  return kind === 'phone' || /phone$/i.test(key) ? maskPhone(text) : null;
}

function listFields(components: readonly FormField[]): FormField[] {
  return components.flatMap((field) => {
    if (field.type === 'dynamiclist') return [field];
    return field.components === undefined ? [] : listFields(field.components);
  });
}

function readPath(variables: Entered, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null ? (value as Entered)[name] : undefined;
  }, variables);
}
