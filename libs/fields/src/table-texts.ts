import { type FieldDefinition, fieldLabel, isMoney } from './field.js';
import { formatMoney } from './money.js';
import { formatNumber } from './number.js';
import { unitsOf } from './own-unit.js';
import { sumOfColumn, type TableRow } from './table.js';

/** Name of a column with the unit of its numbers. */
export function headingOf(column: FieldDefinition): string {
  const { behind } = unitsOf(column);
  const unit = behind === '' && isMoney(column) ? '¥' : behind;
  return unit === '' ? fieldLabel(column) : `${fieldLabel(column)}（${unit}）`;
}

/** What a column comes to; nothing where that cannot be told exactly. */
export function sumText(column: FieldDefinition, rows: readonly TableRow[]): string {
  const sum = sumOfColumn(rows, column);
  if (sum === null) return '—';
  return isMoney(column) ? formatMoney(sum) : formatNumber(sum);
}
