import type { FormField, FormSchema } from '@/shared/api/types.js';
import { toFen, toYuan } from '@/shared/format/money.js';
import type { Entered } from './keptInput.js';
import { walkFields } from './walkFields.js';

/** A money field shows 元 with its limits in 元; the variable behind it holds fen. */
export const isMoneyField = (field: FormField) => field.properties?.money === 'fen';

/** What a field is called; dates keep their label in another place. */
export const labelOfField = (field: FormField) => field.label ?? field.dateLabel ?? field.timeLabel ?? '';

/** Variables of the case as values of the form. */
export function toFormValues(schema: FormSchema, variables: Entered): Entered {
  return convertMoney(schema, variables, toYuan);
}

/** What was entered as variables of the case, without what only the conditions of the form read; no text is no value. */
export function toVariables(schema: FormSchema, values: Entered): Entered {
  const variables = convertMoney(schema, pickFormValues(schema, values), toFen);
  walkFields(schema.components, variables, (field, holder, name) => {
    const value = holder[name];
    if (value === '') holder[name] = null;
    else if (isCodeField(field) && typeof value === 'string') holder[name] = value.trim().toUpperCase();
  });
  return variables;
}

/** Fills date fields with `properties.default = "today"` that have no value yet. */
export function withDefaults(schema: FormSchema, values: Entered, today: string): Entered {
  const filled = structuredClone(values);
  const fill = (field: FormField, holder: Entered, name: string) => {
    const empty = holder[name] === undefined || holder[name] === null || holder[name] === '';
    if (empty && field.properties?.default === 'today') holder[name] = today;
  };
  walkFields(schema.components, filled, fill, schema.components.some(hasDefault));
  return filled;
}

/** Only the values that the fields of the form have. */
export function pickFormValues(schema: FormSchema, variables: Entered): Entered {
  const known = new Set<string>();
  eachField(schema.components, (field) => {
    const root = (field.path || field.key)?.split('.')[0];
    if (root !== undefined && root !== '') known.add(root);
  });
  return Object.fromEntries(Object.entries(variables).filter(([name]) => known.has(name)));
}

function convertMoney(schema: FormSchema, data: Entered, convert: (value: unknown) => unknown): Entered {
  const converted = structuredClone(data);
  walkFields(schema.components, converted, (field, holder, name) => {
    if (isMoneyField(field) && name in holder) holder[name] = convert(holder[name]);
  });
  return converted;
}

const isCodeField = (field: FormField) => ['idcard', 'uscc'].includes(field.properties?.check ?? '');

function eachField(components: readonly FormField[], visit: (field: FormField) => void): void {
  for (const field of components) {
    visit(field);
    if (field.components !== undefined && field.type !== 'dynamiclist') eachField(field.components, visit);
  }
}

/** Whether a field, or one inside it, starts with a value; only then may objects be made for it. */
function hasDefault(field: FormField): boolean {
  return field.properties?.default !== undefined || (field.components ?? []).some(hasDefault);
}
