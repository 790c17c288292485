import type { FormSchema, Me } from '@/shared/api/types.js';
import { keyedFields } from '@/shared/forms/walkFields.js';

/** Whether a person has a town for the field that asks for the town that receives a case; the server refuses others. */
export function mayRegister(
  schema: FormSchema,
  { towns, countyWide }: Pick<Me, 'towns' | 'countyWide'>,
): boolean {
  if (countyWide || towns.length > 0) return true;
  return !keyedFields(schema.components).some(
    ({ properties, validate }) => properties?.unit === 'town' && validate?.required === true,
  );
}
