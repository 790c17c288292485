import type { FieldRules } from '@app/fields';

import type { zhCN } from '@/shared/i18n/zh-CN.js';
/** Legal status of a running stage, as the server computed it. */
export type StageStatus = 'normal' | 'warning' | 'yellow' | 'red' | 'paused' | 'reminder' | 'none';
/** Which of its dates a stage has passed. */
export type LateAgainst = 'promise' | 'law';
/** Against what the days that are left are counted; `aim` is the promise of courts and arbitration. */
export type StageTarget = 'promise' | 'aim' | 'agreed' | 'law';
/** Unit of a counted time: `working_day`, `calendar_day`, `hour` or `working_hour`; another one reads as days. */
export type TimeUnit = string;

/** Page of a list that is read on with a cursor. */
export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
  total?: number | null;
}

export interface Role {
  unitCode: string;
  unitName: string;
  role: string;
  roleName: string;
}

export interface Me {
  username: string;
  displayName: string;
  groups: string[];
  roles: Role[];
  towns: string[];
  countyWide: boolean;
  pages: string[];
}

export interface LoginInfo {
  demo: boolean;
  accounts: { username: string; displayName: string; roleName: string; unitName: string }[];
  county: string;
}

export interface Unit {
  code: string;
  name: string;
  level: string;
}

/** A person as others find him. */
export interface ListedUser {
  username: string;
  displayName: string;
  unitNames: string[];
}

/** The stage a case or a task is in, reduced to what a row shows. */
export interface StageBrief {
  stageRunId?: string;
  code: string;
  name: string;
  nameEn?: string | null;
  statutoryLimit?: string | null;
  promisedLimit?: string | null;
  dueOn?: string | null;
  promisedDueOn?: string | null;
  agreedOn?: string | null;
  status: StageStatus;
  provisional?: boolean;
  leftDays?: number | null;
  overdueDays?: number | null;
  lateAgainst?: LateAgainst | null;
  target?: StageTarget | null;
  unit?: TimeUnit | null;
  limitUnknown?: boolean;
}

export type CaseState = 'starting' | 'active' | 'completed' | 'cancelled';

export interface CaseSummary {
  caseNo: string;
  processId: string;
  title: string;
  applicantName?: string | null;
  employerName?: string | null;
  townCode: string;
  townName: string;
  amountFen?: number | null;
  headcount?: number | null;
  receivedOn: string;
  state: CaseState;
  pending?: string | null;
  /** A step stands still and nobody has a task. */
  standsStill: boolean;
  createdAt: string;
  endedAt?: string | null;
  outcomeCode?: string | null;
  stage?: StageBrief | null;
  /** What the case waits for where it stands in no stage. */
  waitsFor?: string | null;
  waitsForEn?: string | null;
  holder?: string | null;
}

export type CardLevel = 'warning' | 'yellow' | 'red';

/** A card of a stage; `reminder`: of a court or of arbitration, where no card is shown. */
export interface StageCard {
  id: string;
  level: CardLevel;
  reminder: boolean;
  dueOn: string;
  issuedAt: string;
  withdrawnAt?: string | null;
  withdrawnReason?: string | null;
}

/** A stage with the gravest card that it has in force. */
export interface CardListItem {
  id: string;
  level: CardLevel;
  reminder: boolean;
  dueOn: string;
  issuedAt: string;
  caseNo: string;
  caseTitle: string;
  stageRunId: string;
  stageName: string;
  stageNameEn?: string | null;
  unitName?: string | null;
  open: boolean;
}

/** How many running stages have each card. */
export interface CardCounts {
  warning: number;
  yellow: number;
  red: number;
  reminder: number;
}

/** A stretch in which the clock stood still; both days are part of it, `to` is null while a pause is open. */
export interface StageSuspension {
  kind: 'pause' | 'exclude';
  from: string;
  to: string | null;
}

