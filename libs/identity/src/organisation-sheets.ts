/** The sheets of which the data of an organisation consist, in the order in which they refer to each other. */
export const ORGANISATION_SHEETS = ['units', 'roles', 'people', 'posts', 'standIns'] as const;

export type OrganisationSheet = (typeof ORGANISATION_SHEETS)[number];

/** A row as texts, by the keys of the columns; empty is nothing, 是 is yes. */
export type OrganisationRow = Readonly<Record<string, string>>;

export type OrganisationData = Readonly<Record<OrganisationSheet, readonly OrganisationRow[]>>;

export interface SheetColumn {
  readonly key: string;
  /** As Chinese files head it; the key itself heads it too. */
  readonly title: string;
  readonly required?: boolean;
  /** Columns that identify the row. */
  readonly identifies?: boolean;
  readonly kind?: 'date' | 'flag';
}

/** In characters: codes stand in addresses and indexes, names in every list. */
const MOST = 100;
const MOST_OF_CODE = 60;

/** The longest that a cell of a column may be. */
export function longestOf({ key, identifies }: SheetColumn): number {
  return identifies === true || /[cC]ode$/.test(key) ? MOST_OF_CODE : MOST;
}

export interface SheetShape {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
}

/** What each sheet contains. */
export const SHEET_SHAPES: Readonly<Record<OrganisationSheet, SheetShape>> = {
  units: {
    title: '单位',
    columns: [
      { key: 'code', title: '编码', required: true, identifies: true },
      { key: 'name', title: '名称', required: true },
      { key: 'shortName', title: '简称' },
      { key: 'level', title: '层级', required: true },
      { key: 'parentCode', title: '上级编码' },
      { key: 'stationedAtCode', title: '派驻乡镇编码' },
      { key: 'divisionCode', title: '行政区划代码' },
      { key: 'leadRole', title: '负责人角色' },
      { key: 'kind', title: '全县职责' },
      { key: 'function', title: '职能' },
      { key: 'retired', title: '停用', kind: 'flag' },
      { key: 'successorCode', title: '接替单位编码' },
    ],
  },
  roles: {
    title: '角色',
    columns: [
      { key: 'code', title: '编码', required: true, identifies: true },
      { key: 'name', title: '中文名', required: true },
      { key: 'nameEn', title: '英文名', required: true },
      { key: 'grants', title: '权限' },
      { key: 'scopes', title: '可见范围' },
      { key: 'retired', title: '停用', kind: 'flag' },
    ],
  },
  people: {
    title: '人员',
    columns: [
      { key: 'username', title: '账号', required: true, identifies: true },
      { key: 'displayName', title: '姓名', required: true },
      { key: 'offered', title: '登录页显示', kind: 'flag' },
    ],
  },
  posts: {
    title: '岗位',
    columns: [
      { key: 'username', title: '账号', required: true, identifies: true },
      { key: 'unitCode', title: '单位编码', required: true, identifies: true },
      { key: 'role', title: '角色编码', required: true, identifies: true },
      { key: 'validFrom', title: '起始日期', kind: 'date' },
      { key: 'validTo', title: '截止日期', kind: 'date' },
    ],
  },
  standIns: {
    title: 'AB角',
    columns: [
      { key: 'username', title: 'A角账号', required: true, identifies: true },
      { key: 'unitCode', title: '单位编码', required: true, identifies: true },
      { key: 'role', title: '角色编码', required: true, identifies: true },
      { key: 'standIn', title: 'B角账号', required: true, identifies: true },
      { key: 'validFrom', title: '起始日期', required: true, kind: 'date' },
      { key: 'validTo', title: '截止日期', required: true, kind: 'date' },
    ],
  },
};

/** What identifies a row within its sheet. */
export function keyOf(sheet: OrganisationSheet, row: OrganisationRow): string {
  const keys = SHEET_SHAPES[sheet].columns.filter(({ identifies }) => identifies);
  return keys.map(({ key }) => row[key] ?? '').join('/');
}
