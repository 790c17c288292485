import {
  fieldLabel,
  formatMoney,
  formatNumber,
  isMoney,
  sumOfColumn,
  type TableRow,
  unitsOf,
} from '@app/fields';
import type { FormField } from '@/shared/api/types.js';

/** What the rows of a table hold. */
export function columnsOf(field: FormField): FormField[] {
  return (field.columns ?? []) as FormField[];
}

/** Name of a column with the unit of its numbers. */
export function headingOf(column: FormField): string {
  const { behind } = unitsOf(column);
  const unit = behind === '' && isMoney(column) ? '¥' : behind;
  return unit === '' ? fieldLabel(column) : `${fieldLabel(column)}（${unit}）`;
}

/** What a column comes to; nothing where that cannot be told exactly. */
export function sumText(column: FormField, rows: readonly TableRow[]): string {
  const sum = sumOfColumn(rows, column);
  if (sum === null) return '—';
  return isMoney(column) ? formatMoney(sum) : formatNumber(sum);
}
