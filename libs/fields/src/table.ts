import { entryKindOf, type FieldDefinition, fieldLabel } from './field.js';
import type { FieldRefusal } from './field-refusal.js';
import { decimalsOf } from './number.js';

/** A table that is filled in row by row; `table` is the one of form-js that only shows. */
export const TABLE_TYPE = 'entryTable';
/** No table has more rows, whatever its form says. */
export const MOST_ROWS = 1000;
/** Rows of a table that does not say how many it may have. */
export const USUAL_ROWS = 200;

export type TableRow = Record<string, unknown>;

/** The rows of a table; undefined for what is none. */
export function rowsOf(value: unknown): TableRow[] | undefined {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) && value.every(isRow) ? value : undefined;
}

/** How many rows a table may have. */
export function mostRowsOf({ maxRows }: FieldDefinition): number {
  return typeof maxRows === 'number' && maxRows >= 1 ? Math.min(maxRows, MOST_ROWS) : USUAL_ROWS;
}

/** What is wrong with a table as a whole. */
export function faultOfTable(field: FieldDefinition, value: unknown): FieldRefusal | undefined {
  if (field.type !== TABLE_TYPE) return undefined;
  const rows = rowsOf(value);
  const values = { field: fieldLabel(field), n: mostRowsOf(field) };
  if (rows === undefined) return { code: 'TYPE', word: 'type', values };
  return rows.length > values.n ? { code: 'LENGTH', word: 'mostRows', values } : undefined;
}

/** Whether the numbers of a column can be added up. */
export function isSummed(column: FieldDefinition): boolean {
  return column.serializeToString !== true && SUMMED.has(entryKindOf(column) ?? '');
}

/** What a column comes to, without what is refused; null where that cannot be told exactly. */
export function sumOfColumn(value: unknown, { key = '' }: FieldDefinition): number | null {
  const numbers = (rowsOf(value) ?? [])
    .map((row) => row[key])
    .filter((cell): cell is number => typeof cell === 'number' && Number.isFinite(cell));
  // added up as whole numbers: 0.1 + 0.2 is not 0.3
  const scale = 10 ** Math.max(0, ...numbers.map(decimalsOf));
  const sum = numbers.reduce((total, number) => total + Math.round(number * scale), 0);
  return Number.isSafeInteger(sum) ? sum / scale : null;
}

/** The sums of a table that are values of their own, by name: `sumAs` of their columns. */
export function namedSums(field: FieldDefinition, value: unknown): Record<string, number | null> {
  if (field.type !== TABLE_TYPE) return {};
  const named = (field.columns ?? []).filter((column) => isSummed(column) && nameOfSum(column) !== '');
  return Object.fromEntries(named.map((column) => [nameOfSum(column), sumOfColumn(value, column)]));
}

/** Under which name the sum of a column is kept; empty where it is only shown. */
export function nameOfSum(column: FieldDefinition): string {
  return column.properties?.['sumAs'] ?? '';
}

// helpers

const SUMMED = new Set(['money', 'integer', 'number']);

function isRow(value: unknown): value is TableRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
