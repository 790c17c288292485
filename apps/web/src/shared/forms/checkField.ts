import { faultOfField, type FieldSurroundings } from '@app/fields';
import type { FormField } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** Why a field refuses a value, in the words of the reader; the server refuses by the same rules. */
export function checkField(
  field: FormField,
  value: unknown,
  around: FieldSurroundings,
  t: Translate,
): string[] {
  const refusal = faultOfField(field, value, around);
  if (refusal === undefined) return [];
  return [refusal.ownWords ?? t(`form.${refusal.word}`, refusal.values)];
}
