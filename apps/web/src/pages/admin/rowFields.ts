import type { OrganisationSheet } from '@/shared/api/types.js';

/** How a column of a row is entered. */
export type RowFieldKind =
  'text' | 'date' | 'unit' | 'town' | 'role' | 'person' | 'level' | 'duty' | 'grants' | 'scopes' | 'yes';

export interface RowField {
  key: string;
  kind: RowFieldKind;
  required?: boolean;
  /** Cannot be changed once the row is there. */
  identifies?: boolean;
}

/** The columns of each sheet as a dialog asks for them; retiring is an act of its own. */
export const ROW_FIELDS: Readonly<Record<OrganisationSheet, readonly RowField[]>> = {
  units: [
    { key: 'parentCode', kind: 'unit', identifies: true },
    { key: 'code', kind: 'text', required: true, identifies: true },
    { key: 'name', kind: 'text', required: true },
    { key: 'shortName', kind: 'text' },
    { key: 'level', kind: 'level', required: true },
    { key: 'stationedAtCode', kind: 'town' },
    { key: 'divisionCode', kind: 'text' },
    { key: 'leadRole', kind: 'role' },
    { key: 'kind', kind: 'duty' },
    { key: 'function', kind: 'text' },
    { key: 'successorCode', kind: 'unit' },
  ],
  roles: [
    { key: 'code', kind: 'text', required: true, identifies: true },
    { key: 'name', kind: 'text', required: true },
    { key: 'nameEn', kind: 'text', required: true },
    { key: 'grants', kind: 'grants' },
    { key: 'scopes', kind: 'scopes' },
  ],
  people: [{ key: 'displayName', kind: 'text', required: true }],
  posts: [
    { key: 'username', kind: 'person', required: true, identifies: true },
    { key: 'role', kind: 'role', required: true, identifies: true },
    { key: 'validFrom', kind: 'date' },
    { key: 'validTo', kind: 'date' },
  ],
  standIns: [
    { key: 'standIn', kind: 'person', required: true, identifies: true },
    { key: 'validFrom', kind: 'date', required: true },
    { key: 'validTo', kind: 'date', required: true },
  ],
};
