import {
  ATTACHMENTS_TYPE,
  entryKindOf,
  type FieldDefinition,
  fieldLabel,
  isMoney,
  namingTypeOf,
} from './field.js';
import { maskIdentityNumber, maskPhone } from './mask.js';
import { moneyText } from './money.js';
import { isSummed, rowsOf, TABLE_TYPE } from './table.js';
import { headingOf, sumText } from './table-texts.js';

/** A component of a form: a field, or what holds fields. */
export interface FormPart extends FieldDefinition {
  /** Where a group or a list keeps the values of its components. */
  path?: string;
  components?: readonly FormPart[];
}

type Entered = Readonly<Record<string, unknown>>;

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

export interface FactWords {
  yes: string;
  no: string;
  rows: (count: number) => string;
  papers: (count: number) => string;
  date: (date: string) => string;
  sum: (column: string, sum: string) => string;
  /** Of a unit or a person that a field names by its code. */
  name(field: FieldDefinition, code: string): string;
}

/** What is known, in the order and with the words of a form; numbers of people are masked. */
export function knownFacts(
  { components = [] }: { components?: readonly FormPart[] },
  variables: Entered,
  words: FactWords,
): KnownFact[] {
  return [...keyedFields(components), ...listFields(components)]
    .map((field) => describeField(field, readPath(variables, field.key ?? field.path ?? ''), words))
    .filter((fact) => fact !== null);
}

/** All keyed fields of a form, flat; the fields of list rows are not among them. */
export function keyedFields<Part extends FormPart>(components: readonly Part[]): Part[] {
  return components.flatMap((field) => [
    ...(field.key ? [field] : []),
    ...(field.components === undefined || field.type === 'dynamiclist'
      ? []
      : keyedFields(field.components as readonly Part[])),
  ]);
}

// helpers

function describeField(field: FormPart, value: unknown, words: FactWords): KnownFact | null {
  const label = labelOfPart(field).replace(/[：:]$/, '');
  const key = field.key ?? field.path ?? '';
  if (label === '' || value === null || value === undefined || value === '') return null;
  const known = knownValue(field, value, words);
  if (known === null) return null;
  const table = tableOf(field, value, words);
  const papers = field.type === ATTACHMENTS_TYPE && Array.isArray(value) ? { papers: value.map(String) } : {};
  return { key, label, ...known, ...(table === null ? {} : { table }), ...papers };
}

function knownValue(field: FieldDefinition, value: unknown, words: FactWords): KnownValue | null {
  if (value === null || value === undefined || value === '') return null;
  const text = valueText(field, value, words);
  if (text === null) return null;
  // The server masks what the reader need not see; then there is nothing to show either.
  const masked = text.includes('***') ? null : maskOf(field, text);
  return masked === null ? { text } : { text: masked, full: text };
}

function tableOf(field: FormPart, value: unknown, words: FactWords): KnownTable | null {
  const columns = field.type === TABLE_TYPE ? (field.columns ?? []) : rowFieldsOf(field);
  const rows = rowsOf(value) ?? [];
  if (columns.length === 0 || rows.length === 0) return null;
  return {
    headings: columns.map((column) => (isMoney(column) ? fieldLabel(column) : headingOf(column))),
    rows: rows.map((row) =>
      columns.map((column) => knownValue(column, readPath(row, column.key ?? ''), words)),
    ),
  };
}

function labelOfPart({ label, dateLabel, timeLabel }: FormPart): string {
  return label ?? dateLabel ?? timeLabel ?? '';
}

function rowFieldsOf(field: FormPart): FormPart[] {
  return field.type === 'dynamiclist' ? keyedFields(field.components ?? []) : [];
}

function valueText(field: FieldDefinition, value: unknown, words: FactWords): string | null {
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
function tableText(field: FieldDefinition, value: unknown, words: FactWords): string | null {
  const rows = rowsOf(value) ?? [];
  if (rows.length === 0) return null;
  const sums = (field.columns ?? [])
    .filter(isSummed)
    .map((column) => words.sum(headingOf(column), sumText(column, rows)));
  return [words.rows(rows.length), ...sums].join('；');
}

function optionText(field: FieldDefinition, value: unknown): string {
  return field.values?.find((option) => option.value === value)?.label ?? String(value);
}

function maskOf(field: FieldDefinition, text: string): string | null {
  const [kind, key] = [entryKindOf(field), field.key ?? ''];
  if (kind === 'identityNumber' || /idno$/i.test(key)) return maskIdentityNumber(text);
  return kind === 'phone' || /phone$/i.test(key) ? maskPhone(text) : null;
}

function listFields(components: readonly FormPart[]): FormPart[] {
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
