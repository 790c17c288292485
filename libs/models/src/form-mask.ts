import { entryKindOf } from '@app/fields';
import { maskIdentityNumber, maskPhone, maskVariables } from '@app/kernel';
import { formFields, isRecord } from './form-fields.js';
import type { FormSchema } from './form.schema.js';

type Mask = (text: string) => string;

/**
 * What was entered into a form with the numbers of people masked: by the kind of their field, whatever it is called,
 * and like all other values of a case by name and look.
 */
export function maskEntered(schema: FormSchema, values: Record<string, unknown>): Record<string, unknown> {
  const masks = new Map(formFields(schema).flatMap(({ path, component }) => maskOf(path, component)));
  return maskVariables(maskEntries(values, '', masks));
}

// helpers

function maskOf(path: string, component: Parameters<typeof entryKindOf>[0]): [string, Mask][] {
  const kind = entryKindOf(component);
  if (kind === 'identityNumber') return [[path, maskIdentityNumber]];
  return kind === 'phone' ? [[path, maskPhone]] : [];
}

function maskEntries(
  record: Record<string, unknown>,
  prefix: string,
  masks: ReadonlyMap<string, Mask>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, maskAt(value, prefix + name, masks)]),
  );
}

function maskAt(value: unknown, path: string, masks: ReadonlyMap<string, Mask>): unknown {
  if (Array.isArray(value)) return value.map((one) => maskAt(one, `${path}[]`, masks));
  if (isRecord(value)) return maskEntries(value, `${path}.`, masks);
  return typeof value === 'string' ? (masks.get(path)?.(value) ?? value) : value;
}
