import type { Language } from '@/shared/format/civilDate.js';

export interface StageEntry {
  property: string;
  label: string;
  hint?: string;
  options?: { value: string; label: string }[];
}

/** The fields of a stage's time, in the order in which one thinks about them. */
export function stageEntries(language: Language): StageEntry[] {
  return language === 'en' ? EN : ZH;
}

/** What a task waits for that lies in no stage, in both languages, and which earlier work it rests on. */
export function waitingEntries(language: Language): StageEntry[] {
  return language === 'en' ? WAITING_EN : WAITING_ZH;
}

const WAITING_ZH: StageEntry[] = [
  {
    property: 'waitsFor',
    label: '在等什么',
    hint: '任务不在环节里、没有期限时，清单上显示这句话，如 等劳动者选择维权途径。',
  },
  { property: 'waitsFor.en', label: '在等什么（英文）' },
  {
    property: 'restsOn',
    label: '办理依据',
    hint: '办这一步要看前面哪些步骤填的内容，写任务的 id，用逗号隔开；同一案件其他流程的写成 流程/任务；不写则显示本环节和上一环节的。',
  },
];

const WAITING_EN: StageEntry[] = [
  {
    property: 'waitsFor',
    label: 'What it waits for (Chinese)',
    hint: 'A task in no stage has no date: lists show this instead.',
  },
  { property: 'waitsFor.en', label: 'What it waits for (English)' },
  {
    property: 'restsOn',
    label: 'What it rests on',
    hint: 'Ids of the earlier tasks whose content is shown, with commas; those of another process of the case as process/task; without it those of its stage and the stage before.',
  },
];

const ZH: StageEntry[] = [
  { property: 'stage', label: '环节代码', hint: '同一流程内不重复，如 M1。' },
  {
    property: 'statutoryLimit',
    label: '法定时限',
    hint: '如 15 calendar_day、5 working_day、3 month、24 hour、4 working_hour；可写 FEEL。',
  },
  { property: 'promisedLimit', label: '承诺时限', hint: '不得长于法定时限。' },
  { property: 'legalBasis', label: '法律依据', hint: '有法定时限时必填，如 劳动争议调解仲裁法 第14条。' },
  {
    property: 'timeOf',
    label: '谁的时间',
    hint: '当事人的时间不计入部门提速。',
    options: [
      { value: '', label: '部门（默认）' },
      { value: 'department', label: '部门' },
      { value: 'party', label: '当事人' },
    ],
  },
  {
    property: 'responsible',
    label: '负责的单位和角色',
    hint: '如 =units.court + "/judge"：担任这项职能的单位和角色。',
  },
  {
    property: 'cards',
    label: '超期处理',
    options: [
      { value: '', label: '黄牌、红牌（默认）' },
      { value: 'yellow,red', label: '黄牌、红牌' },
      { value: 'remind', label: '只提醒（法院、仲裁）' },
    ],
  },
  {
    property: 'scope',
    label: '本环节的材料给谁看',
    options: [
      { value: '', label: '按岗位的可见范围' },
      { value: 'stage-only', label: '只给办理本环节的单位' },
    ],
  },
  {
    property: 'clockOperations',
    label: '允许的期限调整',
    hint: '用逗号分开：pause 中止，exclude 扣除，restart 重新计算，extend 延长，switch 转程序。',
  },
  {
    property: 'extensionLimit',
    label: '一次最多延长',
    hint: '法律允许的最长延长，如 15 calendar_day；按程序不同的写 FEEL。',
  },
  { property: 'extensionApprover', label: '谁批准延长', hint: '如 =units.court + "/court-president"。' },
  { property: 'clockStart', label: '从哪天起算', hint: 'FEEL，如 =receivedOn；不填则从进入环节当天起算。' },
  { property: 'clockEnd', label: '到哪天为止', hint: 'FEEL；不填则到离开环节当天。' },
  {
    property: 'agreedOn',
    label: '约定日（当事人承诺）',
    hint: 'FEEL，如 =agreement.performOn；只用于当事人的时间，不与承诺时限同用。',
  },
  { property: 'stageOutcome', label: '环节结果', hint: 'FEEL，如 =mediationOutcome。' },
  {
    property: 'purposeOutcomes',
    label: '哪些结果算办成',
    hint: '用逗号分开，如 paid,agreement；只有办成的环节才计节省的时间。',
  },
];

const EN: StageEntry[] = [
  { property: 'stage', label: 'Stage code', hint: 'Unique in the model, e.g. M1.' },
  {
    property: 'statutoryLimit',
    label: 'Statutory limit',
    hint: 'E.g. 15 calendar_day, 5 working_day, 3 month, 24 hour, 4 working_hour; or FEEL.',
  },
  { property: 'promisedLimit', label: 'Promised limit', hint: 'Never longer than the statutory limit.' },
  { property: 'legalBasis', label: 'Legal basis', hint: 'Required where there is a statutory limit.' },
  {
    property: 'timeOf',
    label: 'Whose time',
    hint: "A party's time counts in no saving.",
    options: [
      { value: '', label: 'Department (default)' },
      { value: 'department', label: 'Department' },
      { value: 'party', label: 'Party' },
    ],
  },
  {
    property: 'responsible',
    label: 'Responsible unit and role',
    hint: 'E.g. =units.court + "/judge": the unit with this function, and a role.',
  },
  {
    property: 'cards',
    label: 'When late',
    options: [
      { value: '', label: 'Yellow and red cards (default)' },
      { value: 'yellow,red', label: 'Yellow and red cards' },
      { value: 'remind', label: 'Reminder only (courts, arbitration)' },
    ],
  },
  {
    property: 'scope',
    label: 'Who reads this stage',
    options: [
      { value: '', label: 'As the roles say' },
      { value: 'stage-only', label: 'Only the unit that has it' },
    ],
  },
  {
    property: 'clockOperations',
    label: 'Operations on the clock',
    hint: 'Separated by commas: pause, exclude, restart, extend, switch.',
  },
  {
    property: 'extensionLimit',
    label: 'Longest extension',
    hint: 'What the law allows, e.g. 15 calendar_day; or FEEL where it follows the procedure.',
  },
  {
    property: 'extensionApprover',
    label: 'Who grants an extension',
    hint: 'E.g. =units.court + "/court-president".',
  },
  {
    property: 'clockStart',
    label: 'Counted from',
    hint: 'FEEL, e.g. =receivedOn; empty: the day the stage was entered.',
  },
  { property: 'clockEnd', label: 'Counted to', hint: 'FEEL; empty: the day the stage was left.' },
  {
    property: 'agreedOn',
    label: "Agreed day (the parties' promise)",
    hint: "FEEL, e.g. =agreement.performOn; for a party's time only, never beside a promised limit.",
  },
  { property: 'stageOutcome', label: 'Outcome of the stage', hint: 'FEEL, e.g. =mediationOutcome.' },
  {
    property: 'purposeOutcomes',
    label: 'Outcomes that reach the purpose',
    hint: 'Separated by commas, e.g. paid,agreement; only then time counts as saved.',
  },
];