export interface StageRun {
  stageRunId: string;
  stageCode: string;
  stageName: string;
  stageNameEn?: string | null;
  round: number;
  timeOf: 'department' | 'party';
  state: 'open' | 'closed' | 'terminated';
  clockStartOn: string;
  clockEndOn?: string | null;
  dueOn?: string | null;
  promisedDueOn?: string | null;
  /** The day on which the parties agreed. */
  agreedOn?: string | null;
  statutoryLimit?: string | null;
  promisedLimit?: string | null;
  statutoryLimitText?: string | null;
  promisedLimitText?: string | null;
  /** Since when the county promises this, lower than its model does. */
  promiseSetOn?: string | null;
  legalBasis?: string | null;
  responsible?: string | null;
  cards: StageCard[];
  provisional: boolean;
  status: StageStatus;
  suspensions: StageSuspension[];
  usedDays?: number | null;
  leftDays?: number | null;
  overdueDays?: number | null;
  lateAgainst?: LateAgainst | null;
  target?: StageTarget | null;
  unit?: TimeUnit | null;
  savedDays?: number | null;
  savedCalendarDays?: number | null;
  outcome?: string | null;
  fault?: string | null;
  limitUnknown?: boolean;
}

export interface CaseDocument {
  no: string;
  title: string;
  issuedOn: string;
}

export interface Incident {
  incidentKey: string;
  caseNo?: string | null;
  elementId: string;
  elementName: string;
  elementNameEn: string | null;
  caseTitle: string | null;
  processId: string | null;
  version: number | null;
  /** When the administrators were told. */
  toldAt: string | null;
  errorType: string;
  /** For administrators; null for everybody else. */
  errorMessage: string | null;
  state: 'open' | 'resolved';
  createdAt: string;
  resolvedAt?: string | null;
}

export interface CaseDetail extends CaseSummary {
  processInstanceKey?: string | null;
  definitionVersion?: number | null;
  definitionKey?: string | null;
  stages: StageRun[];
  tasks: TaskSummary[];
  variables: Record<string, unknown>;
  activeElements: string[];
  completedElements: string[];
  incidents: Incident[];
  documents: CaseDocument[];
  reason?: string | null;
  cancel: CancelOptions;
}

/** A request that waits for my decision. */
export interface WaitingCancellation {
  caseNo: string;
  title: string;
  reason: string;
  requestedByName: string;
  requestedAt: string;
}

/** A request to cancel a case that another unit holds. */
export interface Cancellation {
  id: string;
  reason: string;
  requestedByName: string;
  requestedAt: string;
  approverName: string;
  state: 'requested' | 'approved' | 'refused' | 'withdrawn';
  decidedByName: string | null;
  decidedAt: string | null;
  note: string | null;
  canDecide: boolean;
  canWithdraw: boolean;
}

/** What one may do about cancelling a case. */
export interface CancelOptions {
  mode: 'direct' | 'request' | null;
  request: Cancellation | null;
}

export interface TimelineEntry {
  at: string;
  kind: string;
  text: string;
  textEn?: string | null;
  by?: string | null;
  stageCode?: string | null;
  elementId?: string | null;
}

export interface ExplanationStep {
  code: string;
  text?: string | null;
  [detail: string]: unknown;
}

export interface ExplanationDay {
  date: string;
  kind: 'work' | 'rest' | 'makeup' | 'holiday';
  name?: string | null;
  counted: boolean;
  /** The clock stood still on this day (中止, 扣除). */
  suspended: boolean;
}

export interface Explanation {
  steps: ExplanationStep[];
  dueOn?: string | null;
  promisedDueOn?: string | null;
  legalBasis?: string | null;
  days?: ExplanationDay[];
}

/** A length of time as the law sets it: `working_day`, `calendar_day`, `month`, `year` or `hour`. */
export interface Period {
  amount: number;
  unit: TimeUnit;
}

/** 中止, 恢复, 扣除, 重新计算, 延长, 转程序, and the entry that cancels a wrong one (更正). */
export type ClockOperationType = 'pause' | 'resume' | 'exclude' | 'restart' | 'extend' | 'switch' | 'cancel';

export interface Attachment {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  mediaType: string;
}

