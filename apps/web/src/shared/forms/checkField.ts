import { cellRefusals, faultOfField, type FieldRefusal, type FieldSurroundings } from '@app/fields';
import type { FormField } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';
import type { CellFault } from './cellFaults.js';

/** Why a field refuses a value, in the words of the reader; the server refuses by the same rules. */
export function checkField(
  field: FormField,
  value: unknown,
  around: FieldSurroundings,
  t: Translate,
): string[] {
  const refusal = faultOfField(field, value, around);
  if (refusal === undefined) return [];
  return [wordsOf(refusal, t)];
}

/** What the cells of a table refuse, each with the address of its row. */
export function checkCells(
  field: FormField,
  value: unknown,
  around: FieldSurroundings,
  t: Translate,
): CellFault[] {
  return cellRefusals(field, value, around).map(({ row, column, refusal }) => ({
    row,
    key: column.key ?? '',
    text: t('form.inRow', { n: row + 1, text: wordsOf(refusal, t) }),
  }));
}

function wordsOf(refusal: FieldRefusal, t: Translate): string {
  return refusal.ownWords ?? t(`form.${refusal.word}`, refusal.values);
}
