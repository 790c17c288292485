import type { FeelKind } from '@app/feel';
import { entryKindOf } from '@app/fields';
import { type FormField, formFields } from './form-fields.js';
import type { FormSchema } from './form.schema.js';

/** What kind of value the fields of a form give, where the form says it; of lists and groups only what they are. */
export function fieldKinds(schema: FormSchema): Map<string, FeelKind> {
  const kinds = new Map<string, FeelKind | undefined>();
  for (const field of formFields(schema)) {
    const [root = field.path] = field.path.split(/[.[]/);
    const kind = kindOf(field);
    const isOne = !kinds.has(root) || kinds.get(root) === kind;
    kinds.set(root, isOne ? kind : undefined);
  }
  return new Map([...kinds].flatMap(([name, kind]) => (kind === undefined ? [] : [[name, kind]])));
}

// helpers

const KINDS: Readonly<Record<string, FeelKind>> = {
  textfield: 'text',
  textarea: 'text',
  checkbox: 'boolean',
  checklist: 'list',
  taglist: 'list',
  unit: 'text',
  user: 'text',
  entryTable: 'list',
  attachments: 'list',
};
const NUMBERS = new Set(['money', 'integer', 'number']);

function kindOf({ key, path, type, component }: FormField): FeelKind | undefined {
  if (path !== key) return path.includes('[]') ? 'list' : undefined;
  if (type === 'radio' || type === 'select') return kindOfOptions(component.values);
  const entry = entryKindOf(component);
  if (entry === undefined) return KINDS[type];
  return NUMBERS.has(entry) && component.serializeToString !== true ? 'number' : 'text';
}

/** Options that a variable or an expression gives are not known. */
function kindOfOptions(values: readonly { value: unknown }[] | undefined): FeelKind | undefined {
  return values?.length !== 0 && values?.every(({ value }) => typeof value === 'string') === true
    ? 'text'
    : undefined;
}