/** What somebody did, or asks to do, to the clock of a stage; dates are civil dates. */
export interface ClockOperation {
  id: string;
  type: ClockOperationType;
  on: string;
  /** The last day of an exclusion. */
  to: string | null;
  /** What an extension adds, or the limit after a switch. */
  period: Period | null;
  reason: string;
  article: string | null;
  documentNo: string | null;
  /** The day of an approval on paper, where it was entered after the limit had expired. */
  approvedOn: string | null;
  attachments: Attachment[];
  state: 'requested' | 'applied' | 'refused' | 'withdrawn';
  requestedBy: string | null;
  requestedAt: string;
  approverUnitName: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  /** Why it could not be applied, e.g. `PAUSE_OVERLAP`. */
  refusalCode: string | null;
  cancels: string | null;
  cancelledBy: string | null;
  /** The open task in which it is decided, where the reader may see it. */
  taskKey: string | null;
}

/** What the law allows at a stage, and whether it can be done now. */
export interface AllowedOperation {
  type: ClockOperationType;
  article: string | null;
  /** Who decides; null where it is recorded without an approval. */
  approver: { group: string; unitName: string; roleName: string } | null;
  maxPeriod: Period | null;
  timesLeft: number | null;
  /** The limits that a switch may lead to, where they are known. */
  limits: Period[];
  /** Why it cannot be done now, e.g. `STAGE_CLOSED`. */
  blockedBy: string | null;
}

export interface ClockOperations {
  items: ClockOperation[];
  allowed: AllowedOperation[];
  mayRequest: boolean;
}

/** What is asked for; a preview needs no reason. */
export interface ClockOperationRequest {
  type: ClockOperationType;
  on: string;
  to?: string;
  period?: Period;
  reason?: string;
  article?: string;
  documentNo?: string;
  attachmentIds?: string[];
  approvedOn?: string;
  cancels?: string;
}

/** What an operation would do to the dates of a stage. */
export interface ClockPreview {
  dueOnBefore: string | null;
  dueOn: string | null;
  promisedDueOnBefore: string | null;
  promisedDueOn: string | null;
  provisional: boolean;
  steps: ExplanationStep[];
  days: ExplanationDay[];
}

/** What happened to the clock of a deadline case. */
export type DeadlineEvent =
  | { type: 'pause' | 'resume' | 'restart'; at: string }
  | { type: 'exclude'; from: string; to: string }
  | { type: 'extend'; at: string; by: Period | null; approvedBy: string }
  | { type: 'switch'; at: string; limit: Period | null };

/** A period to be computed by the county's calendar in force. */
export interface DeadlineQuestion {
  id: string;
  limit: Period;
  promise: Period | null;
  start: string;
  events: DeadlineEvent[];
  asOf: string | null;
  completedAt: string | null;
}

export interface DeadlineAnswer {
  due: string | null;
  promisedDue: string | null;
  provisional: boolean;
  status: 'normal' | 'warning' | 'yellow' | 'red' | 'paused' | null;
  savedDays: number | null;
  error: string | null;
  steps: ExplanationStep[];
  days?: ExplanationDay[] | null;
}

export type TaskView = 'mine' | 'group' | 'done';

export interface TaskSummary {
  taskKey: string;
  name: string;
  nameEn?: string | null;
  elementId: string;
  caseNo: string;
  caseTitle: string;
  processId: string;
  townCode?: string | null;
  townName?: string | null;
  stage?: StageBrief | null;
  assignee?: string | null;
  assigneeName?: string | null;
  state: 'open' | 'completed' | 'cancelled';
  pending?: 'claiming' | 'unclaiming' | 'completing' | null;
  createdAt: string;
  completedAt?: string | null;
  candidateGroups: string[];
  /** What the task waits for that lies in no stage. */
  waitsFor?: string | null;
  waitsForEn?: string | null;
}

export interface TaskDetail extends TaskSummary {
  form?: { id: string; schema: FormSchema } | null;
  values: Record<string, unknown>;
  draft?: Record<string, unknown> | null;
  case: CaseSummary;
  documentation?: string | null;
  canWork: boolean;
}

export interface TaskCounts {
  mine: number;
  group: number;
  overdue: number;
}

/** The part of a form-js field that this application reads itself. */
export interface FormField {
  id?: string;
  type: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
  components?: FormField[];
  values?: { label: string; value: unknown }[];
  properties?: Record<string, string>;
  validate?: FieldRules;
  appearance?: Record<string, unknown>;
  decimalDigits?: number;
  subtype?: string;
  [more: string]: unknown;
}

export interface FormSchema {
  type: string;
  components: FormField[];
  [more: string]: unknown;
}

