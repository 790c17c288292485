import type { FieldFault } from '@app/kernel';
import { mergedRows } from './merged-rows.js';
import { type FileRow, placeOf } from './organisation-file.js';
import type { OrganisationData, OrganisationRow } from './organisation-sheets.js';

/** Units whose successor nobody could ask: none, the unit itself, or one that is no more and has no successor either. */
export function successorFaults(rows: readonly FileRow[], existing: OrganisationData): FieldFault[] {
  const units = new Map(mergedRows('units', rows, existing).map((row) => [row['code'] ?? '', row]));
  return rows.flatMap((place) => {
    const { sheet, row } = place;
    const code = row['code'] ?? '';
    const successor = successorOf(units.get(code));
    if (sheet !== 'units' || successor === '') return [];
    const path = placeOf(place, 'successorCode');
    if (!units.has(successor))
      return [{ path, code: 'UNIT_UNKNOWN', message: `没有编码为“${successor}”的单位。` }];
    if (endsNowhere(code, units))
      return [{ path, code: 'NO_SUCCESSOR', message: '接替单位已停用，或者绕回了本单位，请另选一个。' }];
    return [];
  });
}

/** The code of the unit that takes over; empty where there is none. */
export function successorOf(unit: OrganisationRow | undefined): string {
  return unit?.['successorCode'] ?? '';
}

// helpers

function endsNowhere(code: string, units: ReadonlyMap<string, OrganisationRow>): boolean {
  const passed = new Set([code]);
  let next = successorOf(units.get(code));
  while (units.get(next)?.['retired'] === '是') {
    if (passed.has(next)) return true;
    passed.add(next);
    next = successorOf(units.get(next));
  }
  return next === '' || passed.has(next);
}
