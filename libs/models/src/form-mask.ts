import { entryKindOf, maskIdentityNumber, maskPhone } from '@app/fields';
import { maskVariables } from '@app/kernel';
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

/** Of what was entered only the values that `maskEntered` changes, as they are. */
export function maskedIn(schema: FormSchema, values: Record<string, unknown>): Record<string, unknown> {
  const masked = maskEntered(schema, values);
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(masked[name]) !== JSON.stringify(value)),
  );
}

/**
 * What came back from a form, with every number that came back masked as it was: a mask is never written over the
 * number that it hides.
 */
export function unmaskEntered(
  schema: FormSchema,
  entered: Record<string, unknown>,
  known: Record<string, unknown>,
): Record<string, unknown> {
  return restored(entered, maskEntered(schema, known), known) as Record<string, unknown>;
}

// helpers

function restored(entered: unknown, masked: unknown, known: unknown): unknown {
  if (Array.isArray(entered) && Array.isArray(masked) && Array.isArray(known))
    return entered.map((one, index) => restored(one, masked[index], known[index]));
  if (isRecord(entered) && isRecord(masked) && isRecord(known))
    return Object.fromEntries(
      Object.entries(entered).map(([name, value]) => [name, restored(value, masked[name], known[name])]),
    );
  return typeof known === 'string' && entered === masked ? known : entered;
}

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
