/** A unit of the organisation; its code is a path, and what a person sees is a prefix of it, so codes are never renamed. */
export interface OrganisationUnit {
  code: string;
  name: string;
  level: UnitLevel;
  parentCode: string | null;
}

export type UnitLevel = 'prefecture' | 'county' | 'department' | 'town' | 'town-office';

/** Code of the county that the platform serves. */
export const COUNTY_CODE = 'zj';

/** Name of the county as people say it. */
export const COUNTY_NAME = '诸暨市';

/** Units whose people see every case of the county: command, supervision and appraisal. */
export const COUNTY_WIDE_UNITS: ReadonlySet<string> = new Set(['zj.gov', 'zj.insp', 'zj.appraisal']);

/** Every unit, parents before children. */
export function organisationUnits(): OrganisationUnit[] {
  return [
    { code: 'sx', name: '绍兴市', level: 'prefecture', parentCode: null },
    { code: COUNTY_CODE, name: COUNTY_NAME, level: 'county', parentCode: null },
    ...Object.entries(PREFECTURE_DEPARTMENTS).map(department('sx')),
    ...Object.entries(COUNTY_DEPARTMENTS).map(department(COUNTY_CODE)),
    ...Object.entries(SUBORDINATE_DEPARTMENTS).map(department('zj.hr')),
    ...TOWNS.flatMap(townWithOffices),
  ];
}

const PREFECTURE_DEPARTMENTS = {
  'sx.hr': '绍兴市人力资源和社会保障局',
  'sx.court': '绍兴市中级人民法院',
};

const COUNTY_DEPARTMENTS = {
  'zj.gov': '市社会治理中心',
  'zj.office': '市委办、市府办',
  'zj.insp': '市委市政府督查室',
  'zj.estab': '市委编办',
  'zj.justice': '市司法局',
  'zj.discipline': '市纪委监委',
  'zj.appraisal': '市考核办',
  'zj.hr': '市人力资源和社会保障局',
  'zj.arb': '市劳动人事争议仲裁院',
  'zj.court': '市人民法院',
  'zj.police': '市公安局',
  'zj.housing': '市住房和城乡建设局',
  'zj.transport': '市交通运输局',
  'zj.water': '市水利局',
  'zj.finance': '市财政局',
  'zj.union': '市总工会',
  'zj.planning': '市自然资源和规划局',
  'zj.enforce': '市综合行政执法局',
  'zj.market': '市市场监督管理局',
  'zj.ecology': '市生态环境局',
  'zj.emergency': '市应急管理局',
  'zj.agri': '市农业农村局',
  'zj.civil': '市民政局',
  'zj.health': '市卫生健康局',
  'zj.service': '市行政服务中心',
  'zj.data': '市大数据局',
};

const SUBORDINATE_DEPARTMENTS = { 'zj.hr.insp': '市劳动保障监察大队' };

const TOWNS = [
  '暨阳街道',
  '浣东街道',
  '陶朱街道',
  '暨南街道',
  '大唐街道',
  '枫桥镇',
  '店口镇',
  '次坞镇',
  '牌头镇',
  '应店街镇',
  '山下湖镇',
  '安华镇',
  '璜山镇',
  '浬浦镇',
  '陈宅镇',
  '岭北镇',
  '赵家镇',
  '五泄镇',
  '马剑镇',
  '同山镇',
  '姚江镇',
  '东白湖镇',
  '东和乡',
];

const TOWN_OFFICES = {
  centre: '社会治理中心',
  mediate: '劳动争议多元调解中心',
  service: '便民服务中心',
  enforce: '综合行政执法队',
  party: '党政办公室',
};

function department(parentCode: string) {
  return ([code, name]: [string, string]): OrganisationUnit => ({
    code,
    name,
    level: 'department',
    parentCode,
  });
}

function townWithOffices(townName: string, index: number): OrganisationUnit[] {
  const townCode = `${COUNTY_CODE}.t${String(index + 1).padStart(2, '0')}`;
  const offices = Object.entries(TOWN_OFFICES).map(([slug, officeName]): OrganisationUnit => ({
    code: `${townCode}.${slug}`,
    name: `${townName}${officeName}`,
    level: 'town-office',
    parentCode: townCode,
  }));
  return [{ code: townCode, name: townName, level: 'town', parentCode: COUNTY_CODE }, ...offices];
}
