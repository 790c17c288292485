import { ledgerRefusals, type PlacedLedgerField } from '@app/fields';
import type { FormField, FormSchema, LedgerState } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';
import type { Entered } from './keptInput.js';
import { isObject } from './walkFields.js';

interface Around {
  schema: FormSchema;
  data: Entered;
  today: string;
  /** null where the form has nothing to do with the money of a case. */
  state: LedgerState | null;
  t: Translate;
}

/** What the money of the case refuses of a field, as the server will. */
export function ledgerFaults(
  valuePath: readonly (string | number)[],
  { schema, data, today, state, t }: Around,
): string[] {
  if (state === null) return [];
  const path = valuePath.join('.');
  const fields = placed(schema.components ?? [], '');
  return ledgerRefusals({ fields, valueOf: (name) => valueAt(data, name), state, today })
    .filter((one) => one.path === path)
    .map(({ refusal }) => t(`form.${refusal.word}`, refusal.values));
}

// helpers

function placed(components: readonly FormField[], prefix: string): PlacedLedgerField[] {
  return components.flatMap((field) => {
    if (field.type === 'dynamiclist') return [];
    if (field.components !== undefined)
      return placed(field.components, field.path ? `${prefix}${field.path}.` : prefix);
    return field.key ? [{ path: prefix + field.key, field }] : [];
  });
}

function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), data);
}
