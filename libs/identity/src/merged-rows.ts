import type { FileRow } from './organisation-file.js';
import {
  type OrganisationData,
  type OrganisationRow,
  type OrganisationSheet,
  keyOf,
} from './organisation-sheets.js';

/** The rows of a sheet as a file changes what there is; columns that the file does not have stay. */
export function mergedRows(
  sheet: OrganisationSheet,
  rows: readonly FileRow[],
  existing: OrganisationData,
): OrganisationRow[] {
  const all = new Map(existing[sheet].map((row) => [keyOf(sheet, row), row]));
  for (const { row } of rows.filter((place) => place.sheet === sheet)) {
    const key = keyOf(sheet, row);
    all.set(key, { ...all.get(key), ...row });
  }
  return [...all.values()];
}
