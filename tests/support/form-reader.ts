import { evaluate } from 'feelin';

/** A component of a form-js schema, as far as the tests look at it. */
export interface FormComponent {
  type: string;
  id: string;
  key?: string;
  path?: string;
  components?: FormComponent[];
  values?: { label: string; value: string }[];
  validate?: { required?: boolean; min?: number; max?: number; pattern?: string; maxLength?: number };
  conditional?: { hide?: string };
  properties?: Record<string, string>;
  layout?: { columns: number | null };
}

/** The parts of a form file that the tests look at. */
export interface FormSchema {
  id: string;
  schemaVersion: number;
  components: FormComponent[];
}

/** All fields with a key, of groups too; the rows of a list are reached through the list. */
export function fieldsOf(components: readonly FormComponent[]): FormComponent[] {
  return components.flatMap((c) =>
    c.type === 'group' ? fieldsOf(c.components ?? []) : c.key || c.path ? [c] : [],
  );
}

/** What a form finds wrong with the data, as `key: rule`; money is in fen, as a case's variables have it. */
export function faultsOf(components: readonly FormComponent[], data: Record<string, unknown>): string[] {
  const faults: string[] = [];
  for (const field of fieldsOf(components)) {
    if (isHidden(field, data)) continue;
    if (field.type === 'dynamiclist') {
      const rows = (data[field.path ?? ''] ?? []) as Record<string, unknown>[];
      faults.push(...rows.flatMap((row) => faultsOf(field.components ?? [], row)));
      continue;
    }
    faults.push(...faultsOfField(field, data[field.key ?? ''], data));
  }
  return faults;
}

function faultsOfField(field: FormComponent, value: unknown, data: Record<string, unknown>): string[] {
  const { required, min, max, pattern } = field.validate ?? {};
  if (value === undefined || value === null || value === '')
    return required ? [`${field.key}: required`] : [];
  const faults: string[] = [];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const known = new Set(field.values?.map((option) => option.value));
  const chosen = Array.isArray(value) ? value : [value];
  if (known.size > 0 && !chosen.every((one) => known.has(String(one)))) faults.push(`${field.key}: option`);
  if (required && Array.isArray(value) && value.length === 0) faults.push(`${field.key}: required`);
  if (pattern && !new RegExp(pattern).test(text)) faults.push(`${field.key}: pattern`);
  if (field.type === 'number') faults.push(...faultsOfNumber(field, value, min, max));
  if (field.type === 'datetime' && !/^\d{4}-\d{2}-\d{2}$/.test(text)) faults.push(`${field.key}: date`);
  const earliest = data[field.properties?.['notBefore'] ?? ''];
  if (typeof earliest === 'string' && text < earliest) faults.push(`${field.key}: not before`);
  return faults;
}

function faultsOfNumber(field: FormComponent, value: unknown, min?: number, max?: number): string[] {
  if (!Number.isInteger(value)) return [`${field.key}: integer`];
  const shown = field.properties?.['money'] === 'fen' ? Number(value) / 100 : Number(value);
  return (min !== undefined && shown < min) || (max !== undefined && shown > max)
    ? [`${field.key}: range`]
    : [];
}

function isHidden(field: FormComponent, data: Record<string, unknown>): boolean {
  const hide = field.conditional?.hide;
  return hide !== undefined && evaluate(hide.slice(1), data).value === true;
}
