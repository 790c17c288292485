import type { FileRow } from './organisation-file.js';
import {
  ORGANISATION_SHEETS,
  type OrganisationData,
  type OrganisationRow,
  type OrganisationSheet,
  keyOf,
} from './organisation-sheets.js';

/** A cell that a file changes. */
export interface ChangedCell {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** What a file would do to one row; a new one changes nothing that there was. */
export interface RowChange {
  readonly sheet: OrganisationSheet;
  readonly key: string;
  /** What people call it. */
  readonly label: string;
  readonly kind: 'added' | 'changed';
  readonly cells: ChangedCell[];
  /** The whole row as it will be. */
  readonly row: OrganisationRow;
}

/** What a file changes, sheet by sheet; rows that it does not name stay as they are. */
export function organisationDifference(rows: readonly FileRow[], existing: OrganisationData): RowChange[] {
  return ORGANISATION_SHEETS.flatMap((sheet) => {
    const known = new Map(existing[sheet].map((row) => [keyOf(sheet, row), row]));
    return rows.filter((row) => row.sheet === sheet).flatMap(({ row }) => changeOf(sheet, row, known));
  });
}

// helpers

function changeOf(
  sheet: OrganisationSheet,
  row: OrganisationRow,
  known: ReadonlyMap<string, OrganisationRow>,
): RowChange[] {
  const key = keyOf(sheet, row);
  const before = known.get(key);
  const cells = Object.entries(row)
    .map(([name, to]) => ({ key: name, from: before?.[name] ?? '', to }))
    .filter(({ from, to }) => from !== to);
  if (before !== undefined && cells.length === 0) return [];
  const label = row['name'] ?? row['displayName'] ?? key;
  const kind = before === undefined ? 'added' : 'changed';
  return [{ sheet, key, label, kind, cells, row: { ...before, ...row } }];
}
