import { keyedFields, namesTown } from '@app/fields';
import type { FormSchema } from '@/shared/api/types.js';
import type { Entered } from '@/shared/forms/keptInput.js';

/** The town of the one who registers, for the required field that asks for it; nothing when there are several. */
export function ownTown(schema: FormSchema, towns: readonly string[]): Entered {
  const [town] = towns;
  const field = keyedFields(schema.components).find(
    (one) => namesTown(one) && one.validate?.required === true,
  );
  return towns.length === 1 && field?.key !== undefined ? { [field.key]: town } : {};
}
