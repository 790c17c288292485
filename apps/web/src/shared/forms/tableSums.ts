import { namedSums, TABLE_TYPE } from '@app/fields';
import type { FormSchema } from '@/shared/api/types.js';
import type { Entered } from './keptInput.js';
import { walkFields } from './walkFields.js';

/** The data with the sums of its tables as values of their own; the same data where they stand there already. */
export function withTableSums({ components }: FormSchema, data: Entered): Entered {
  const summed = structuredClone(data);
  let isChanged = false;
  walkFields(components, summed, (field, holder, name) => {
    if (field.type !== TABLE_TYPE) return;
    for (const [sumName, sum] of Object.entries(namedSums(field, holder[name]))) {
      isChanged ||= holder[sumName] !== sum;
      holder[sumName] = sum;
    }
  });
  return isChanged ? summed : data;
}
