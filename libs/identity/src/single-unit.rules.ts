import type { FieldFault } from '@app/kernel';
import { mergedRows } from './merged-rows.js';
import { type FileRow, placeOf } from './organisation-file.js';
import type { OrganisationData, OrganisationRow } from './organisation-sheets.js';

/** What only one unit that is not retired may be. */
interface SinglePlace {
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly isTakenBy: (unit: OrganisationRow) => boolean;
}

const PLACES: readonly SinglePlace[] = [
  {
    column: 'level',
    code: 'COUNTY_SECOND',
    message: '已经有一个县（市、区）了，请先停用它。',
    isTakenBy: ({ level }) => level === 'county',
  },
  {
    column: 'kind',
    code: 'COMMAND_SECOND',
    message: '全县只有一个单位担任指挥（command），请先去掉另一个单位的全县职责。',
    isTakenBy: ({ kind }) => kind === 'command',
  },
];

/** The rows of a file that together make a second unit of what there is only one of. */
export function singleUnitFaults(rows: readonly FileRow[], existing: OrganisationData): FieldFault[] {
  const units = mergedRows('units', rows, existing);
  return PLACES.flatMap((place) => {
    const taking = units.filter((unit) => takes(unit, place)).map(({ code }) => code);
    if (taking.length < 2) return [];
    const before = new Set(existing.units.filter((unit) => takes(unit, place)).map(({ code }) => code));
    return rows
      .filter(
        ({ sheet, row }) => sheet === 'units' && taking.includes(row['code']) && !before.has(row['code']),
      )
      .map((row) => ({ path: placeOf(row, place.column), code: place.code, message: place.message }));
  });
}

/** Whether a unit takes a place of which there is one: such rows are written behind those that give it free. */
export function takesSinglePlace(unit: OrganisationRow): boolean {
  return PLACES.some((place) => takes(unit, place));
}

// helpers

function takes(unit: OrganisationRow, { isTakenBy }: SinglePlace): boolean {
  return unit['retired'] !== '是' && isTakenBy(unit);
}
