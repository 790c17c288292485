import { namedSums } from '@app/fields';
import type { FormField, FormSchema } from '@/shared/api/types.js';
import type { Entered } from './keptInput.js';
import { withTableSums } from './tableSums.js';
import { walkFields } from './walkFields.js';

/** What a field is called; dates keep their label in another place. */
export const labelOfField = (field: FormField) => field.label ?? field.dateLabel ?? field.timeLabel ?? '';

/** What was entered as variables of the case, without what only the conditions of the form read; no text is no value. */
export function toVariables(schema: FormSchema, values: Entered): Entered {
  const variables = structuredClone(pickFormValues(schema, withTableSums(schema, values)));
  walkFields(schema.components, variables, (_, holder, name) => {
    if (holder[name] === '') holder[name] = null;
  });
  return variables;
}

/** Fills date fields with `properties.default = "today"` that never had a value; one that was cleared stays empty. */
export function withDefaults(schema: FormSchema, values: Entered, today: string): Entered {
  const filled = structuredClone(values);
  const fill = (field: FormField, holder: Entered, name: string) => {
    if (holder[name] === undefined && field.properties?.default === 'today') holder[name] = today;
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
    for (const name of Object.keys(namedSums(field, []))) known.add(name);
  });
  return Object.fromEntries(Object.entries(variables).filter(([name]) => known.has(name)));
}

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