/** The limit of a stage that a date gives which is being entered. */
export interface StartedLimit {
  variable: string;
  stageCode: string;
  stageName: string;
  stageNameEn?: string | null;
  dueOn: string | null;
  promisedDueOn: string | null;
  provisional: boolean;
}

export interface FormDefinition {
  id: string;
  version: number;
  schema: FormSchema;
}

export interface ProcessInfo {
  processId: string;
  name: string;
  nameEn?: string | null;
  version: number;
  startForm?: string | null;
  caseCode?: string | null;
  /** Whether no case may be started any more. */
  retired: boolean;
}

export interface DraftInfo {
  revision: number;
  savedBy: string;
  savedAt: string;
}

export interface Model {
  processId: string;
  name: string;
  nameEn?: string | null;
  version: number;
  deployedAt?: string | null;
  deployedBy?: string | null;
  runningCases: number;
  draft?: DraftInfo | null;
  retirement?: Retirement | null;
}

/** That nobody may start cases of a model any more. */
export interface Retirement {
  retiredBy: string;
  retiredAt: string;
  reason: string;
}

export interface ModelVersion {
  version: number;
  deployedAt: string;
  deployedBy?: string | null;
  runningCases?: number | null;
  /** What people deployed of it, newest first. */
  deployments: VersionDeployment[];
  /** How many more there were before these. */
  olderDeployments: number;
}

/** That somebody deployed a version, or only forms of it. */
export interface VersionDeployment {
  deployedBy: string;
  deployedAt: string;
  forms: { formId: string; version: number }[];
  reason?: string | null;
  warnings: number;
}

export interface ModelDraft extends DraftInfo {
  xml: string;
  baseVersion?: number | null;
}

/** A form to which a model refers, or that was drawn for it. */
export interface ModelForm {
  formId: string;
  name: string;
  nameEn?: string | null;
  /** Null where it was never deployed. */
  version?: number | null;
  deployedAt?: string | null;
  usedBy: { elementId: string; name: string; nameEn?: string | null }[];
  draft?: DraftInfo | null;
}

export interface FormDraft extends DraftInfo {
  schema: FormSchema;
  baseVersion?: number | null;
}

/** A form as it runs and as it is drawn now. */
export interface FormText {
  formId: string;
  version?: number | null;
  schema?: FormSchema | null;
  draft?: FormDraft | null;
}

export interface Finding {
  /** Of the model, or of the form. */
  elementId?: string | null;
  /** The form in which the element is. */
  formId?: string | null;
  severity: 'error' | 'warning';
  code: string;
  message: string;
  /** What the engine said itself. */
  detail?: string | null;
}

export interface Rate {
  numerator: number;
  denominator: number;
  rate: number | null;
}

export interface Overview {
  asOf: string;
  open: number;
  finished: number;
  cancelled: number;
  late: { promise: number; law: number };
  onTime: { promise: Rate; law: Rate };
  /** What the parties promised each other. */
  ofParties: { kept: Rate; past: number };
  savedCalendarDays: number;
  savedPerCase: { mean: number | null; median: number | null; cases: number };
  recoveredFen: number;
  dueSoon: CaseSummary[];
  byMonth: { month: string; started: number; finished: number; savedCalendarDays: number }[];
}

export interface StageMetric {
  processId: string;
  processName: string;
  processNameEn?: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn?: string | null;
  legalBasis?: string | null;
  timeOf: 'department' | 'party';
  statutoryLimitText?: string | null;
  promisedLimitText?: string | null;
  closed: number;
  open: number;
  medianUsedDays: number | null;
  meanUsedDays: number | null;
  p90UsedDays?: number | null;
  unit?: TimeUnit | null;
  /** Runs that mean and total are over. */
  savedRuns: number;
  savedCalendarDaysMean: number | null;
  savedCalendarDaysTotal: number | null;
  onTimePromise?: Rate | null;
  onTimeLaw?: Rate | null;
}

/** A promise in days, or in hours where the limits of the stage are. */
export interface PromisedLimit {
  amount: number;
  unit: 'working_day' | 'calendar_day' | 'hour' | 'working_hour';
}

export interface PromiseSetting {
  id: string;
  promisedLimit: string | null;
  reason: string;
  setBy: string;
  setAt: string;
}

