import type { FormField } from '@/shared/api/types.js';
import type { Entered } from './keptInput.js';

/** Calls `visit` for each keyed field of a form with the object that holds its value, going into groups and list rows. */
export function walkFields(
  components: readonly FormField[],
  data: Entered,
  visit: (field: FormField, holder: Entered, name: string, path: string) => void,
  prefix = '',
): void {
  for (const field of components) {
    if (field.type === 'dynamiclist') walkRows(field, data, visit, prefix);
    else if (field.components !== undefined) walkGroup(field, data, visit, prefix);
    else if (field.key !== undefined && field.key !== '') visitField(field, data, visit, prefix);
  }
}

/** All keyed fields of a form, flat; the fields of list rows are not among them. */
export function keyedFields(components: readonly FormField[]): FormField[] {
  return components.flatMap((field) => [
    ...(field.key !== undefined && field.key !== '' ? [field] : []),
    ...(field.components === undefined || field.type === 'dynamiclist' ? [] : keyedFields(field.components)),
  ]);
}

type Visit = Parameters<typeof walkFields>[2];

function visitField(field: FormField, data: Entered, visit: Visit, prefix: string): void {
  const names = (field.key ?? '').split('.');
  const holder = descend(data, names.slice(0, -1));
  const name = names.at(-1) ?? '';
  visit(field, holder, name, `${prefix}${field.key}`);
}

function walkGroup(field: FormField, data: Entered, visit: Visit, prefix: string): void {
  const path = field.path ?? '';
  if (path === '') return walkFields(field.components ?? [], data, visit, prefix);
  walkFields(field.components ?? [], descend(data, path.split('.')), visit, `${prefix}${path}.`);
}

function walkRows(field: FormField, data: Entered, visit: Visit, prefix: string): void {
  const path = field.path ?? field.key ?? '';
  const names = path.split('.');
  const rows = descend(data, names.slice(0, -1))[names.at(-1) ?? ''];
  if (!Array.isArray(rows)) return;
  rows.forEach((row: unknown, index) => {
    if (isObject(row)) walkFields(field.components ?? [], row, visit, `${prefix}${path}[${index}].`);
  });
}

function descend(data: Entered, names: readonly string[]): Entered {
  return names.reduce<Entered>((holder, name) => {
    const inner = holder[name];
    if (isObject(inner)) return inner;
    const created: Entered = {};
    holder[name] = created;
    return created;
  }, data);
}

export function isObject(value: unknown): value is Entered {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
