import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import type { RowFieldKind } from './rowFields.js';
import { useRowsQuery, useUnitsQuery } from './useOrganisation.query.js';

export interface RowOption {
  value: string;
  label: string;
}

const LEVELS = [
  ...(['prefecture', 'county', 'department', 'town', 'town-office', 'stationed', 'village', 'grid'] as const),
];

/** What can be chosen in a column; undefined while it is read. */
export function useRowOptions(kind: RowFieldKind): RowOption[] | undefined {
  const { t, language } = useText();
  const units = useUnitsQuery(kind === 'unit' || kind === 'town');
  const people = useRowsQuery('people', undefined, kind === 'person');
  const roles = useRowsQuery('roles', undefined, kind === 'role');
  switch (kind) {
    case 'unit':
      return units.data?.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
    case 'town':
      return units.data
        ?.filter(({ level }) => level === 'town')
        .map(({ code, name }) => ({ value: code, label: name }));
    case 'role':
      return roles.data
        ?.filter(({ retired }) => retired !== '是')
        .map(({ code = '', name = '', nameEn = '' }) => ({
          value: code,
          label: nameIn(language, { name, nameEn }),
        }));
    case 'person':
      return people.data?.map(({ username = '', displayName = '' }) => ({
        value: username,
        label: `${displayName} ${username}`,
      }));
    case 'level':
      return LEVELS.map((level) => ({ value: level, label: t(`organisation.level.${level}`) }));
    case 'duty':
      return (['command', 'oversight'] as const).map((one) => ({
        value: one,
        label: t(`organisation.duty.${one}`),
      }));
    case 'grants':
      return (['administer', 'model'] as const).map((one) => ({
        value: one,
        label: t(`organisation.grants.${one}`),
      }));
    case 'scopes':
      return (['own', 'unit-tree', 'stage-only', 'county', 'ledger'] as const).map((one) => ({
        value: one,
        label: t(`organisation.scopes.${one}`),
      }));
    default:
      return [];
  }
}
