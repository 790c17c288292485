import type { FieldFault } from '@app/kernel';
import { ROLE_SCOPES } from './actor-scope.js';
import { type FileRow, placeOf } from './organisation-file.js';
import { type OrganisationData, type OrganisationSheet, keyOf } from './organisation-sheets.js';
import { singleUnitFaults } from './single-unit.rules.js';
import { stationedFaults } from './stationed.rules.js';
import { successorFaults } from './successor.rules.js';
import { UNIT_LEVELS } from './unit.entity.js';

const SCOPE = `(${ROLE_SCOPES.join('|')})`;

const PATTERNS: Readonly<Record<string, RegExp>> = {
  'units.code': /^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/,
  'units.divisionCode': /^(\d{6})?$/,
  'units.kind': /^(command|oversight)?$/,
  'units.function': /^([a-z][a-zA-Z0-9]*)?$/,
  'roles.code': /^[a-z][a-z0-9-]*$/,
  'roles.grants': /^(administer|model)?$/,
  'roles.scopes': new RegExp(`^(${SCOPE}( ${SCOPE})*)?$`),
  'people.username': /^[a-z][a-z0-9._-]{1,39}$/,
};

const ROOT_LEVELS = ['prefecture', 'county'];

/** What is wrong with the rows of a file, given what there is and what the file brings along. */
export function organisationFaults(rows: readonly FileRow[], existing: OrganisationData): FieldFault[] {
  const known = knownOf(rows, existing);
  return [
    ...rows.flatMap((row) => rowFaults(row, known)),
    ...repetitionFaults(rows),
    ...singleUnitFaults(rows, existing),
    ...stationedFaults(rows, existing),
    ...successorFaults(rows, existing),
  ];
}

// helpers

interface Known {
  units: ReadonlyMap<string, string>;
  roles: ReadonlySet<string>;
  people: ReadonlySet<string>;
  posts: ReadonlySet<string>;
}

function knownOf(rows: readonly FileRow[], existing: OrganisationData): Known {
  const of = (sheet: OrganisationSheet) => [
    ...existing[sheet],
    ...rows.filter((row) => row.sheet === sheet).map(({ row }) => row),
  ];
  return {
    units: new Map(of('units').map(({ code = '', level = '' }) => [code, level])),
    roles: new Set(of('roles').map(({ code = '' }) => code)),
    people: new Set(of('people').map(({ username = '' }) => username)),
    posts: new Set(of('posts').map((row) => keyOf('posts', row))),
  };
}

function rowFaults(place: FileRow, known: Known): FieldFault[] {
  const { sheet, row } = place;
  const faults: FieldFault[] = [];
  const refuse = (key: string, code: string, message: string) =>
    faults.push({ path: placeOf(place, key), code, message });
  for (const [key, value] of Object.entries(row)) {
    if (PATTERNS[`${sheet}.${key}`]?.test(value) === false && value !== '')
      refuse(key, 'PATTERN', `“${value}”的格式不对。`);
  }
  if (sheet === 'units') unitFaults(row, known, refuse);
  if (sheet === 'posts' || sheet === 'standIns') postFaults(row, known, refuse);
  if (sheet === 'standIns' && !known.posts.has(keyOf('posts', row)))
    refuse('role', 'POST_UNKNOWN', 'A角没有这个岗位。');
  if ((row['validFrom'] ?? '') !== '' && (row['validTo'] ?? '') !== '' && row['validFrom']! > row['validTo']!)
    refuse('validTo', 'ORDER', '截止日期早于起始日期。');
  return faults;
}

type Refuse = (key: string, code: string, message: string) => void;

function unitFaults(row: FileRow['row'], { units, roles }: Known, refuse: Refuse): void {
  const { code = '', level = '', parentCode = '', stationedAtCode = '', leadRole = '', divisionCode } = row;
  if (!(UNIT_LEVELS as readonly string[]).includes(level))
    refuse('level', 'LEVEL_UNKNOWN', `层级只能是 ${UNIT_LEVELS.join('、')}。`);
  if (parentCode === '' && !ROOT_LEVELS.includes(level))
    refuse('parentCode', 'REQUIRED', '必须写明上级单位。');
  if (parentCode !== '' && !units.has(parentCode))
    refuse('parentCode', 'UNIT_UNKNOWN', `没有编码为“${parentCode}”的单位。`);
  if (parentCode !== '' && !code.startsWith(`${parentCode}.`))
    refuse('code', 'CODE_NOT_BELOW', `编码必须以上级编码加点开头：${parentCode}.…`);
  if (stationedAtCode !== '' && units.get(stationedAtCode) !== 'town')
    refuse('stationedAtCode', 'TOWN_UNKNOWN', `“${stationedAtCode}”不是乡镇（街道）。`);
  if (leadRole !== '' && !roles.has(leadRole))
    refuse('leadRole', 'ROLE_UNKNOWN', `没有编码为“${leadRole}”的角色。`);
  if (level === 'county' && divisionCode === '')
    refuse('divisionCode', 'REQUIRED', '县（市、区）必须写明六位行政区划代码。');
}

function postFaults(row: FileRow['row'], { units, roles, people }: Known, refuse: Refuse): void {
  const { username = '', unitCode = '', role = '', standIn } = row;
  if (!people.has(username)) refuse('username', 'PERSON_UNKNOWN', `没有账号“${username}”。`);
  if (!units.has(unitCode)) refuse('unitCode', 'UNIT_UNKNOWN', `没有编码为“${unitCode}”的单位。`);
  if (!roles.has(role)) refuse('role', 'ROLE_UNKNOWN', `没有编码为“${role}”的角色。`);
  if (standIn === undefined) return;
  if (!people.has(standIn)) refuse('standIn', 'PERSON_UNKNOWN', `没有账号“${standIn}”。`);
  if (standIn === username) refuse('standIn', 'SAME_PERSON', 'A角和B角不能是同一个人。');
}

function repetitionFaults(rows: readonly FileRow[]): FieldFault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((place) => {
    const key = `${place.sheet} ${keyOf(place.sheet, place.row)}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, place.line);
      return [];
    }
    return [{ path: placeOf(place), code: 'REPEATED', message: `与第${first}行重复。` }];
  });
}
