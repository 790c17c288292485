/** What a role is called in the two languages of the product. */
export interface RoleName {
  zh: string;
  en: string;
}

/** Chinese and English name of a role; an unknown role keeps its code. */
export function roleName(role: string): RoleName {
  return ROLE_NAMES[role] ?? { zh: role, en: role };
}

/** Codes of all roles that there are. */
export function roleCodes(): string[] {
  return Object.keys(ROLE_NAMES);
}

const ROLE_NAMES: Readonly<Record<string, RoleName>> = {
  caller: { zh: '呼叫员', en: 'Caller' },
  'town-leader': { zh: '镇乡（街道）负责人', en: 'Town leader' },
  'duty-holder': { zh: '岗位责任人', en: 'Duty holder' },
  'grid-worker': { zh: '网格员', en: 'Grid worker' },
  'grid-head': { zh: '网格长', en: 'Grid head' },
  'village-agent': { zh: '村级代办员', en: 'Village agent' },
  'window-clerk': { zh: '窗口人员', en: 'Window clerk' },
  'window-lead': { zh: '首席代表', en: 'Window lead' },
  mediator: { zh: '调解员', en: 'Mediator' },
  'mediation-lead': { zh: '调解中心负责人', en: 'Head of mediation' },
  inspector: { zh: '监察员', en: 'Labour inspector' },
  'inspection-lead': { zh: '监察大队负责人', en: 'Head of labour inspection' },
  'labour-director': { zh: '人社部门负责人', en: 'Director of human resources' },
  'arb-clerk': { zh: '仲裁立案人员', en: 'Arbitration clerk' },
  arbitrator: { zh: '仲裁员', en: 'Arbitrator' },
  'arb-head': { zh: '仲裁委负责人', en: 'Head of arbitration' },
  'court-filing': { zh: '立案法官', en: 'Court filing officer' },
  judge: { zh: '审判法官', en: 'Judge' },
  'enforce-judge': { zh: '执行法官', en: 'Enforcement judge' },
  'court-president': { zh: '法院院长', en: 'Court president' },
  'police-officer': { zh: '公安经办人', en: 'Police officer' },
  'fund-clerk': { zh: '周转金经办人', en: 'Fund clerk' },
  'fund-approver': { zh: '周转金审批人', en: 'Fund approver' },
  liaison: { zh: '专管员', en: 'Liaison officer' },
  handler: { zh: '承办人', en: 'Handler' },
  'unit-leader': { zh: '单位负责人', en: 'Head of unit' },
  commander: { zh: '社会治理中心指挥', en: 'Commander of the governance centre' },
  dispatcher: { zh: '分派员', en: 'Dispatcher' },
  supervisor: { zh: '督办员', en: 'Supervisor' },
  'list-admin': { zh: '清单管理员', en: 'List administrator' },
  'estab-reviewer': { zh: '编办审核人', en: 'Establishment reviewer' },
  'estab-director': { zh: '编办主任', en: 'Establishment director' },
  'legal-reviewer': { zh: '法制审核人', en: 'Legal reviewer' },
  'approval-clerk': { zh: '两办核稿人', en: 'Approval clerk' },
  'county-approver': { zh: '市委市政府审批登记人', en: 'County approver' },
  appraiser: { zh: '考核员', en: 'Appraiser' },
  accountability: { zh: '问责联络员', en: 'Accountability liaison' },
  enforcer: { zh: '执法队员', en: 'Enforcement officer' },
  'enforce-lead': { zh: '执法队长', en: 'Head of enforcement team' },
  analyst: { zh: '流程分析员', en: 'Process analyst' },
  'platform-admin': { zh: '平台管理员', en: 'Platform administrator' },
  'calendar-admin': { zh: '日历管理员', en: 'Calendar administrator' },
};