/** The promise of a stage; limits are periods, or expressions that name some. */
export interface StagePromise {
  processId: string;
  processName: string;
  processNameEn?: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn?: string | null;
  timeOf: 'department' | 'party';
  legalBasis: string | null;
  statutoryLimit: string | null;
  modelPromise: string | null;
  promisedLimit: string | null;
  setting: PromiseSetting | null;
  basedOn: string | null;
  history: PromiseSetting[];
}

interface OnTimeCount {
  onTime: number;
  total: number;
}

/** What the on-time rate would have been with a promise of n days. */
export interface WhatIf {
  from: string;
  to: string;
  unit: 'working_day' | 'calendar_day';
  sample: {
    runs: number;
    cases: number;
    isEnough: boolean;
    excluded: { party: number; provisional: number; pausedLong: number; faulty: number };
  };
  current: OnTimeCount & { promise: string | null; days: number | null };
  law: OnTimeCount & { limit: string | null; days: number | null };
  curve: (OnTimeCount & { days: number })[];
}

export interface Benchmark {
  label: string;
  labelEn: string | null;
  days: number;
  source?: string | null;
}

export interface CaseSaving {
  caseNo: string;
  title: string;
  townName: string;
  endedAt?: string | null;
  savedCalendarDays: number;
  stages: number | unknown[];
}

export interface ServerClock {
  now: string;
  today: string;
  offsetMs: number;
  clockControl: boolean;
}

export interface Demonstration {
  state: 'playing' | 'finished' | 'failed';
  percent: number;
  startedOn: string;
  endsOn: string;
  message?: string | null;
}

/** What building a case again from the records has done. */
export interface CaseRebuild {
  records: number;
  settled: number;
  stillDead: number;
  partial: boolean;
}

export interface DeadRecord {
  id: string;
  partitionId: number | null;
  position: string | null;
  /** Which reader of the records failed. */
  projection: string;
  error: string;
  /** The case that it tells of; null for a deployment, and for what is no record. */
  caseNo: string | null;
  receivedAt: string;
  replayedAt?: string | null;
  /** Whether its case was built again after it was set aside; null where it had written nothing. */
  rebuildState?: 'waiting' | 'done' | 'failed' | null;
}

export type RepairKind = 'retry' | 'set-variable' | 'reassign' | 'move-token' | 'migrate';

/** Where a case stands, and what can be done about it. */
export interface CaseRepair {
  version: number;
  active: { elementId: string; name: string; type: string }[];
  targets: { elementId: string; name: string }[];
  variables: { name: string; type: string }[];
  versions: number[];
  incidents: number;
}

export interface RepairPlan {
  effects: {
    code: 'ENDS' | 'BEGINS' | 'STAGE_ENDS' | 'STAGE_BEGINS' | 'KEEPS' | 'NEW_INSTANCE';
    elementId: string;
    name: string;
    /** Of a move: the limit that ends, or that begins anew. */
    limit: {
      startOn: string;
      dueOn: string | null;
      promisedDueOn: string | null;
      agreedOn: string | null;
      fault: string | null;
    } | null;
  }[];
  blocks: string[];
  path: 'engine' | 'new-instance' | null;
}

export interface Repair {
  id: string;
  kind: RepairKind;
  reason: string;
  requestedBy: string;
  requestedAt: string;
  stoppedAt: string | null;
  total: number;
  done: number;
  failed: number;
  /** How many of the failed ones tried again and stopped again. */
  stoppedAgain: number;
  /** Cases that were left alone because the repair was stopped. */
  stopped: number;
  waiting: number;
  items: {
    caseNo: string;
    state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
    fault: string | null;
    faultDetail: string | null;
    endedAt: string | null;
  }[];
}

/** An act in the audit log. */
export interface AuditEntry {
  seq: string;
  at: string;
  by: string | null;
  byName: string | null;
  groups: string[];
  credential: string | null;
  action: AuditAction;
  phase: 'done' | 'intended' | 'succeeded' | 'failed';
  actId: string;
  objectKind: AuditObjectKind;
  objectId: string | null;
  caseNo: string | null;
  reason: string | null;
  details: Record<string, unknown>;
  words: AuditWord[];
  hash: string;
}

