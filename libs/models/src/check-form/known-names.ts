import type { FormUnderCheck } from './form-under-check.js';

/** What form-js itself offers to the rules of a list's row. */
const OF_ROWS = new Set(['this', 'parent', 'i', '_this_', '_parent_']);

/** Whether a form can read a name: of its own fields, or of the case where there is one. */
export function isKnownName(name: string, { names, known }: FormUnderCheck): boolean {
  if (names.has(name) || OF_ROWS.has(name)) return true;
  if (known.isStartForm === true) return false;
  return known.variables === undefined || known.variables.names.has(name);
}
