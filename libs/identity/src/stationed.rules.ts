import type { FieldFault } from '@app/kernel';
import { mergedRows } from './merged-rows.js';
import { type FileRow, placeOf } from './organisation-file.js';
import type { OrganisationData } from './organisation-sheets.js';

/** Units that a file makes something else than the town in which bodies are stationed: these would be nowhere. */
export function stationedFaults(rows: readonly FileRow[], existing: OrganisationData): FieldFault[] {
  const units = mergedRows('units', rows, existing);
  const standing = units.filter(({ retired }) => retired !== '是');
  const hosts = new Set(standing.map(({ stationedAtCode = '' }) => stationedAtCode));
  const towns = new Set(units.filter(({ level }) => level === 'town').map(({ code }) => code));
  return rows
    .filter(({ sheet, row: { code = '' } }) => sheet === 'units' && hosts.has(code) && !towns.has(code))
    .map((place) => ({
      path: placeOf(place, 'level'),
      code: 'TOWN_IN_USE',
      message: '还有单位派驻在这里，请先改它们的派驻乡镇。',
    }));
}