/** What a code in an entry is called: the detail of that name, or the `object`. */
export interface AuditWord {
  of: string;
  name: string;
  nameEn: string | null;
}

/** What a unit or a group is called. */
export interface OrganisationName {
  code: string;
  name: string;
  nameEn: string;
}

export interface AuditList extends Page<AuditEntry> {
  names: OrganisationName[];
}

type Suffix<Key, Prefix extends string> = Key extends `${Prefix}${infer Rest}` ? Rest : never;

/** What has words in the dictionaries, which is the closed list of the server. */
export type AuditAction = Suffix<keyof typeof zhCN, 'audit.action.'>;
export type AuditObjectKind = Suffix<keyof typeof zhCN, 'audit.object.'>;

export interface Notice {
  id: string;
  caseNo: string;
  template: string;
  facts: NoticeFacts;
  createdAt: string;
  readAt?: string | null;
}

/** What a message tells; each kind tells some of it. */
export interface NoticeFacts {
  caseTitle?: string | null;
  townName?: string | null;
  cases?: number | null;
  reason?: string | null;
  stageName?: string | null;
  stageNameEn?: string | null;
  stepName?: string | null;
  stepNameEn?: string | null;
  fault?: string | null;
  level?: 'warning' | 'yellow' | 'red' | null;
  reminder?: boolean | null;
  overdueDays?: number | null;
  dueOn?: string | null;
  promisedDueOn?: string | null;
}

/** A day that a year's notice names. */
export interface NamedDay {
  day: string;
  kind: 'off' | 'work';
  name: string;
}

export interface CalendarYear {
  year: number;
  /** Without the notice the year is an estimate, and dates that reach into it are provisional. */
  published: boolean;
  source: string;
  offDays: number;
  workDays: number;
  workingDays: number;
}

export interface CalendarYearDays extends CalendarYear {
  days: NamedDay[];
}

/** The dates of a stage that a calendar decides. */
export interface RunDates {
  dueOn: string | null;
  promisedDueOn: string | null;
  provisional: boolean;
}

export interface CalendarChange {
  stageRunId: string;
  caseNo: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn?: string | null;
  before: RunDates;
  after: RunDates;
}

interface CalendarImportFacts {
  id: string;
  year: number;
  format: 'json' | 'csv';
  source: string;
  note: string | null;
  state: 'draft' | 'published' | 'discarded';
  uploadedBy: string;
  uploadedAt: string;
  publishedBy: string | null;
  publishedAt: string | null;
  /** Why it took the place of a published year. */
  reason: string | null;
}

export interface CalendarImportSummary extends CalendarImportFacts {
  changedRuns: number;
}

export interface CalendarImport extends CalendarImportFacts {
  days: NamedDay[];
  difference: CalendarDifference;
  warnings: { path: string; code: string; message: string }[];
  /** What publishing a draft would move, or what a published import moved. */
  affected: CalendarChange[];
  /** It takes the place of a published year: publishing needs a reason. */
  replaces: boolean;
  /** It can hardly be meant: publishing needs a confirmation. */
  improbable: boolean;
}

/** What changes among the named days of a year. */
export interface CalendarDifference {
  added: NamedDay[];
  removed: NamedDay[];
  changed: { before: NamedDay; after: NamedDay }[];
}

/** That a published year was taken back. */
export interface CalendarRevocation {
  id: string;
  year: number;
  source: string;
  reason: string;
  difference: CalendarDifference;
  revokedBy: string;
  revokedAt: string;
  changedRuns: number;
}

/** What taking a published year back would change. */
export interface RevocationPreview {
  year: number;
  revision: number;
  difference: CalendarDifference;
  affected: CalendarChange[];
}

/** A day on which a unit departs from the county's calendar. */
export interface OverlayDay extends NewOverlayDay {
  id: string;
  unitName: string;
  createdBy: string;
  createdAt: string;
  removedBy: string | null;
  removedAt: string | null;
}

export interface NewOverlayDay extends NamedDay {
  unitCode: string;
  source: string;
}

export interface OverlayPreview {
  revision: number;
  affected: CalendarChange[];
}

export interface OverlayResult {
  overlay: OverlayDay;
  affected: CalendarChange[];
}
