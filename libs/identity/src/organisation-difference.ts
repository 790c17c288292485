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
  const names = namesOf(rows, existing);
  return ORGANISATION_SHEETS.flatMap((sheet) => {
    const known = new Map(existing[sheet].map((row) => [keyOf(sheet, row), row]));
    return rows.filter((row) => row.sheet === sheet).flatMap(({ row }) => changeOf(sheet, row, known, names));
  });
}

// helpers

function changeOf(
  sheet: OrganisationSheet,
  row: OrganisationRow,
  known: ReadonlyMap<string, OrganisationRow>,
  names: NamesByColumn,
): RowChange[] {
  const key = keyOf(sheet, row);
  const before = known.get(key);
  const cells = Object.entries(row)
    .map(([name, to]) => ({ key: name, from: before?.[name] ?? '', to }))
    .filter(({ from, to }) => from !== to);
  if (before !== undefined && cells.length === 0) return [];
  const label = row['name'] ?? row['displayName'] ?? (namedBy(row, names) || key);
  const kind = before === undefined ? 'added' : 'changed';
  return [{ sheet, key, label, kind, cells, row: { ...before, ...row } }];
}

/** What the codes in a column of posts and stand-ins are called. */
type NamesByColumn = Readonly<Record<string, ReadonlyMap<string, string>>>;

function namesOf(rows: readonly FileRow[], existing: OrganisationData): NamesByColumn {
  const named = (sheet: OrganisationSheet, code: string, name: string) =>
    new Map(
      [...existing[sheet], ...rows.filter((row) => row.sheet === sheet).map(({ row }) => row)].map((row) => [
        row[code] ?? '',
        row[name] ?? '',
      ]),
    );
  const people = named('people', 'username', 'displayName');
  const units = named('units', 'code', 'name');
  return { username: people, unitCode: units, role: named('roles', 'code', 'name'), standIn: people };
}

/** A row without a name of its own, by what it joins: `示例-甲 · 甲镇 · 窗口人员`. */
function namedBy(row: OrganisationRow, names: NamesByColumn): string {
  const parts = Object.entries(names).flatMap(([column, byCode]) => {
    const code = row[column] ?? '';
    return code === '' ? [] : [byCode.get(code) || code];
  });
  return parts.join(' · ');
}
