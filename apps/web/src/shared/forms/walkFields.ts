import type { FormField } from '@/shared/api/types.js';
import type { Entered } from './keptInput.js';

/** Called with a keyed field, the object that holds its value, and the name of the value in it. */
export type FieldVisit = (field: FormField, holder: Entered, name: string) => void;

/**
 * Visits each keyed field of a form, going into groups and the rows of lists. An object that a dotted key or a group
 * needs and the data lacks is made only with `create`.
 */
export function walkFields(
  components: readonly FormField[],
  data: Entered,
  visit: FieldVisit,
  create = false,
): void {
  for (const field of components) {
    if (field.type === 'dynamiclist') walkRows(field, data, visit, create);
    else if (field.components !== undefined) walkGroup(field, data, visit, create);
    else if (field.key) visitField(field, data, visit, create);
  }
}

/** What the rows of a table hold. */
export function columnsOf(field: FormField): FormField[] {
  return (field.columns ?? []) as FormField[];
}

export function isObject(value: unknown): value is Entered {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function visitField(field: FormField, data: Entered, visit: FieldVisit, create: boolean): void {
  const names = (field.key ?? '').split('.');
  const holder = descend(data, names.slice(0, -1), create);
  if (holder !== undefined) visit(field, holder, names.at(-1) ?? '');
}

function walkGroup(field: FormField, data: Entered, visit: FieldVisit, create: boolean): void {
  const holder = field.path ? descend(data, field.path.split('.'), create) : data;
  if (holder !== undefined) walkFields(field.components ?? [], holder, visit, create);
}

function walkRows(field: FormField, data: Entered, visit: FieldVisit, create: boolean): void {
  const names = (field.path ?? field.key ?? '').split('.');
  const rows = descend(data, names.slice(0, -1), false)?.[names.at(-1) ?? ''];
  if (!Array.isArray(rows)) return;
  for (const row of rows as unknown[]) {
    if (isObject(row)) walkFields(field.components ?? [], row, visit, create);
  }
}

function descend(data: Entered, names: readonly string[], create: boolean): Entered | undefined {
  let holder = data;
  for (const name of names) {
    const inner = holder[name];
    if (isObject(inner)) {
      holder = inner;
      continue;
    }
    if (!create) return undefined;
    const created: Entered = {};
    holder[name] = created;
    holder = created;
  }
  return holder;
}
