import { type FieldDefinition, namingTypeOf } from '@app/fields';
import type { Named } from '@app/identity';
import { formFields, isRecord } from './form-fields.js';
import type { FormSchema } from './form.schema.js';

/** The codes of units and people that entered data name, whether or not there are such. */
export function codesIn(schema: FormSchema, data: Record<string, unknown>): Record<keyof Named, string[]> {
  const fields = formFields(schema);
  const codesOf = (type: 'unit' | 'user') =>
    fields
      .filter((field) => field.type === type)
      .flatMap(({ path }) => valuesAt(data, path.split('.')))
      .filter((value) => typeof value === 'string');
  return { units: codesOf('unit'), users: codesOf('user') };
}

/** Whether there is what a field names, and the field allows it. */
export function isNamedIn({ units, users }: Named, field: FieldDefinition, code: string): boolean {
  const { level, unit, group } = field.properties ?? {};
  if (namingTypeOf(field) === 'unit') return units.has(code) && (!level || units.get(code) === level);
  const groups = users.get(code);
  if (groups === undefined) return false;
  const isInUnit = !unit || groups.some((one) => one.startsWith(`${unit}/`) || one.startsWith(`${unit}.`));
  return isInUnit && (!group || groups.includes(group));
}

/** For a form whose fields name nothing. */
export const NOTHING_NAMED: Named = { units: new Map(), users: new Map() };

// helpers

/** Every value at a path, which goes through all rows of a list at `rows[]`. */
function valuesAt(data: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return [data];
  if (!isRecord(data)) return [];
  if (!name.endsWith('[]')) return valuesAt(data[name], rest);
  const rows = data[name.slice(0, -2)];
  return Array.isArray(rows) ? rows.flatMap((row) => valuesAt(row, rest)) : [];
}
