import { ATTACHMENTS_TYPE, type FieldDefinition, namingTypeOf } from '@app/fields';
import type { Named } from '@app/identity';
import { formFields, isRecord } from './form-fields.js';
import type { FormSchema } from './form.schema.js';

/** What entered data may name: units and people, and the papers of the case. */
export interface KnownNames extends Named {
  /** Their media types by their ids. */
  attachments: ReadonlyMap<string, string>;
}

/** The codes of units and people and the ids of papers that entered data name, whether or not there are such. */
export function codesIn(
  schema: FormSchema,
  data: Record<string, unknown>,
): Record<keyof KnownNames, string[]> {
  const fields = formFields(schema);
  const codesOf = (type: string) =>
    fields
      .filter((field) => field.type === type)
      .flatMap(({ path }) => valuesAt(data, path.split('.')))
      .flat()
      .filter((value) => typeof value === 'string');
  return { units: codesOf('unit'), users: codesOf('user'), attachments: codesOf(ATTACHMENTS_TYPE) };
}

/** A paper that a field holds, with the name of the field. */
export interface HeldPaper {
  id: string;
  fieldLabel: string;
  fieldLabelEn: string | null;
}

/** The papers that entered data hold. */
export function papersIn(schema: FormSchema, data: Record<string, unknown>): HeldPaper[] {
  return formFields(schema)
    .filter(({ type }) => type === ATTACHMENTS_TYPE)
    .flatMap(({ path, label, component }) => {
      const ids = valuesAt(data, path.split('.')).flat();
      const named = { fieldLabel: label, fieldLabelEn: component.properties?.['label.en'] ?? null };
      return ids.filter((id) => typeof id === 'string').map((id) => ({ id, ...named }));
    });
}

/** Labels of the fields that hold papers, those in lists and columns included. */
export function paperFields(schema: FormSchema): string[] {
  return formFields(schema)
    .filter(({ type }) => type === ATTACHMENTS_TYPE)
    .map(({ label }) => label);
}

/** Whether there is what a field names, and the field allows it. */
export function isNamedIn(
  { units, users, attachments }: KnownNames,
  field: FieldDefinition,
  code: string,
): boolean {
  if (field.type === ATTACHMENTS_TYPE) return attachments.has(code);
  const { level, unit, group } = field.properties ?? {};
  if (namingTypeOf(field) === 'unit') return units.has(code) && (!level || units.get(code) === level);
  const groups = users.get(code);
  if (groups === undefined) return false;
  const isInUnit = !unit || groups.some((one) => one.startsWith(`${unit}/`) || one.startsWith(`${unit}.`));
  return isInUnit && (!group || groups.includes(group));
}

/** For a form whose fields name nothing. */
export const NOTHING_NAMED: KnownNames = { units: new Map(), users: new Map(), attachments: new Map() };

// helpers

/** Every value at a path, which goes through all rows of a list at `rows[]`. */
function valuesAt(data: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return [data];
  if (!isRecord(data)) return [];
  if (!name.endsWith('[]')) return valuesAt(data[name], rest);
  const rows = data[name.slice(0, -2)];
  return Array.isArray(rows) ? rows.flatMap((row) => valuesAt(row, rest)) : [];
}
