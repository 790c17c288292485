// Generated from apps/api/openapi.json by `npm run api-types`; do not edit.

export interface Account {
  displayName: string;
  posts: AccountPost[];
  /** Without a password nobody logs in; a one-time password is to be changed. */
  state: 'active' | 'inactive' | 'locked' | 'no-password' | 'one-time';
  username: string;
}

export interface AccountList {
  items: Account[];
  /** Whether there are more than these. */
  more: boolean;
}

export interface AccountPost {
  role: string;
  roleName: string;
  roleNameEn: string;
  /** Those that are over are left out. */
  standIns: AccountStandIn[];
  unitCode: string;
  unitName: string;
  /** Null from the beginning. */
  validFrom: string | null;
  /** Null without an end. */
  validTo: string | null;
}

export interface AccountStandIn {
  displayName: string;
  username: string;
  validFrom: string;
  validTo: string;
}

export interface ActiveElement {
  elementId: string;
  name: string;
  type: string;
}

export interface AdvanceClock {
  hours?: number;
  minutes?: number;
}

export interface AlikeCase {
  /** Name of the called process; null for the case's own. */
  called: string | null;
  calledEn: string | null;
  caseNo: string;
  /** In how many instances of it. */
  times: number;
}

export interface AlikeCases {
  caseNos: string[];
  /** What a variable that is set in all of them reaches. */
  touched: AlikeCase[];
}

export interface AllowedOperation {
  /** Null where the operation is recorded without an approval. */
  approver: Approver | null;
  article: string | null;
  /** Why it cannot be done now. */
  blockedBy: string | null;
  /** Limits to which the procedure may be switched. */
  limits: Period[];
  /** The most that one extension may add. */
  maxPeriod: Period | null;
  timesLeft: number | null;
  type: 'cancel' | 'exclude' | 'extend' | 'pause' | 'restart' | 'resume' | 'switch';
}

export interface Approver {
  group: string;
  roleName: string;
  roleNameEn: string;
  unitName: string;
}

export interface Attachment {
  id: string;
  mediaType: string;
  name: string;
  /** In bytes. */
  size: number;
}

export interface AuditEntry {
  /** Ties the entries of one act together. */
  actId: string;
  action:
    | 'ACCOUNT_CREATED'
    | 'ACCOUNT_DEACTIVATED'
    | 'ACCOUNT_LOCKED'
    | 'ACCOUNT_REACTIVATED'
    | 'ACCOUNT_SEEDED'
    | 'ACCOUNT_UNLOCKED'
    | 'ATTACHMENTS_SAVED'
    | 'ATTACHMENT_ADDED'
    | 'ATTACHMENT_TAKEN_BACK'
    | 'AUDIT_EXPORTED'
    | 'CALENDAR_DISCARDED'
    | 'CALENDAR_PUBLISHED'
    | 'CALENDAR_REVOKED'
    | 'CALENDAR_UPLOADED'
    | 'CASE_CANCELLED'
    | 'CASE_CANCEL_DECIDED'
    | 'CASE_CANCEL_REFUSED'
    | 'CASE_CANCEL_REQUESTED'
    | 'CASE_CANCEL_WITHDRAWN'
    | 'CASE_MIGRATED'
    | 'CASE_PRINTED'
    | 'CASE_REBUILT'
    | 'CASE_REGISTERED'
    | 'CLOCK_ADVANCED'
    | 'CLOCK_OPERATION_DECIDED'
    | 'CLOCK_OPERATION_REQUESTED'
    | 'CLOCK_OPERATION_WITHDRAWN'
    | 'EVENT_REPORTED'
    | 'FORM_DRAFT_DISCARDED'
    | 'FORM_SAVED'
    | 'INCIDENT_RETRIED'
    | 'LEDGER_COUNTERED'
    | 'LOCAL_DAY_ADDED'
    | 'LOCAL_DAY_REMOVED'
    | 'LOGIN'
    | 'LOGIN_FAILED'
    | 'LOGOUT'
    | 'MATERIAL_SUPPLIED'
    | 'MATERIAL_SUPPLY_TAKEN_BACK'
    | 'MODEL_DEPLOYED'
    | 'MODEL_DRAFT_DISCARDED'
    | 'MODEL_HELD_BACK'
    | 'MODEL_KEPT'
    | 'MODEL_RESUMED'
    | 'MODEL_RETIRED'
    | 'MODEL_SAVED'
    | 'NUMBERS_SHOWN'
    | 'ORGANISATION_CHANGED'
    | 'ORGANISATION_IMPORTED'
    | 'PAPER_DELIVERED'
    | 'PAPER_DELIVERY_TAKEN_BACK'
    | 'PAPER_REISSUED'
    | 'PAPER_TEMPLATE_DISCARDED'
    | 'PAPER_TEMPLATE_SAVED'
    | 'PAPER_VOIDED'
    | 'PASSWORD_CHANGED'
    | 'PASSWORD_RESET'
    | 'PROMISE_CHANGED'
    | 'REPAIR_STARTED'
    | 'REPAIR_STOPPED'
    | 'ROLE_SEEDED'
    | 'SESSIONS_ENDED'
    | 'TASK_CLAIMED'
    | 'TASK_PRINTED'
    | 'TASK_REASSIGNED'
    | 'TASK_REGROUPED'
    | 'TASK_RETURNED'
    | 'TOKEN_CREATED'
    | 'TOKEN_MOVED'
    | 'TOKEN_REMOVED'
    | 'VARIABLE_SET';
  at: string;
  /** User name, `system`, or null where nobody is known. */
  by: string | null;
  byName: string | null;
  caseNo: string | null;
  /** Mark of the session or personal token by which the person acted. */
  credential: string | null;
  /** Codes, keys, counts and names of fields; no values that people typed. */
  details: Record<string, unknown>;
  /** Candidate groups that the person held at that moment. */
  groups: string[];
  /** SHA-256 of the entry in its place, in hexadecimal digits. */
  hash: string;
  objectId: string | null;
  objectKind:
    | 'account'
    | 'attachment'
    | 'audit-log'
    | 'calendar'
    | 'case'
    | 'clock-operation'
    | 'form'
    | 'incident'
    | 'local-day'
    | 'model'
    | 'organisation'
    | 'paper'
    | 'paper-template'
    | 'promise'
    | 'repair'
    | 'session'
    | 'stage'
    | 'system'
    | 'task'
    | 'token';
  /** An act on our own tables is `done`; a command to the engine is `intended`, then `succeeded` or `failed`. */
  phase: 'done' | 'failed' | 'intended' | 'succeeded';
  reason: string | null;
  /** Position in the chain. */
  seq: string;
  /** What stages, accounts and models among them, and the object, are called; codes that are not known have none. */
  words: AuditWord[];
}

export interface AuditList {
  items: AuditEntry[];
  /** What the units and groups in these entries are called; a code that is not among them is unknown. */
  names: OrganisationName[];
  nextCursor: string | null;
}

export interface AuditWord {
  name: string;
  nameEn: string | null;
  /** Name of the detail, or `object`. */
  of: string;
}

export interface Benchmark {
  days: number;
  label: string;
  labelEn: string | null;
  source: string | null;
}

export interface CalendarChange {
  after: RunDates;
  before: RunDates;
  caseNo: string | null;
  stageCode: string;
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  stageRunId: string;
}

export interface CalendarDifference {
  added: NamedDay[];
  changed: ChangedDay[];
  removed: NamedDay[];
}

export interface CalendarImport {
  /** Of a draft the stages that publishing would move, of a published import those that it moved. */
  affected: CalendarChange[];
  days: NamedDay[];
  difference: CalendarDifference;
  format: 'csv' | 'json' | 'xlsx';
  id: string;
  /** Its warnings say that it can hardly be meant: publishing needs `isMeant`. */
  improbable: boolean;
  note: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  /** Why it took the place of a published year. */
  reason: string | null;
  /** It takes, or took, the place of a published year: publishing needs a reason. */
  replaces: boolean;
  /** The notice; empty where none was named. */
  source: string;
  state: 'discarded' | 'draft' | 'published';
  uploadedAt: string;
  uploadedBy: string;
  /** What is allowed but rarely meant. */
  warnings: FieldFault[];
  year: number;
}

export interface CalendarImportSummary {
  /** How many stages got other dates when it was published. */
  changedRuns: number;
  format: 'csv' | 'json' | 'xlsx';
  id: string;
  note: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  /** Why it took the place of a published year. */
  reason: string | null;
  /** The notice; empty where none was named. */
  source: string;
  state: 'discarded' | 'draft' | 'published';
  uploadedAt: string;
  uploadedBy: string;
  year: number;
}

export interface CalendarRevocation {
  /** How many stages got other dates. */
  changedRuns: number;
  /** What it changed among the named days of the year. */
  difference: CalendarDifference;
  id: string;
  reason: string;
  revokedAt: string;
  revokedBy: string;
  /** The notice that was taken back; empty where none was named. */
  source: string;
  year: number;
}

export interface CalendarYearDays {
  days: NamedDay[];
  /** Rest days that are named. */
  offDays: number;
  /** False while the State Council's notice is not imported: dates that reach into the year are provisional. */
  published: boolean;
  /** The notice, or how the year is estimated. */
  source: string;
  /** Make-up working days that are named. */
  workDays: number;
  /** Days worked from 1 January to 31 December. */
  workingDays: number;
  year: number;
}

export interface CalendarYear {
  /** Rest days that are named. */
  offDays: number;
  /** False while the State Council's notice is not imported: dates that reach into the year are provisional. */
  published: boolean;
  /** The notice, or how the year is estimated. */
  source: string;
  /** Make-up working days that are named. */
  workDays: number;
  /** Days worked from 1 January to 31 December. */
  workingDays: number;
  year: number;
}

export interface CancelAnswer {
  /** Being cancelled, or put before the approver because another unit holds the case. */
  state: 'cancelling' | 'requested';
}

export interface CancelCase {
  reason: string;
}

export interface CancelOptions {
  /** At once, by asking the approver, or (null) nothing. */
  mode: 'direct' | 'request' | null;
  /** The newest request, if there is any. */
  request: Cancellation | null;
}

export interface Cancellation {
  /** Unit whose group decides. */
  approverName: string;
  /** Whether I decide. */
  canDecide: boolean;
  /** Whether I may take it back. */
  canWithdraw: boolean;
  decidedAt: string | null;
  decidedByName: string | null;
  id: string;
  note: string | null;
  reason: string;
  requestedAt: string;
  requestedByName: string;
  state: 'approved' | 'refused' | 'requested' | 'withdrawn';
}

export interface CardCounts {
  red: number;
  /** Past a date in stages of courts and arbitration. */
  reminder: number;
  warning: number;
  yellow: number;
}

export interface CardListItem {
  caseNo: string;
  caseTitle: string;
  /** The date that was passed, of a limit in hours the moment; of a warning the one that is near. */
  dueOn: string;
  id: string;
  issuedAt: string;
  /** 临期, past the promise, past the law. */
  level: 'red' | 'warning' | 'yellow';
  /** Whether the stage still runs. */
  open: boolean;
  /** In a stage of a court or of arbitration: people are reminded, no card is shown. */
  reminder: boolean;
  /** Unit and role that answered for the stage. */
  responsible: string | null;
  stageCode: string;
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  stageRunId: string;
  unitName: string | null;
}

export interface CardPage {
  items: CardListItem[];
  nextCursor: string | null;
}

export interface CaseAttachment {
  fieldLabel: string | null;
  fieldLabelEn: string | null;
  id: string;
  /** Whether I may take it back. */
  mayTakeBack: boolean;
  mediaType: string;
  name: string;
  /** What it belongs to; null while it is only chosen in a form that was not submitted. */
  place: 'case' | 'field' | 'operation' | 'task' | null;
  /** Which time the stage was entered, from 1. */
  round: number | null;
  /** Name of an older paper of the case that says the same, byte for byte, and that I may see. */
  sameAs: string | null;
  /** In bytes. */
  size: number;
  stageName: string | null;
  stageNameEn: string | null;
  /** The run of a stage in which its task, or its operation, lies. */
  stageRunKey: string | null;
  /** The task in which it was added. */
  taskKey: string | null;
  taskName: string | null;
  taskNameEn: string | null;
  uploadedAt: string;
  uploadedBy: string;
}

export interface CaseDetail {
  /** Elements of the diagram that are active now. */
  activeElements: string[];
  /** Amount in fen. */
  amountFen: number | null;
  cancel: CancelOptions;
  caseNo: string;
  /** Elements of the diagram that were passed. */
  completedElements: string[];
  createdAt: string;
  definitionKey: string | null;
  definitionVersion: number | null;
  documents: CaseDocument[];
  endedAt: string | null;
  /** What the matter declares beyond that, by name; money in fen, days as civil dates. */
  facts: Record<string, unknown>;
  /** The cases that came out of one another, this one included, the first one first; empty where it is alone. */
  family: RelatedCase[];
  /** Names of the facts that could not be evaluated. */
  faultyFacts: string[];
  headcount: number | null;
  /** Who holds its oldest open task, in words. */
  holder?: string | null;
  /** All people and units that hold an open task of it, those of the oldest first. */
  holders?: string[];
  incidents: Incident[];
  /** The runs of models of which the case consists, in the order in which they began; the fields above are of the newest of its own. */
  instances: CaseInstance[];
  /** Of some stages I read only name, dates and outcome. */
  isPart: boolean;
  /** The cases that were merged with it, or found to be the same. */
  linked: LinkedCase[];
  /** Whether I may see the numbers of people whole. */
  mayShowNumbers: boolean;
  outcomeCode: string | null;
  /** What it was taken on without and nobody has brought. */
  owed?: OwedSummary | null;
  /** Whom it is about; what the roles are called, `GET /api/processes` says. */
  parties: CaseParty[];
  /** A command that was accepted and is not confirmed yet. */
  pending: 'cancelling' | 'starting' | null;
  processId: string;
  processInstanceKey: string | null;
  /** Why the case was cancelled. */
  reason: string | null;
  receivedOn: string;
  /** Where the case stands now. */
  stage?: StageSummary | null;
  stages: StageRun[];
  /** A step stands still and nobody has a task: nothing goes on before it is repaired. */
  standsStill: boolean;
  state: 'active' | 'cancelled' | 'completed' | 'starting';
  tasks: TaskSummary[];
  title: string;
  townCode: string;
  townName: string;
  /** Values known to the case; identity and telephone numbers are masked. */
  variables: Record<string, unknown>;
  /** What the case waits for where it stands in no stage, and so has no date. */
  waitsFor?: string | null;
  /** The same in English. */
  waitsForEn?: string | null;
}

export interface CaseDiagram {
  definitionVersion: number;
  xml: string;
}

export interface CaseDocument {
  issuedOn: string;
  no: string;
  title: string;
}

export interface CaseInstance {
  /** Elements of its diagram that are active now. */
  activeElements: string[];
  /** Element of the caller's diagram that called it. */
  callElementId: string | null;
  /** Elements of its diagram that were passed. */
  completedElements: string[];
  definitionKey: string;
  definitionVersion: number;
  endedAt: string | null;
  instanceKey: string;
  /** Its name, with its number and round where there are several. */
  label: string;
  labelEn: string;
  /** Which one it is of several that the element called at once. */
  loopCounter: number | null;
  /** As its model calls itself. */
  name: string | null;
  nameEn: string | null;
  /** The run that called it; null for that of the case itself. */
  parentKey: string | null;
  /** The called processes from the outermost on to this one; null for the run of the case itself. */
  place: string | null;
  placeEn: string | null;
  processId: string;
  /** Which time its element called it; null where it did once. */
  round: number | null;
  startedAt: string;
  state: 'active' | 'completed' | 'terminated';
  /** The number that the caller gave it beside that of the case; null where the model gives none. */
  subCaseNo: string | null;
  /** Values known to it; identity and telephone numbers are masked. */
  variables: Record<string, unknown>;
}

export interface CasePage {
  items: CaseSummary[];
  nextCursor: string | null;
  /** Counted up to 1,000; 1,001 says that there are more. */
  total?: number;
}

export interface CaseParty {
  name: string;
  role: string;
}

export interface CaseRebuild {
  /** Early records are no longer kept: what they told stays as it was. */
  partial: boolean;
  /** How many records were read. */
  records: number;
  /** Records that could not be read before and are read now. */
  settled: number;
  /** Records of the case that still cannot be read. */
  stillDead: number;
}

export interface CaseRecordEntry {
  at: string;
  by: string | null;
  /** Which of the forms says how the values are called. */
  formKey: string | null;
  /** Key of the task or job, id of the report of an event; empty for the registration. */
  id: string;
  kind: 'correction' | 'event' | 'registration' | 'result' | 'task';
  /** Name of the step, or of the value that was corrected. */
  name: string | null;
  nameEn: string | null;
  /** How often the step was done so far. */
  occurrence: number;
  /** The called process in which it was done; null for the case's own. */
  place: string | null;
  placeEn: string | null;
  /** Why something was corrected. */
  reason: string | null;
  /** What a step of the system found, in words; empty for what people did. */
  results: ToldResult[];
  /** Which time the stage was entered, from 1. */
  round: number | null;
  stageName: string | null;
  stageNameEn: string | null;
  unitName: string | null;
  /** What was entered; numbers of people are masked. */
  values: Record<string, unknown>;
}

export interface CaseRecordPage {
  forms: RecordedForm[];
  items: CaseRecordEntry[];
  /** Whether I may see the numbers of people whole. */
  mayShowNumbers: boolean;
  nextCursor: string | null;
}

export interface CaseRepair {
  active: ActiveElement[];
  /** How many of its steps stand still. */
  incidents: number;
  targets: NamedElement[];
  variables: VariableName[];
  version: number;
  versions: number[];
}

export interface CaseSaving {
  caseNo: string;
  endedAt: string | null;
  savedCalendarDays: number;
  /** Stages that the saving is the sum of. */
  stages: number;
  title: string;
  townName: string;
}

export interface CaseSavingPage {
  items: CaseSaving[];
  nextCursor: string | null;
}

export interface CaseSummary {
  /** Amount in fen. */
  amountFen: number | null;
  caseNo: string;
  createdAt: string;
  endedAt: string | null;
  /** What the matter declares beyond that, by name; money in fen, days as civil dates. */
  facts: Record<string, unknown>;
  /** Names of the facts that could not be evaluated. */
  faultyFacts: string[];
  headcount: number | null;
  /** Who holds its oldest open task, in words. */
  holder?: string | null;
  /** All people and units that hold an open task of it, those of the oldest first. */
  holders?: string[];
  outcomeCode: string | null;
  /** What it was taken on without and nobody has brought. */
  owed?: OwedSummary | null;
  /** Whom it is about; what the roles are called, `GET /api/processes` says. */
  parties: CaseParty[];
  /** A command that was accepted and is not confirmed yet. */
  pending: 'cancelling' | 'starting' | null;
  processId: string;
  receivedOn: string;
  /** Where the case stands now. */
  stage?: StageSummary | null;
  /** A step stands still and nobody has a task: nothing goes on before it is repaired. */
  standsStill: boolean;
  state: 'active' | 'cancelled' | 'completed' | 'starting';
  title: string;
  townCode: string;
  townName: string;
  /** What the case waits for where it stands in no stage, and so has no date. */
  waitsFor?: string | null;
  /** The same in English. */
  waitsForEn?: string | null;
}

export interface ChangePassword {
  current: string;
  /** At least 10 characters, without the user name. */
  wanted: string;
}

export interface ChangePromise {
  /** The newest setting that was seen; null when there was none. */
  basedOn: string | null;
  /** Null returns to the promise of the model. */
  promisedLimit: PromisedLimit | null;
  /** Shown in the history. */
  reason: string;
}

export interface ChangedDay {
  after: NamedDay;
  before: NamedDay;
}

export interface CheckForm {
  /** Schema of form-js; its `id` is that of the form. */
  schema: Record<string, unknown>;
}

export interface CheckModel {
  /** BPMN 2.0 XML. */
  xml: string;
}

export interface Clock {
  /** Whether an administrator may move it forward. */
  clockControl: boolean;
  now: string;
  /** Milliseconds that it differs from the machine's; 0 in a real deployment. */
  offsetMs: number;
  today: string;
}

export interface ClockOperation {
  /** When it was approved on paper, where the entry was made after the limit had expired. */
  approvedOn: string | null;
  approverUnitName: string | null;
  article: string | null;
  attachments: Attachment[];
  cancelledBy: string | null;
  /** The entry that this one takes back. */
  cancels: string | null;
  decidedAt: string | null;
  /** Display name. */
  decidedBy: string | null;
  decisionNote: string | null;
  documentNo: string | null;
  id: string;
  on: string;
  period: Period | null;
  reason: string;
  /** Why it could not be applied. */
  refusalCode: string | null;
  requestedAt: string;
  /** Display name; null where the model asked by itself. */
  requestedBy: string | null;
  state: 'applied' | 'refused' | 'requested' | 'withdrawn';
  /** The open task in which it is decided, where the reader may do it. */
  taskKey: string | null;
  to: string | null;
  type: 'cancel' | 'exclude' | 'extend' | 'pause' | 'restart' | 'resume' | 'switch';
}

export interface ClockOperations {
  allowed: AllowedOperation[];
  items: ClockOperation[];
  /** Whether the reader belongs to the unit that answers for the stage. */
  mayRequest: boolean;
}

export interface ClockPreview {
  days: ExplainedDay[];
  /** Null while an open pause stops the clock. */
  dueOn: string | null;
  dueOnBefore: string | null;
  promisedDueOn: string | null;
  promisedDueOnBefore: string | null;
  provisional: boolean;
  /** The steps of the computation in their order; what a step carries besides its code depends on the code. */
  steps: {
    code: string;
    [more: string]: unknown;
  }[];
}

export interface ComputeDeadlines {
  /** Each as on the command line; without `calendar` the county's calendar in force holds. What a case holds is
checked by the computation: a bad case is an answer with its code; what is no object is no case, and refused. */
  cases: Record<string, unknown>[];
  /** Whether the first ten answers carry the days of their months. */
  withDays?: boolean;
}

export interface CorrectedEntry {
  /** In fen. */
  amountFen: number;
  on: string;
}

export interface CountPair {
  law: number;
  promise: number;
}

export interface CounterEntry {
  /** Entered in its place; without it the entry is only taken out. */
  instead?: CorrectedEntry;
  reason: string;
}

export interface CreateToken {
  /** Days for which it is valid; 90 without it. */
  expiresInDays?: number;
  /** What it is for. */
  name: string;
}

export interface CreatedToken {
  createdAt: string;
  expiresAt: string;
  id: string;
  name: string;
  /** Told this once; sent as `Authorization: Bearer`. */
  token: string;
}

export interface DeadRecord {
  /** The case that it tells of; null for a deployment, and for what is no record. */
  caseNo: string | null;
  error: string;
  id: string;
  partitionId: number | null;
  position: string | null;
  /** Which projection failed. */
  projection: string;
  /** When that was done, or is tried next. */
  rebuildAt: string | null;
  /** Why it was not done; a code. */
  rebuildFault: string | null;
  /** Whether its case was built again after it was set aside; null where it had written nothing. */
  rebuildState: 'done' | 'failed' | 'waiting' | null;
  receivedAt: string;
  replayedAt: string | null;
}

export interface DeadlineAnswer {
  /** On request: the months day by day; null for hours, for more than two years, and beyond the first ten cases. */
  days?: ExplainedDay[] | null;
  /** Last day of the statutory period, a moment where hours are counted; null while a pause is open. */
  due: string | null;
  error:
    | 'COMPLETED_BEFORE_START'
    | 'END_BEFORE_START'
    | 'EVENT_AFTER_DUE'
    | 'EVENT_BEFORE_START'
    | 'EXTENSION_WITHOUT_APPROVER'
    | 'INVALID_AMOUNT'
    | 'INVALID_CALENDAR'
    | 'INVALID_CASE'
    | 'INVALID_DATE'
    | 'MIXED_HOURS'
    | 'PAUSE_OVERLAP'
    | 'RESUME_WITHOUT_PAUSE'
    | 'TIME_REQUIRED'
    | 'UNKNOWN_EVENT'
    | 'UNKNOWN_UNIT'
    | null;
  /** Copied from the case; null when the case carries no text. */
  id: string | null;
  promisedDue: string | null;
  /** Whether a date rests on a year whose holidays are not published. */
  provisional: boolean;
  /** In the unit of the limit in force, negative when late. */
  savedDays: number | null;
  status: 'normal' | 'paused' | 'red' | 'warning' | 'yellow' | null;
  /** The steps of the computation in their order; what a step carries besides its code depends on the code. */
  steps: {
    code: string;
    [more: string]: unknown;
  }[];
}

export interface DeadlineAnswers {
  items: DeadlineAnswer[];
}

export interface DecideCancellation {
  decision: 'approve' | 'refuse';
  /** Why; a refusal needs it. The person who asked reads it. */
  note?: string;
}

export interface DeclaredFact {
  id: string;
  label: string;
  /** Null where the model has no English word. */
  labelEn: string | null;
  shownIn: ('head' | 'list' | 'task')[];
  type: 'boolean' | 'date' | 'money' | 'number' | 'text';
}

export interface DeclaredLabel {
  label: string;
  /** Null where the model has no English word. */
  labelEn: string | null;
}

export interface DeclaredOutcome {
  code: string;
  label: string;
  /** Null where the model has no English word. */
  labelEn: string | null;
}

export interface DeclaredParty {
  label: string;
  /** Null where the model has no English word. */
  labelEn: string | null;
  role: string;
  side: 'asking' | 'other' | 'third';
}

export interface DemonstrationAccount {
  displayName: string;
  roleName: string;
  roleNameEn: string;
  unitName: string;
  username: string;
}

export interface Demonstration {
  endsOn: string;
  message?: string | null;
  percent: number;
  startedOn: string;
  /** playing, finished or failed. */
  state: 'failed' | 'finished' | 'playing';
}

export interface DeployModel {
  /** Why it is deployed, where the check has warnings. */
  reason?: string;
  /** BPMN 2.0 XML; the saved draft without it. */
  xml?: string;
}

export interface Deployed {
  forms: DeployedForm[];
  papers: DeployedPaper[];
  version: number;
}

export interface DeployedForm {
  formId: string;
  version: number;
}

export interface DeployedPaper {
  code: string;
  version: number;
}

export interface Difference {
  change: 'added' | 'changed' | 'removed';
  id: string;
  /** Empty where it has none. */
  name: string;
}

export interface Differences {
  differences: Difference[];
}

export interface DraftInfo {
  /** Counts the savings; sent back when saving again. */
  revision: number;
  savedAt: string;
  savedBy: string;
}

export interface DrawnName {
  name: string;
  nameEn: string | null;
}

export interface Entered {
  /** Values by key of the form. */
  variables: Record<string, unknown>;
}

export interface EventEnds {
  /** A stage, a task, another part of the work, or everything that its process does. */
  kind: 'part' | 'process' | 'stage' | 'task';
  name: string;
  nameEn: string | null;
}

export interface EventForm {
  id: string;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

export interface EventToReport {
  /** What is to be known, from the model. */
  documentation: string | null;
  /** In the diagram. */
  elementId: string;
  /** What ends by it; null where everything goes on. */
  ends: EventEnds | null;
  /** By which it is reported. */
  eventKey: string;
  form: EventForm;
  /** Where the money of the case stands, for a form that has to do with it. */
  ledger: LedgerState | null;
  name: string;
  nameEn: string | null;
  /** What comes next, where it has a name. */
  next: DrawnName | null;
  /** The stage in which it is waited for. */
  stageName: string | null;
  stageNameEn: string | null;
  /** Values of the case that the form's fields know. */
  values: Record<string, unknown>;
}

export interface ExplainedDay {
  /** Whether the day counted towards the period. */
  counted: boolean;
  date: string;
  kind: 'holiday' | 'makeup' | 'rest' | 'work';
  name?: string;
  /** The clock stood still on this day (中止, 扣除). */
  suspended: boolean;
}

export interface FieldFault {
  /** Stable code that a client may switch on. */
  code: string;
  /** What is wrong, in Chinese. */
  message: string;
  /** JSON path of the value. */
  path: string;
}

export interface Finding {
  code: string;
  column?: number;
  /** What the engine said, in its own words. */
  detail?: string;
  elementId?: string;
  /** Of a form; `elementId` is then the component in it. */
  formId?: string;
  /** Place in the source of a paper, from 1. */
  line?: number;
  /** In Chinese. */
  message: string;
  /** Of the template of a paper; `elementId` is then the key of a field. */
  paperCode?: string;
  severity: 'error' | 'warning';
}

export interface Findings {
  findings: Finding[];
}

export interface FollowUp {
  processId: string;
}

export interface FollowUpValues {
  /** Values by the names of the fields. */
  values: Record<string, unknown>;
}

export interface FormDraft {
  /** The version from which the draft began. */
  baseVersion: number | null;
  /** Counts the savings; sent back when saving again. */
  revision: number;
  savedAt: string;
  savedBy: string;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

export interface Form {
  id: string;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
  version: number;
}

export interface FormUse {
  elementId: string;
  name: string;
  nameEn: string | null;
}

export interface ImportFindings {
  findings: Finding[];
  losses: Finding[];
}

export interface Incident {
  caseNo: string | null;
  caseTitle: string | null;
  createdAt: string;
  elementId: string;
  /** Name of the step as drawn. */
  elementName: string;
  elementNameEn: string | null;
  /** The engine's own sentence, which may quote values of the case; for administrators, null for everybody else. */
  errorMessage: string | null;
  errorType: string;
  incidentKey: string;
  processId: string | null;
  /** The instance that stands still: of the case itself, or one that it called. */
  processInstanceKey: string;
  resolvedAt: string | null;
  state: 'open' | 'resolved';
  /** When the administrators were told; null as long as they were not. */
  toldAt: string | null;
  /** Version of the model on which the case runs. */
  version: number | null;
}

export interface Ledger {
  /** Asked for last; null when nobody has said. */
  claimed: number | null;
  items: LedgerRow[];
  /** By the last title, else by the claim; null where there is neither. */
  outstanding: number | null;
  paid: number;
  /** Agreed, awarded or ordered last. */
  titled: number | null;
  titledOn: string | null;
}

export interface LedgerRow {
  /** In fen; what a counter-entry takes out is negative. */
  amountFen: number;
  at: string;
  by: string | null;
  /** The amount in whose place it stands, in fen: a claim that was put right, or an entry that was wrong. */
  correctsFen: number | null;
  /** The same for an entry and its counter-entry. */
  entryKey: string;
  isCounter: boolean;
  /** Whether a counter-entry takes this entry out. */
  isCountered: boolean;
  kind: 'agreed' | 'awarded' | 'claimed' | 'ordered' | 'paid';
  /** Whether I may enter the right amount in its place with that. */
  mayCorrect: boolean;
  /** Whether I may take it out. */
  mayCounter: boolean;
  method: string | null;
  methodEn: string | null;
  /** The day of the claim, the title, the payment or the counter-entry. */
  on: string;
  /** What was outstanding behind the line, in fen. */
  outstandingFen: number | null;
  /** Number or words of the proof. */
  proof: string | null;
  /** Ids of papers of the case. */
  proofFiles: string[];
  /** Why it is above the claim, or why it was taken out. */
  reason: string | null;
  /** Name of the step; null at the registration and of jobs. */
  stepName: string | null;
  stepNameEn: string | null;
}

export interface LedgerState {
  /** Asked for last; null when nobody has said. */
  claimed: number | null;
  /** By the last title, else by the claim; null where there is neither. */
  outstanding: number | null;
  paid: number;
  /** Agreed, awarded or ordered last. */
  titled: number | null;
  titledOn: string | null;
}

export interface LinkedCase {
  caseNo: string;
  isVisible: boolean;
  processId: string | null;
  processName: string | null;
  processNameEn: string | null;
  /** What it is to this one: this one goes on within it or repeats it, or the other way round. */
  role: 'duplicate' | 'duplicate-of' | 'merged' | 'merged-into';
  state: 'active' | 'cancelled' | 'completed' | 'starting' | null;
  /** What follows is null for a case that one may not see. */
  title: string | null;
}

export interface Live {
  status: 'ok';
}

export interface Login {
  password: string;
  username: string;
}

export interface LoginInfo {
  accounts: DemonstrationAccount[];
  county: string;
  /** Whether demonstration accounts exist. */
  demo: boolean;
}

export interface Me {
  /** Whether the person sees and registers cases of every town. */
  countyWide: boolean;
  displayName: string;
  /** Candidate groups `<unit-code>/<role>`. */
  groups: string[];
  /** Whether the password is a one-time one: until it is changed, nothing else is answered. */
  mustChangePassword: boolean;
  /** Pages of the web app that the person may open: tasks, cases, models, monitoring, admin. */
  pages: string[];
  roles: Role[];
  /** Codes of the towns whose cases the person sees. */
  towns: string[];
  username: string;
}

export interface ModelDraft {
  /** The version from which the draft began. */
  baseVersion: number | null;
  /** Counts the savings; sent back when saving again. */
  revision: number;
  savedAt: string;
  savedBy: string;
  xml: string;
}

export interface Model {
  deployedAt: string;
  deployedBy: string | null;
  draft?: DraftInfo | null;
  name: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  nameEn: string | null;
  processId: string;
  retirement?: Retirement | null;
  /** Cases that run now, on any version. */
  runningCases: number;
  version: number;
}

export interface ModelFormDetail {
  draft?: FormDraft | null;
  formId: string;
  /** Schema of form-js. */
  schema: Record<string, unknown> | null;
  version: number | null;
}

export interface ModelForm {
  deployedAt: string | null;
  draft?: DraftInfo | null;
  formId: string;
  /** Its own title, or its id. */
  name: string;
  nameEn: string | null;
  usedBy: FormUse[];
  /** Null where it was never deployed. */
  version: number | null;
}

export interface ModelPaperDetail {
  code: string;
  contract: Record<string, unknown> | null;
  draft?: PaperDraft | null;
  /** Typst. */
  source: string | null;
  version: number | null;
  /** Newest first. */
  versions: PaperVersion[];
}

export interface ModelPaper {
  code: string;
  draft?: DraftInfo | null;
  /** Its title, or its code. */
  title: string;
  /** The steps that issue it. */
  usedBy: FormUse[];
  /** Null where it was never deployed. */
  version: number | null;
}

export interface ModelVersion {
  definitionKey: string;
  deployedAt: string;
  deployedBy: string | null;
  /** What people deployed of it, newest first, at most 10. */
  deployments: VersionDeployment[];
  /** How many more there were before these. */
  olderDeployments: number;
  runningCases: number;
  version: number;
}

export interface ModelXml {
  version: number;
  xml: string;
}

export interface Month {
  finished: number;
  month: string;
  savedCalendarDays: number;
  started: number;
}

export interface NamedDay {
  day: string;
  /** off: a rest day; work: a make-up working day (调休上班). */
  kind: 'off' | 'work';
  /** May be empty. */
  name: string;
}

export interface NamedElement {
  elementId: string;
  name: string;
}

export interface NewAccount {
  displayName: string;
  role: string;
  unitCode: string;
  username: string;
}

export interface NewOverlayDay {
  /** The revision of the preview: refused when the calendar was changed since. */
  basedOn?: number;
  day: string;
  /** off: the unit rests; work: it works. */
  kind: 'off' | 'work';
  name: string;
  /** Who decided it. */
  source: string;
  /** The unit; those below it take the day over. */
  unitCode: string;
}

export interface NewRepair {
  /** Of `reassign`: user name of who gets the task. */
  assignee?: string | null;
  /** Of `reassign`: the groups that may do the task. */
  candidateGroups?: string[] | null;
  /** The one case. */
  caseNo?: string;
  /** Of `move-token`: element that ends. */
  from?: string;
  /** Of `set-variable` and `move-token`: an instance that the case called; without it the case itself. */
  instanceKey?: string;
  /** Try again, set a variable, assign a task anew, move the case to another step, or to another version. */
  kind: 'migrate' | 'move-token' | 'reassign' | 'retry' | 'set-variable';
  /** Of `set-variable`: name of the variable. */
  name?: string;
  reason: string;
  /** Of `set-variable`: whether what stands still tries again afterwards. */
  retry?: boolean;
  /** Key of an incident: every case with the same fault. */
  sameFaultAs?: string;
  /** Of `reassign`: the task. */
  taskKey?: string;
  /** Of `move-token`: element that begins. */
  to?: string;
  /** Of `set-variable`: the value as JSON text. */
  valueJson?: string;
  /** Of `migrate`: version of the model. */
  version?: number;
}

export interface Notice {
  /** Null for a message that is of no case. */
  caseNo: string | null;
  createdAt: string;
  facts: NoticeFacts;
  id: string;
  readAt: string | null;
  /** What happened. */
  template: string;
}

export interface NoticeFacts {
  /** Of the case, or of the first one of several. */
  caseTitle: string | null;
  /** How many cases it concerns. */
  cases?: number | null;
  /** Date, or moment of a limit in hours. */
  dueOn?: string | null;
  /** Why the time of a stage could not be computed, in Chinese. */
  fault?: string | null;
  level?: 'red' | 'warning' | 'yellow' | null;
  /** What a case was taken on without and nobody has brought. */
  materials?: string | null;
  materialsEn?: string | null;
  modelName?: string | null;
  modelNameEn?: string | null;
  overdueDays?: number | null;
  /** The model that it is about, where it is of no case. */
  processId?: string | null;
  promisedDueOn?: string | null;
  reason?: string | null;
  /** Courts and arbitration are reminded, they get no cards. */
  reminder?: boolean | null;
  stageName?: string | null;
  stageNameEn?: string | null;
  stepName?: string | null;
  stepNameEn?: string | null;
  /** Words of the model that sent it; `{title}`, `{town}` and `{reason}` in them are to be filled. */
  text?: string | null;
  textEn?: string | null;
  townName: string | null;
}

export interface OneTimePassword {
  /** Until when it must be used. */
  expiresAt: string;
  password: string;
  username: string;
}

export interface OrganisationCell {
  from: string;
  key: string;
  to: string;
}

export interface OrganisationChange {
  cells: OrganisationCell[];
  key: string;
  kind: 'added' | 'changed';
  label: string;
  sheet: 'people' | 'posts' | 'roles' | 'standIns' | 'units';
}

export interface OrganisationName {
  code: string;
  name: string;
  nameEn: string;
}

export interface OrganisationPreview {
  /** The mark of exactly these changes, which the import must name. */
  basis: string;
  changes: OrganisationChange[];
}

export interface OrganisationRowEdit {
  /** The row as whoever changes it saw it; null for one that is new. */
  before: Record<string, unknown> | null;
  /** Texts by the keys of the columns, as the export has them; empty is nothing, 是 is yes. */
  row: Record<string, unknown>;
  sheet: 'people' | 'posts' | 'roles' | 'standIns' | 'units';
}

export interface OverlayDay {
  createdAt: string;
  createdBy: string;
  day: string;
  id: string;
  kind: 'off' | 'work';
  name: string;
  removedAt: string | null;
  removedBy: string | null;
  source: string;
  unitCode: string;
  unitName: string;
}

export interface OverlayPreview {
  affected: CalendarChange[];
  /** The revision of the calendar with which it was computed. */
  revision: number;
}

export interface OverlayResult {
  affected: CalendarChange[];
  overlay: OverlayDay;
}

export interface Overview {
  asOf: string;
  byMonth: Month[];
  cancelled: number;
  dueSoon: CaseSummary[];
  finished: number;
  /** First day that is looked at. */
  from: string;
  late: CountPair;
  ofParties: Parties;
  onTime: RatePair;
  open: number;
  /** What rests on an unpublished calendar: in no other figure. */
  provisional: Provisional;
  recoveredFen: number;
  savedCalendarDays: number;
  savedPerCase: SavedPerCase;
  /** Last day that is looked at. */
  to: string;
}

export interface OwedMaterial {
  /** The paper that is it; null while it is owed. */
  attachmentId: string | null;
  attachmentName: string | null;
  code: string;
  label: string;
  labelEn: string | null;
  /** Whether I may say that it was not brought after all. */
  mayTakeBack: boolean;
  /** The day by which it was promised. */
  owedBy: string | null;
  suppliedAt: string | null;
  suppliedBy: string | null;
}

export interface OwedSummary {
  /** The first of the days by which it was promised. */
  by: string | null;
  count: number;
}

export interface OwnSession {
  /** The network address of the login; null where it was not kept. */
  address: string | null;
  createdAt: string;
  /** What the browser called itself at the login. */
  device: string | null;
  id: string;
  /** Whether it is the session that asks. */
  isCurrent: boolean;
  lastSeenAt: string;
}

export interface PageSize {
  height: number;
  width: number;
}

export interface PaperCheck {
  issuedOn: string;
  no: string;
  /** Number of the paper that holds in its place. */
  replacedBy: string | null;
  /** Hexadecimal SHA-256 of the file as it was issued. */
  sha256: string;
  state: 'valid' | 'void';
  title: string;
}

export interface PaperDelivery {
  deliveredOn: string;
  id: string;
  /** Whether I recorded it, and may take it back. */
  mayTakeBack: boolean;
  method: 'direct' | 'electronic' | 'entrusted' | 'forwarded' | 'left' | 'mail' | 'notice';
  proof: string | null;
  /** Id of the attachment that proves it. */
  proofFile: string | null;
  recipient: string;
  recordedAt: string;
  /** Null where the process recorded it. */
  recordedBy: string | null;
  takenBackAt: string | null;
  /** Who took it back; null while it stands. */
  takenBackBy: string | null;
  takenBackReason: string | null;
}

export interface PaperDraft {
  /** The version from which the draft began. */
  baseVersion: number | null;
  contract: Record<string, unknown>;
  /** Counts the savings; sent back when saving again. */
  revision: number;
  savedAt: string;
  savedBy: string;
  /** Typst. */
  source: string;
}

export interface Paper {
  /** What the QR code on the paper leads to. */
  checkCode: string | null;
  /** To whom it was delivered, in order. */
  deliveries: PaperDelivery[];
  /** What its file is read by; null where there is none. */
  id: string | null;
  issuedOn: string;
  /** Whether I may make it void and issue it again: my unit issued it, or I administer. */
  mayChange: boolean;
  /** Papers of before this had files are read as text. */
  mediaType: 'application/pdf' | 'text/plain' | null;
  no: string;
  pages: number | null;
  /** The called process whose step issued it; null for the case's own. */
  place: string | null;
  placeEn: string | null;
  /** Number of the paper that was issued in its place. */
  replacedBy: string | null;
  /** Number of the void paper in whose place it was issued. */
  replaces: string | null;
  /** Hexadecimal SHA-256 of the file. */
  sha256: string | null;
  /** `kept`: a paper that only has a number here. */
  state: 'kept' | 'valid' | 'void';
  /** The version of the template by which it was made. */
  templateVersion: number | null;
  title: string;
  voidReason: string | null;
  voidedAt: string | null;
  voidedBy: string | null;
}

export interface PaperList {
  items: Paper[];
  /** Whether I may record to whom they were delivered: I work on the case, or I administer. */
  mayDeliver: boolean;
}

export interface PaperProof {
  findings: Finding[];
  pages: PageSize[];
  /** SVG of all pages, one below the other; null where none can be made. */
  picture: string | null;
}

export interface PaperTemplate {
  /** Title, series, issuer, fields and sample, as in `<code>.paper.json`. */
  contract: Record<string, unknown>;
  /** Typst. */
  source: string;
  version: number;
}

export interface PaperVersion {
  deployedAt: string;
  /** Null where it came with the program. */
  deployedBy: string | null;
  version: number;
}

export interface Parties {
  /** Of the stages that closed, those that the parties ended by the agreed day. */
  kept: Rate;
  /** Open stages whose agreed day is over. */
  past: number;
}

export interface Period {
  amount: number;
  unit: 'calendar_day' | 'hour' | 'month' | 'working_day' | 'working_hour' | 'year';
}

export interface PersonalToken {
  createdAt: string;
  expiresAt: string;
  id: string;
  name: string;
}

export interface PreviewClockOperation {
  /** For an `extend` or a `switch` that is entered after the limit has expired: the day, in hours the moment, of the
approval on paper. A request then needs `documentNo` and at least one of `attachmentIds`. */
  approvedOn?: string | null;
  /** Required for `cancel`: the entry that was wrong. */
  cancels?: string | null;
  /** The day of the legal fact; of an exclusion the first day that does not count. In hours the moment. */
  on: string;
  /** Required for `extend` (what is added) and `switch` (the new limit); hours only to hours, of the same kind. */
  period?: Period | null;
  /** Required for `exclude`: the last day that does not count; in hours the moment from which on the time runs again. */
  to?: string | null;
  type: 'cancel' | 'exclude' | 'extend' | 'pause' | 'restart' | 'resume' | 'switch';
}

export interface PrintCase {
  /** With the pages of its papers and with its pictures; without it they are only listed. */
  whole?: boolean;
}

export interface Problem {
  /** Stable code that a client may switch on. */
  code: string;
  /** Names this request in the log. */
  correlationId: string;
  /** What happened and what to do, in Chinese. */
  detail: string;
  /** The values that break their rules. */
  errors?: FieldFault[];
  status: number;
  title: string;
  type: string;
  [more: string]: unknown;
}

export interface Process {
  /** What the amount of a case is called; null where it has none. */
  amount: DeclaredLabel | null;
  /** Part of the case number. */
  caseCode: string | null;
  facts: DeclaredFact[];
  /** Whether a case says how many people it is about. */
  headcount: boolean;
  /** It only works for cases of others, and is no matter of its own. */
  inner: boolean;
  name: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  nameEn: string | null;
  /** What the outcomes of a case are called. */
  outcomes: DeclaredOutcome[];
  parties: DeclaredParty[];
  processId: string;
  /** Whether I may register a case of it now. */
  registrable: boolean;
  /** Whether no case may be started any more. */
  retired: boolean;
  startForm: string | null;
  version: number;
}

export interface PromiseSetting {
  id: string;
  /** Null: back to the promise of the model. */
  promisedLimit: string | null;
  promisedLimitText: string | null;
  reason: string;
  /** It is for cases that start then or later. */
  setAt: string;
  /** Name of the administrator. */
  setBy: string;
}

export interface PromisedLimit {
  amount: number;
  unit: 'calendar_day' | 'hour' | 'working_day' | 'working_hour';
}

export interface Provisional {
  closed: number;
  savedCalendarDays: number;
}

export interface PublishCalendar {
  /** That an improbable year is meant as it is. */
  isMeant?: boolean;
  /** Why a published year is replaced. */
  reason?: string;
}

export interface Quiet {
  /** Service and rule tasks that are active. */
  activeJobs: number;
  /** Milliseconds since the last record came in. */
  lagMs: number;
  /** Accepted commands that are not confirmed, starts of cases included. */
  pendingCommands: number;
  quiet: boolean;
}

export interface Rate {
  denominator: number;
  numerator: number;
  /** Null when there are too few cases to compare. */
  rate: number | null;
}

export interface RatePair {
  law: Rate;
  promise: Rate;
}

export interface Ready {
  database: 'down' | 'up';
  engine: 'down' | 'up';
  /** Age of the newest record when it was stored, in milliseconds; null before the first one. */
  intakeLagMs: number | null;
  /** Whether the models of this installation are deployed and known as their files have them. */
  models: 'down' | 'up';
  /** `degraded`: reads work; commands answer 503 while the engine is down, and go by the models of before while the new ones are
not known. `starting`: a process has no version yet. */
  status: 'degraded' | 'ready' | 'starting' | 'unavailable';
}

export interface RebuildCase {
  reason: string;
}

export interface RecordDelivery {
  deliveredOn: string;
  method: 'direct' | 'electronic' | 'entrusted' | 'forwarded' | 'left' | 'mail' | 'notice';
  /** What proves it, e.g. the number of a receipt. */
  proof?: string;
  /** Id of an attachment of the case that proves it. */
  proofFile?: string;
  /** Who received it. */
  recipient: string;
}

export interface RecordedForm {
  formKey: string;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

export interface RecordedLaw {
  /** Its place on the curve; null where it counts in another unit. */
  days: number | null;
  limit: string | null;
  onTime: number;
  total: number;
}

export interface RecordedPromise {
  /** Its place on the curve. */
  days: number | null;
  onTime: number;
  /** The promise in force now. */
  promise: string | null;
  total: number;
}

export interface RelatedCase {
  caseNo: string;
  /** How many cases lie between it and the first one, that one included. */
  generation: number;
  isVisible: boolean;
  /** The case from which it came; null for the first of the family. */
  parentCaseNo: string | null;
  processId: string | null;
  processName: string | null;
  processNameEn: string | null;
  state: 'active' | 'cancelled' | 'completed' | 'starting' | null;
  /** What follows is null for a case that one may not see. */
  title: string | null;
}

export interface RepairAct {
  /** Of `reassign`: user name of who gets the task. */
  assignee?: string | null;
  /** Of `reassign`: the groups that may do the task. */
  candidateGroups?: string[] | null;
  /** Of `move-token`: element that ends. */
  from?: string;
  /** Of `set-variable` and `move-token`: an instance that the case called; without it the case itself. */
  instanceKey?: string;
  /** Try again, set a variable, assign a task anew, move the case to another step, or to another version. */
  kind: 'migrate' | 'move-token' | 'reassign' | 'retry' | 'set-variable';
  /** Of `set-variable`: name of the variable. */
  name?: string;
  /** Of `set-variable`: whether what stands still tries again afterwards. */
  retry?: boolean;
  /** Of `reassign`: the task. */
  taskKey?: string;
  /** Of `move-token`: element that begins. */
  to?: string;
  /** Of `set-variable`: the value as JSON text. */
  valueJson?: string;
  /** Of `migrate`: version of the model. */
  version?: number;
}

export interface Repair {
  done: number;
  failed: number;
  id: string;
  /** The first 200 cases, the failed ones first. */
  items: RepairItem[];
  kind: 'migrate' | 'move-token' | 'reassign' | 'retry' | 'set-variable';
  reason: string;
  requestedAt: string;
  requestedBy: string;
  /** Cases that were left alone because the repair was stopped. */
  stopped: number;
  /** How many of the failed ones tried again and stopped again. */
  stoppedAgain: number;
  stoppedAt: string | null;
  total: number;
  waiting: number;
}

export interface RepairEffect {
  code: 'BEGINS' | 'ENDS' | 'KEEPS' | 'NEW_INSTANCE' | 'STAGE_BEGINS' | 'STAGE_ENDS';
  elementId: string;
  /** Of a move: the limit of the stage that ends, or that begins, as it would be today. */
  limit: RepairLimit | null;
  name: string;
}

export interface RepairItem {
  caseNo: string;
  endedAt: string | null;
  fault: string | null;
  /** The engine's own sentence; of `STOPPED_AGAIN` behind the kind of the new incident. */
  faultDetail: string | null;
  state: 'done' | 'failed' | 'running' | 'stopped' | 'waiting';
}

export interface RepairLimit {
  agreedOn: string | null;
  dueOn: string | null;
  /** Why it cannot be computed. */
  fault: string | null;
  promisedDueOn: string | null;
  /** From when it counts. */
  startOn: string;
}

export interface RepairPlan {
  /** Why it cannot be done, e.g. `SEVERAL_THERE`; empty when it can. */
  blocks: string[];
  effects: RepairEffect[];
  /** Of a migration: by the engine itself, or by a new instance at the same steps. */
  path: 'engine' | 'new-instance' | null;
}

export interface ReportEvent {
  /** Of the event, as the list has it. */
  eventKey: string;
  /** Values by key of the form. */
  variables: Record<string, unknown>;
}

export interface ReportableEvent {
  /** What is to be known, from the model. */
  documentation: string | null;
  /** In the diagram. */
  elementId: string;
  /** What ends by it; null where everything goes on. */
  ends: EventEnds | null;
  /** By which it is reported. */
  eventKey: string;
  name: string;
  nameEn: string | null;
  /** What comes next, where it has a name. */
  next: DrawnName | null;
  /** The stage in which it is waited for. */
  stageName: string | null;
  stageNameEn: string | null;
}

export interface ReportableEvents {
  items: ReportableEvent[];
}

export interface ReportedEvent {
  id: string;
}

export interface RequestClockOperation {
  /** For an `extend` or a `switch` that is entered after the limit has expired: the day, in hours the moment, of the
approval on paper. A request then needs `documentNo` and at least one of `attachmentIds`. */
  approvedOn?: string | null;
  /** Without it the article of the operation in the decision table. */
  article?: string | null;
  /** Papers that were uploaded to the case before. */
  attachmentIds?: string[];
  /** Required for `cancel`: the entry that was wrong. */
  cancels?: string | null;
  documentNo?: string | null;
  /** The day of the legal fact; of an exclusion the first day that does not count. In hours the moment. */
  on: string;
  /** Required for `extend` (what is added) and `switch` (the new limit); hours only to hours, of the same kind. */
  period?: Period | null;
  reason: string;
  /** Required for `exclude`: the last day that does not count; in hours the moment from which on the time runs again. */
  to?: string | null;
  type: 'cancel' | 'exclude' | 'extend' | 'pause' | 'restart' | 'resume' | 'switch';
}

export interface RetireModel {
  reason: string;
}

export interface Retirement {
  reason: string;
  retiredAt: string;
  retiredBy: string;
}

export interface RevocationPreview {
  affected: CalendarChange[];
  difference: CalendarDifference;
  /** The revision of the calendar with which it was computed. */
  revision: number;
  year: number;
}

export interface RevokeCalendar {
  /** The revision of the preview: refused when the calendar was changed since. */
  basedOn: number;
  reason: string;
}

export interface Role {
  role: string;
  roleName: string;
  roleNameEn: string;
  unitCode: string;
  unitName: string;
}

export interface RoleOption {
  code: string;
  name: string;
  nameEn: string;
}

export interface RunDates {
  /** Last day by law. */
  dueOn: string | null;
  promisedDueOn: string | null;
  /** Rests on a year whose calendar is not published. */
  provisional: boolean;
}

export interface SaveDraft {
  /** The revision on which the change builds; without it, a draft must not exist yet. */
  revision?: number;
  /** BPMN 2.0 XML. */
  xml: string;
}

export interface SaveFormDraft {
  /** The revision on which the change builds; without it, a draft must not exist yet. */
  revision?: number;
  /** Schema of form-js; its `id` is that of the form. */
  schema: Record<string, unknown>;
}

export interface SavePaperDraft {
  /** Title, series, issuer, fields and sample, as in `<code>.paper.json`; it need not be right yet. */
  contract: Record<string, unknown>;
  /** The revision on which the change builds; without it, a draft must not exist yet. */
  revision?: number;
  /** Typst. */
  source: string;
}

export interface SavedPerCase {
  cases: number;
  mean: number | null;
  median: number | null;
}

export interface ShippedChange {
  files: ShippedFile[];
  heldAt: string;
}

export interface ShippedFile {
  /** `along`: nobody can say whether a decision is another one. */
  change: 'along' | 'changed' | 'new' | 'same';
  differences: Difference[];
  kind: 'decision' | 'form' | 'model' | 'paper';
  /** Of a model its name, of a form its id, of decisions their file, of a paper its title. */
  name: string;
}

export interface ShowNumbers {
  /** Id of an entry of the record of work; empty for the registration. */
  entryId: string;
  reason: string;
}

export interface ShownNumbers {
  values: Record<string, unknown>;
}

export interface StageCard {
  /** The date that was passed, of a limit in hours the moment; of a warning the one that is near. */
  dueOn: string;
  id: string;
  issuedAt: string;
  /** 临期, past the promise, past the law. */
  level: 'red' | 'warning' | 'yellow';
  /** In a stage of a court or of arbitration: people are reminded, no card is shown. */
  reminder: boolean;
  withdrawnAt: string | null;
  /** The clock operation that took it away. */
  withdrawnByOperation: string | null;
  /** What took the card away: the kind of a clock operation, changed facts of the case, or a published calendar. */
  withdrawnReason:
    'calendar' | 'cancel' | 'exclude' | 'extend' | 'facts' | 'pause' | 'restart' | 'resume' | 'switch' | null;
}

export interface StageExplanation {
  days: ExplainedDay[];
  dueOn: string | null;
  legalBasis: string | null;
  promisedDueOn: string | null;
  /** The steps of the computation in their order; what a step carries besides its code depends on the code. */
  steps: {
    code: string;
    [more: string]: unknown;
  }[];
}

export interface StageMetric {
  closed: number;
  legalBasis: string | null;
  meanUsedDays: number | null;
  medianUsedDays: number | null;
  onTimeLaw: Rate | null;
  onTimePromise: Rate | null;
  open: number;
  p90UsedDays: number | null;
  processId: string;
  processName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  processNameEn: string | null;
  promisedLimitText: string | null;
  /** Closed runs that rest on an unpublished calendar: in no other figure. */
  provisionalClosed: number;
  /** Calendar days against the law without extensions, as everywhere. */
  savedCalendarDaysMean: number | null;
  savedCalendarDaysTotal: number | null;
  /** Runs of finished cases that reached the purpose of the stage, over which mean and total are taken. */
  savedRuns: number;
  stageCode: string;
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  statutoryLimitText: string | null;
  timeOf: 'department' | 'party';
  unit: 'calendar_day' | 'hour' | 'working_day' | 'working_hour' | null;
}

export interface StageMetrics {
  /** Where one matter is asked for whose model names one. */
  benchmark: Benchmark | null;
  items: StageMetric[];
}

export interface StagePromise {
  /** The newest setting, which a change is based on. */
  basedOn: string | null;
  /** Newest first. */
  history: PromiseSetting[];
  legalBasis: string | null;
  modelPromise: string | null;
  modelPromiseText: string | null;
  processId: string;
  processName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  processNameEn: string | null;
  /** What is promised to a case that starts now. */
  promisedLimit: string | null;
  promisedLimitText: string | null;
  /** The setting in force; null where the model's promise is. */
  setting: PromiseSetting | null;
  stageCode: string;
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  /** A period, or an expression that starts with `=`. */
  statutoryLimit: string | null;
  /** Of an expression all that it names. */
  statutoryLimitText: string | null;
  /** `party`: time that nobody promises. */
  timeOf: 'department' | 'party';
}

export interface StageRun {
  /** The day on which the parties agreed; their promise, not the department's. */
  agreedOn: string | null;
  /** Cards that were issued to this run, oldest first. */
  cards: StageCard[];
  caseNo: string | null;
  clockEndOn: string | null;
  clockStartOn: string;
  closedAt: string | null;
  dueOn: string | null;
  /** Element of the diagram. */
  elementId: string;
  enteredAt: string;
  /** Why the time of this run could not be read from the model. */
  fault: string | null;
  /** The instance of the case in which it lies: its own, or one that it called. */
  instanceKey: string;
  /** What was done in it is not mine to read: name, dates and outcome are all that there is. */
  isSummary: boolean;
  /** Which of its dates the run has passed. */
  lateAgainst: 'law' | 'promise' | null;
  /** While a pause is open: what it keeps. */
  leftDays: number | null;
  legalBasis: string | null;
  /** Whether its limit, or from when it counts, cannot be read: it is no stage without a limit. */
  limitUnknown: boolean;
  /** Which one it is of several bodies at once. */
  loopInstance: string | null;
  outcome: string | null;
  /** Past the law's date; before that, or without one, past the promised date, or past the agreed day. */
  overdueDays: number | null;
  /** The run around it, also in the model that called its own. */
  parentRunId: string | null;
  /** The process of whose model it is a stage. */
  processId: string | null;
  /** The day since which the county promises this, lower than its model does; null for the model's promise. */
  promiseSetOn: string | null;
  promisedDueOn: string | null;
  promisedLimit: string | null;
  promisedLimitText: string | null;
  provisional: boolean;
  /** Unit and role that answer for the stage. */
  responsible: string | null;
  /** Counts repeated runs through the same stage, from 1. */
  round: number;
  savedCalendarDays: number | null;
  savedDays: number | null;
  stageCode: string;
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  stageRunId: string;
  state: 'closed' | 'open' | 'terminated';
  status: 'none' | 'normal' | 'paused' | 'red' | 'reminder' | 'warning' | 'yellow';
  statutoryLimit: string | null;
  statutoryLimitText: string | null;
  /** When the clock stood still (中止, 扣除), by the first day. */
  suspensions: StageSuspension[];
  /** Against what `leftDays` are counted: the promise, what courts and arbitration aim at, the agreed day, or the law's date. */
  target: 'agreed' | 'aim' | 'law' | 'promise' | null;
  /** `party`: time that counts in no saving. */
  timeOf: 'department' | 'party';
  unit: 'calendar_day' | 'hour' | 'working_day' | 'working_hour';
  usedDays: number | null;
}

export interface StageSummary {
  /** The day on which the parties agreed; their promise, not the department's. */
  agreedOn: string | null;
  code: string;
  dueOn: string | null;
  /** Which of its dates the stage has passed. */
  lateAgainst: 'law' | 'promise' | null;
  leftDays: number | null;
  /** Whether its limit, or from when it counts, cannot be read: it is no stage without a limit. */
  limitUnknown: boolean;
  name: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  nameEn: string | null;
  /** Past the law's date; before that, or without one, past the promised date, or past the agreed day. */
  overdueDays: number | null;
  promisedDueOn: string | null;
  promisedLimit: string | null;
  /** Whether the date reaches into a year whose holidays are not published. */
  provisional: boolean;
  stageRunId: string;
  status: 'none' | 'normal' | 'paused' | 'red' | 'reminder' | 'warning' | 'yellow';
  statutoryLimit: string | null;
  /** Against what `leftDays` are counted: the promise, what courts and arbitration aim at, the agreed day, or the law's date. */
  target: 'agreed' | 'aim' | 'law' | 'promise' | null;
  unit: 'calendar_day' | 'hour' | 'working_day' | 'working_hour';
}

export interface StageSuspension {
  /** The first day that does not count; in hours the moment. */
  from: string;
  kind: 'exclude' | 'pause';
  /** The last day that does not count; in hours the moment at which the time runs again. Null while a pause is open. */
  to: string | null;
}

export interface StartCase {
  /** Number of the case out of which this one comes, which one sees; the link stays. */
  parentCaseNo?: string;
  processId: string;
  /** Values of the start form. */
  variables: Record<string, unknown>;
}

export interface StartedCase {
  caseNo: string;
}

export interface StartedLimit {
  /** Last day by law; null where the law sets none. */
  dueOn: string | null;
  promisedDueOn: string | null;
  /** Whether a date rests on a year whose holidays are not published. */
  provisional: boolean;
  stageCode: string;
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  /** The variable that holds the date. */
  variable: string;
}

export interface StartedLimits {
  items: StartedLimit[];
}

export interface StoredAttachment {
  id: string;
  mediaType: string;
  name: string;
  /** Name of an older paper of the case that says the same, byte for byte, and that I may see. */
  sameAs: string | null;
  /** In bytes. */
  size: number;
}

export interface SupplyMaterial {
  attachmentId: string;
}

export interface TaskCounts {
  group: number;
  mine: number;
  overdue: number;
}

export interface TaskDetail {
  assignee: string | null;
  assigneeName: string | null;
  /** Whether I may work on it. */
  canWork: boolean;
  candidateGroups: string[];
  case: CaseSummary;
  caseNo: string;
  caseTitle: string;
  completedAt: string | null;
  createdAt: string;
  /** What is asked, from the model. */
  documentation?: string | null;
  /** The same in English; null where the model has no English words for it. */
  documentationEn?: string | null;
  /** What I entered and did not complete. */
  draft: Record<string, unknown> | null;
  elementId: string;
  form: TaskForm | null;
  /** Who holds it: the person who took it, or every unit to whose groups it lies open. */
  holders: string[];
  /** Where the money of the case stands, for a form that has to do with it. */
  ledger: LedgerState | null;
  name: string;
  /** Its English name, where the model gives one. */
  nameEn: string | null;
  /** What the case was taken on without and nobody has brought. */
  owed: OwedSummary | null;
  /** A command that was accepted and is not confirmed yet. */
  pending: 'claiming' | 'completing' | 'unclaiming' | null;
  processId: string;
  /** The instance of the case in which the task lies: its own, or one that it called. */
  processInstanceKey: string;
  stage?: StageSummary | null;
  state: 'cancelled' | 'completed' | 'open';
  taskKey: string;
  townCode: string | null;
  townName: string | null;
  /** Values of the case that the form's fields know. */
  values: Record<string, unknown>;
  /** What the task waits for that lies in no stage, and so has no date. */
  waitsFor: string | null;
  /** The same in English. */
  waitsForEn: string | null;
}

export interface TaskForm {
  id: string;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

export interface TaskPage {
  items: TaskSummary[];
  nextCursor: string | null;
  /** Counted up to 1,000; 1,001 says that there are more. */
  total?: number;
}

export interface TaskSummary {
  assignee: string | null;
  assigneeName: string | null;
  candidateGroups: string[];
  caseNo: string;
  caseTitle: string;
  completedAt: string | null;
  createdAt: string;
  elementId: string;
  /** Who holds it: the person who took it, or every unit to whose groups it lies open. */
  holders: string[];
  name: string;
  /** Its English name, where the model gives one. */
  nameEn: string | null;
  /** What the case was taken on without and nobody has brought. */
  owed: OwedSummary | null;
  /** A command that was accepted and is not confirmed yet. */
  pending: 'claiming' | 'completing' | 'unclaiming' | null;
  processId: string;
  /** The instance of the case in which the task lies: its own, or one that it called. */
  processInstanceKey: string;
  stage?: StageSummary | null;
  state: 'cancelled' | 'completed' | 'open';
  taskKey: string;
  townCode: string | null;
  townName: string | null;
  /** What the task waits for that lies in no stage, and so has no date. */
  waitsFor: string | null;
  /** The same in English. */
  waitsForEn: string | null;
}

export interface Timeline {
  items: TimelineEntry[];
}

export interface TimelineEntry {
  at: string;
  /** Who did it. */
  by?: string;
  /** The case in which it happened. */
  caseNo: string;
  elementId?: string;
  kind:
    | 'cancel-refused'
    | 'cancel-requested'
    | 'cancel-withdrawn'
    | 'card-issued'
    | 'card-withdrawn'
    | 'case-ended'
    | 'case-rebuilt'
    | 'case-started'
    | 'clock-applied'
    | 'clock-refused'
    | 'clock-requested'
    | 'clock-withdrawn'
    | 'document-issued'
    | 'document-voided'
    | 'event-lapsed'
    | 'event-reported'
    | 'incident'
    | 'ledger-countered'
    | 'repaired'
    | 'stage-closed'
    | 'stage-opened'
    | 'task-claimed'
    | 'task-completed'
    | 'task-created'
    | 'task-returned'
    | 'work-done';
  /** The called process in which it happened; absent for the case's own. */
  place?: string;
  placeEn?: string;
  stageCode?: string;
  /** What happened, in plain Chinese. */
  text: string;
  /** The same in English. */
  textEn: string;
}

export interface ToldResult {
  label: string;
  labelEn: string | null;
  text: string;
  textEn: string | null;
}

export interface Unit {
  code: string;
  level: string;
  name: string;
  retired: boolean;
  /** Since when; null for one of which nobody knows the day. */
  retiredOn: string | null;
}

export interface User {
  displayName: string;
  /** Where the person works, which tells people of one name apart. */
  unitNames: string[];
  username: string;
}

export interface UserList {
  items: User[];
  /** Whether there are more than these. */
  more: boolean;
}

export interface VariableName {
  name: string;
  type: string;
}

export interface VersionDeployment {
  deployedAt: string;
  deployedBy: string;
  /** The forms that went along. */
  forms: DeployedForm[];
  papers: DeployedPaper[];
  /** Why, where the check had warnings. */
  reason: string | null;
  /** Of how much the check warned. */
  warnings: number;
}

export interface VoidPaper {
  reason: string;
}

export interface WaitingCancellation {
  caseNo: string;
  reason: string;
  requestedAt: string;
  requestedByName: string;
  title: string;
}

export interface WhatIf {
  current: RecordedPromise;
  /** By days, from 1. */
  curve: WhatIfPoint[];
  /** First closing day that is looked at. */
  from: string;
  law: RecordedLaw;
  /** Where as many closed within the time as are tried at most: so many, the newest. */
  newestRuns: number | null;
  processId: string;
  sample: WhatIfSample;
  stageCode: string;
  /** Last closing day that is looked at. */
  to: string;
  /** Unit of all days. */
  unit: 'calendar_day' | 'working_day';
}

export interface WhatIfExcluded {
  /** Their facts cannot be read. */
  faulty: number;
  /** The time of a party. */
  party: number;
  /** Suspended for half of their days or more, or still at the end. */
  pausedLong: number;
  /** Their dates rest on an unpublished calendar. */
  provisional: number;
}

export interface WhatIfPoint {
  days: number;
  onTime: number;
  total: number;
}

export interface WhatIfSample {
  cases: number;
  excluded: WhatIfExcluded;
  /** Whether there are enough cases for a percentage. */
  isEnough: boolean;
  runs: number;
}

export interface WrittenPaper {
  /** Title, series, issuer, fields and sample, as in `<code>.paper.json`; it need not be right yet. */
  contract: Record<string, unknown>;
  /** Typst. */
  source: string;
}

/** Every endpoint by method and path: what it takes and what it answers. */
export interface Operations {
  /** Whoever has a post in a unit or below it, with the state of the account, deactivated people last; 200 at most. */
  'GET /api/accounts': {
    path: undefined;
    query: {
      /** A unit; people of the units below it are listed too. */
      unit: string;
    };
    headers: undefined;
    body: undefined;
    response: AccountList;
  };
  /** Makes an account with a post, and tells its one-time password this once. */
  'POST /api/accounts': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: NewAccount;
    response: OneTimePassword;
  };
  /** The roles that a post can have. */
  'GET /api/accounts/roles': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: RoleOption[];
  };
  /** Takes the person back, with the posts that there are. */
  'DELETE /api/accounts/{username}/deactivation': {
    path: {
      username: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Takes the person out: history and posts stay, sessions and tokens end, open tasks go back to their groups. */
  'PUT /api/accounts/{username}/deactivation': {
    path: {
      username: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Lets the person in again. */
  'DELETE /api/accounts/{username}/lock': {
    path: {
      username: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Ends the person's sessions and lets nobody in by this account; posts and tasks stay. */
  'PUT /api/accounts/{username}/lock': {
    path: {
      username: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Gives a password that holds for three days and must be changed at the first login; ends the person's sessions. */
  'POST /api/accounts/{username}/password-reset': {
    path: {
      username: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: OneTimePassword;
  };
  /** A page of the audit log, the newest entries first. */
  'GET /api/audit': {
    path: undefined;
    query: {
      /** `nextCursor` of the page before. */
      cursor?: string;
      /** Rows of a page. */
      limit?: number;
      /** User name of the person; `system` for what nobody asked for. */
      by?: string;
      /** What was done. */
      action?:
        | 'ACCOUNT_CREATED'
        | 'ACCOUNT_DEACTIVATED'
        | 'ACCOUNT_LOCKED'
        | 'ACCOUNT_REACTIVATED'
        | 'ACCOUNT_SEEDED'
        | 'ACCOUNT_UNLOCKED'
        | 'ATTACHMENTS_SAVED'
        | 'ATTACHMENT_ADDED'
        | 'ATTACHMENT_TAKEN_BACK'
        | 'AUDIT_EXPORTED'
        | 'CALENDAR_DISCARDED'
        | 'CALENDAR_PUBLISHED'
        | 'CALENDAR_REVOKED'
        | 'CALENDAR_UPLOADED'
        | 'CASE_CANCELLED'
        | 'CASE_CANCEL_DECIDED'
        | 'CASE_CANCEL_REFUSED'
        | 'CASE_CANCEL_REQUESTED'
        | 'CASE_CANCEL_WITHDRAWN'
        | 'CASE_MIGRATED'
        | 'CASE_PRINTED'
        | 'CASE_REBUILT'
        | 'CASE_REGISTERED'
        | 'CLOCK_ADVANCED'
        | 'CLOCK_OPERATION_DECIDED'
        | 'CLOCK_OPERATION_REQUESTED'
        | 'CLOCK_OPERATION_WITHDRAWN'
        | 'EVENT_REPORTED'
        | 'FORM_DRAFT_DISCARDED'
        | 'FORM_SAVED'
        | 'INCIDENT_RETRIED'
        | 'LEDGER_COUNTERED'
        | 'LOCAL_DAY_ADDED'
        | 'LOCAL_DAY_REMOVED'
        | 'LOGIN'
        | 'LOGIN_FAILED'
        | 'LOGOUT'
        | 'MATERIAL_SUPPLIED'
        | 'MATERIAL_SUPPLY_TAKEN_BACK'
        | 'MODEL_DEPLOYED'
        | 'MODEL_DRAFT_DISCARDED'
        | 'MODEL_HELD_BACK'
        | 'MODEL_KEPT'
        | 'MODEL_RESUMED'
        | 'MODEL_RETIRED'
        | 'MODEL_SAVED'
        | 'NUMBERS_SHOWN'
        | 'ORGANISATION_CHANGED'
        | 'ORGANISATION_IMPORTED'
        | 'PAPER_DELIVERED'
        | 'PAPER_DELIVERY_TAKEN_BACK'
        | 'PAPER_REISSUED'
        | 'PAPER_TEMPLATE_DISCARDED'
        | 'PAPER_TEMPLATE_SAVED'
        | 'PAPER_VOIDED'
        | 'PASSWORD_CHANGED'
        | 'PASSWORD_RESET'
        | 'PROMISE_CHANGED'
        | 'REPAIR_STARTED'
        | 'REPAIR_STOPPED'
        | 'ROLE_SEEDED'
        | 'SESSIONS_ENDED'
        | 'TASK_CLAIMED'
        | 'TASK_PRINTED'
        | 'TASK_REASSIGNED'
        | 'TASK_REGROUPED'
        | 'TASK_RETURNED'
        | 'TOKEN_CREATED'
        | 'TOKEN_MOVED'
        | 'TOKEN_REMOVED'
        | 'VARIABLE_SET';
      /** To what kind of object. */
      objectKind?:
        | 'account'
        | 'attachment'
        | 'audit-log'
        | 'calendar'
        | 'case'
        | 'clock-operation'
        | 'form'
        | 'incident'
        | 'local-day'
        | 'model'
        | 'organisation'
        | 'paper'
        | 'paper-template'
        | 'promise'
        | 'repair'
        | 'session'
        | 'stage'
        | 'system'
        | 'task'
        | 'token';
      /** Number or key of the object, or number of its case. */
      object?: string;
      /** First day, a civil date of Asia/Shanghai. */
      from?: string;
      /** Last day. */
      to?: string;
    };
    headers: undefined;
    body: undefined;
    response: AuditList;
  };
  /** All entries that match as a CSV file in UTF-8, the newest first; that it was taken out is an entry itself. */
  'GET /api/audit/export': {
    path: undefined;
    query: {
      /** User name of the person; `system` for what nobody asked for. */
      by?: string;
      /** What was done. */
      action?:
        | 'ACCOUNT_CREATED'
        | 'ACCOUNT_DEACTIVATED'
        | 'ACCOUNT_LOCKED'
        | 'ACCOUNT_REACTIVATED'
        | 'ACCOUNT_SEEDED'
        | 'ACCOUNT_UNLOCKED'
        | 'ATTACHMENTS_SAVED'
        | 'ATTACHMENT_ADDED'
        | 'ATTACHMENT_TAKEN_BACK'
        | 'AUDIT_EXPORTED'
        | 'CALENDAR_DISCARDED'
        | 'CALENDAR_PUBLISHED'
        | 'CALENDAR_REVOKED'
        | 'CALENDAR_UPLOADED'
        | 'CASE_CANCELLED'
        | 'CASE_CANCEL_DECIDED'
        | 'CASE_CANCEL_REFUSED'
        | 'CASE_CANCEL_REQUESTED'
        | 'CASE_CANCEL_WITHDRAWN'
        | 'CASE_MIGRATED'
        | 'CASE_PRINTED'
        | 'CASE_REBUILT'
        | 'CASE_REGISTERED'
        | 'CLOCK_ADVANCED'
        | 'CLOCK_OPERATION_DECIDED'
        | 'CLOCK_OPERATION_REQUESTED'
        | 'CLOCK_OPERATION_WITHDRAWN'
        | 'EVENT_REPORTED'
        | 'FORM_DRAFT_DISCARDED'
        | 'FORM_SAVED'
        | 'INCIDENT_RETRIED'
        | 'LEDGER_COUNTERED'
        | 'LOCAL_DAY_ADDED'
        | 'LOCAL_DAY_REMOVED'
        | 'LOGIN'
        | 'LOGIN_FAILED'
        | 'LOGOUT'
        | 'MATERIAL_SUPPLIED'
        | 'MATERIAL_SUPPLY_TAKEN_BACK'
        | 'MODEL_DEPLOYED'
        | 'MODEL_DRAFT_DISCARDED'
        | 'MODEL_HELD_BACK'
        | 'MODEL_KEPT'
        | 'MODEL_RESUMED'
        | 'MODEL_RETIRED'
        | 'MODEL_SAVED'
        | 'NUMBERS_SHOWN'
        | 'ORGANISATION_CHANGED'
        | 'ORGANISATION_IMPORTED'
        | 'PAPER_DELIVERED'
        | 'PAPER_DELIVERY_TAKEN_BACK'
        | 'PAPER_REISSUED'
        | 'PAPER_TEMPLATE_DISCARDED'
        | 'PAPER_TEMPLATE_SAVED'
        | 'PAPER_VOIDED'
        | 'PASSWORD_CHANGED'
        | 'PASSWORD_RESET'
        | 'PROMISE_CHANGED'
        | 'REPAIR_STARTED'
        | 'REPAIR_STOPPED'
        | 'ROLE_SEEDED'
        | 'SESSIONS_ENDED'
        | 'TASK_CLAIMED'
        | 'TASK_PRINTED'
        | 'TASK_REASSIGNED'
        | 'TASK_REGROUPED'
        | 'TASK_RETURNED'
        | 'TOKEN_CREATED'
        | 'TOKEN_MOVED'
        | 'TOKEN_REMOVED'
        | 'VARIABLE_SET';
      /** To what kind of object. */
      objectKind?:
        | 'account'
        | 'attachment'
        | 'audit-log'
        | 'calendar'
        | 'case'
        | 'clock-operation'
        | 'form'
        | 'incident'
        | 'local-day'
        | 'model'
        | 'organisation'
        | 'paper'
        | 'paper-template'
        | 'promise'
        | 'repair'
        | 'session'
        | 'stage'
        | 'system'
        | 'task'
        | 'token';
      /** Number or key of the object, or number of its case. */
      object?: string;
      /** First day, a civil date of Asia/Shanghai. */
      from?: string;
      /** Last day. */
      to?: string;
    };
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Opens a session and sets the cookie `yjs_session`. */
  'POST /api/auth/login': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: Login;
    response: Me;
  };
  /** Ends the session and clears the cookie; without a session nothing happens. */
  'POST /api/auth/logout': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** The years that the calendar knows, in their order. */
  'GET /api/calendars': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: CalendarYear[];
  };
  /** The newest imports, the latest first. */
  'GET /api/calendars/imports': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: CalendarImportSummary[];
  };
  /** Uploads a year and shows what it would change; nothing is in force before it is published. The body is the file:
the holiday-cn JSON shape, or a table (CSV, also of Chinese Excel, or XLSX) with the columns
date,name,kind or 日期,名称,类型, of 1 MiB at most. Every fault is reported with its
place: `days[3].date` of JSON, `lines[5].date` of a table. */
  'POST /api/calendars/imports': {
    path: undefined;
    query: {
      /** The year of the file, where neither the file nor its dates tell it. */
      year?: number;
      /** The notice on which the file rests, where the file names none. */
      source?: string;
      note?: string;
    };
    headers: undefined;
    body: Blob;
    response: CalendarImport;
  };
  /** An import with the dates that it moves, or moved. */
  'GET /api/calendars/imports/{importId}': {
    path: {
      importId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: CalendarImport;
  };
  /** Puts a draft aside; it stays in the history. */
  'POST /api/calendars/imports/{importId}/discard': {
    path: {
      importId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Puts a draft in force and computes the dates of all open stages again; refused when the calendar was changed since. To
replace a published year needs a reason, and to publish an improbable one that somebody says it is meant. */
  'POST /api/calendars/imports/{importId}/publish': {
    path: {
      importId: string;
    };
    query: undefined;
    headers: undefined;
    body: PublishCalendar;
    response: CalendarImport;
  };
  /** Every local day, removed ones included, in the order of units and days. */
  'GET /api/calendars/overlays': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: OverlayDay[];
  };
  /** Adds a local day and computes the dates of the open stages of its unit again. */
  'POST /api/calendars/overlays': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: NewOverlayDay;
    response: OverlayResult;
  };
  /** Which dates a local day would move; nothing is saved. */
  'POST /api/calendars/overlays/preview': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: NewOverlayDay;
    response: OverlayPreview;
  };
  /** Removes a local day, which stays on record, and computes the dates of the open stages of its unit again. */
  'DELETE /api/calendars/overlays/{overlayId}': {
    path: {
      overlayId: string;
    };
    query: {
      basedOn?: number;
    };
    headers: undefined;
    body: undefined;
    response: OverlayResult;
  };
  /** Which dates the removal of a local day would move; nothing is removed. */
  'GET /api/calendars/overlays/{overlayId}/removal': {
    path: {
      overlayId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: OverlayPreview;
  };
  /** The years that were taken back, the latest first. */
  'GET /api/calendars/revocations': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: CalendarRevocation[];
  };
  /** A year with the days that are named. */
  'GET /api/calendars/{year}': {
    path: {
      year: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: CalendarYearDays;
  };
  /** Which days and dates taking a published year back would change; nothing is taken back. */
  'GET /api/calendars/{year}/revocation': {
    path: {
      year: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: RevocationPreview;
  };
  /** Takes a published year back and computes the dates of all open stages again. */
  'POST /api/calendars/{year}/revocation': {
    path: {
      year: string;
    };
    query: undefined;
    headers: undefined;
    body: RevokeCalendar;
    response: CalendarRevocation;
  };
  /** The requests that wait for my decision, the oldest first. */
  'GET /api/cancellations': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: WaitingCancellation[];
  };
  /** Stages with the gravest card that each has in force, newest first. */
  'GET /api/cards': {
    path: undefined;
    query: {
      level?: 'red' | 'warning' | 'yellow';
      /** Only of stages that still run. */
      open?: boolean;
      /** `nextCursor` of the page before. */
      cursor?: string;
      /** Rows of a page. */
      limit?: number;
      /** A unit with everything below it. */
      unit?: string;
      /** The matter to whose cases the stages belong. */
      processId?: string;
    };
    headers: undefined;
    body: undefined;
    response: CardPage;
  };
  /** How many running stages have each card. */
  'GET /api/cards/counts': {
    path: undefined;
    query: {
      /** A unit with everything below it. */
      unit?: string;
      /** The matter to whose cases the stages belong. */
      processId?: string;
    };
    headers: undefined;
    body: undefined;
    response: CardCounts;
  };
  /** Cases that one may see, newest first. */
  'GET /api/cases': {
    path: undefined;
    query: {
      processId?: string;
      /** State of the case; `still`: running, but nothing goes on before it is repaired. */
      state?: 'active' | 'cancelled' | 'completed' | 'starting' | 'still';
      /** Code of a town. */
      unit?: string;
      /** Cases with a stage that is late now: past the promise alone, or past the law. */
      late?: 'law' | 'promise';
      /** Cases that owe materials, or only those whose day is past. */
      owes?: 'any' | 'late';
      /** Words to look for in number, title and names; four characters also as the end of an identity number or phone. */
      q?: string;
      /** Name of a fact that the matter declares, `amount` or `headcount`, whose value is looked for; needs `processId`. */
      fact?: string;
      /** The value of that fact. */
      factIs?: string;
      /** From this value of that fact on: a number (money in fen) or a text or day. */
      factFrom?: string;
      /** Up to this value of that fact. */
      factTo?: string;
      /** Name of a fact by which the cases are ordered, the largest first with `-` before it; needs `processId`. */
      sort?: string;
      /** `nextCursor` of the page before. */
      cursor?: string;
      /** Rows of a page. */
      limit?: number;
    };
    headers: undefined;
    body: undefined;
    response: CasePage;
  };
  /** Starts a case; with an Idempotency-Key, sending the same again gives the same case. */
  'POST /api/cases': {
    path: undefined;
    query: undefined;
    headers: {
      'Idempotency-Key'?: string;
    };
    body: StartCase;
    response: StartedCase;
  };
  /** A case with its stages, tasks, values and incidents. */
  'GET /api/cases/{caseNo}': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: CaseDetail;
  };
  /** The papers of the case that one reads, oldest first. */
  'GET /api/cases/{caseNo}/attachments': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: CaseAttachment[];
  };
  /** Stores a file of 10 MiB at most: PDF, OFD, PNG, JPG, DOCX or XLSX by its content, or a text. With `attach` it belongs to the task or
the case at once, to a task only of those who may complete it and before they have, to a case until it ends; otherwise as soon as a form or a request refers to it, and until then it is kept for 30 days. The same
`Idempotency-Key` with the same file stores nothing a second time. */
  'POST /api/cases/{caseNo}/attachments': {
    path: {
      caseNo: string;
    };
    query: {
      /** The task in which the file is added. */
      taskKey?: string;
      /** `true`: it belongs to the task, or without one to the case, at once; otherwise when a form or a request refers to it. */
      attach?: 'false' | 'true';
    };
    headers: {
      'Idempotency-Key'?: string;
    };
    body: FormData;
    response: StoredAttachment;
  };
  /** All papers of the case that one reads in one ZIP, a folder for each stage; noted in the audit log. */
  'GET /api/cases/{caseNo}/attachments/archive': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Takes back a paper that I added myself: until its task is completed, or on the same day where it has no task. */
  'DELETE /api/cases/{caseNo}/attachments/{attachmentId}': {
    path: {
      caseNo: string;
      attachmentId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** The file itself; pictures and PDF open in the browser, everything else is saved. */
  'GET /api/cases/{caseNo}/attachments/{attachmentId}': {
    path: {
      caseNo: string;
      attachmentId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Cancels a case that runs, or asks the approver to where another unit holds it; the fact follows. */
  'POST /api/cases/{caseNo}/cancel': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: CancelCase;
    response: CancelAnswer;
  };
  /** Approves or refuses that a case is cancelled. */
  'POST /api/cases/{caseNo}/cancellation/decide': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: DecideCancellation;
    response: undefined;
  };
  /** Takes one's request to cancel back. */
  'POST /api/cases/{caseNo}/cancellation/withdraw': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** The diagram of the version on which a case, or one of its instances, runs. */
  'GET /api/cases/{caseNo}/diagram': {
    path: {
      caseNo: string;
    };
    query: {
      /** An instance of the case; without it the case itself. */
      instance?: string;
    };
    headers: undefined;
    body: undefined;
    response: CaseDiagram;
  };
  /** What is known for the start form of a case that comes out of this one: parties and facts that both models declare, and
the town. Numbers of people are among it for whoever may see them whole; that they were given is noted. */
  'POST /api/cases/{caseNo}/follow-up-values': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: FollowUp;
    response: FollowUpValues;
  };
  /** Every entry and counter-entry in the order in which they were made, and where the case stands. */
  'GET /api/cases/{caseNo}/ledger': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Ledger;
  };
  /** Takes a wrong entry out by a counter-entry, and enters what is right in its place; all stay to be read. */
  'POST /api/cases/{caseNo}/ledger/{entryKey}/counter': {
    path: {
      caseNo: string;
      entryKey: string;
    };
    query: undefined;
    headers: undefined;
    body: CounterEntry;
    response: Ledger;
  };
  /** Shows what is masked of a piece of work whole, to whoever works on the case or leads; who, what and why is noted. */
  'POST /api/cases/{caseNo}/numbers': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: ShowNumbers;
    response: ShownNumbers;
  };
  /** What the case was taken on without, by when it was promised, and who brought it. */
  'GET /api/cases/{caseNo}/owed-materials': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: OwedMaterial[];
  };
  /** Says that it was not brought after all: whoever noted it, on the same day. */
  'DELETE /api/cases/{caseNo}/owed-materials/{code}/supply': {
    path: {
      caseNo: string;
      code: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: OwedMaterial[];
  };
  /** Notes that a paper of the case is what was owed. */
  'PUT /api/cases/{caseNo}/owed-materials/{code}/supply': {
    path: {
      caseNo: string;
      code: string;
    };
    query: undefined;
    headers: undefined;
    body: SupplyMaterial;
    response: OwedMaterial[];
  };
  /** Every numbered paper of the case, by date; void ones stay. */
  'GET /api/cases/{caseNo}/papers': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: PaperList;
  };
  /** The paper itself. */
  'GET /api/cases/{caseNo}/papers/{paperId}': {
    path: {
      caseNo: string;
      paperId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Records to whom a paper was delivered, when and how. */
  'POST /api/cases/{caseNo}/papers/{paperId}/deliveries': {
    path: {
      caseNo: string;
      paperId: string;
    };
    query: undefined;
    headers: undefined;
    body: RecordDelivery;
    response: PaperList;
  };
  /** Takes back a delivery that I recorded; it stays to be read, with the reason. */
  'POST /api/cases/{caseNo}/papers/{paperId}/deliveries/{deliveryId}/take-back': {
    path: {
      caseNo: string;
      paperId: string;
      deliveryId: string;
    };
    query: undefined;
    headers: undefined;
    body: VoidPaper;
    response: PaperList;
  };
  /** Issues a paper again under a new number, with what is known of the case now; the old one is void then. */
  'POST /api/cases/{caseNo}/papers/{paperId}/reissue': {
    path: {
      caseNo: string;
      paperId: string;
    };
    query: undefined;
    headers: undefined;
    body: VoidPaper;
    response: PaperList;
  };
  /** Makes a paper void; it stays readable, and its code says so. */
  'POST /api/cases/{caseNo}/papers/{paperId}/void': {
    path: {
      caseNo: string;
      paperId: string;
    };
    query: undefined;
    headers: undefined;
    body: VoidPaper;
    response: PaperList;
  };
  /** The whole file of a case: catalogue, stages, every submitted form, papers, attachments; numbers of people are masked. */
  'POST /api/cases/{caseNo}/print': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: PrintCase;
    response: undefined;
  };
  /** Builds a case again from the engine's records; nothing changes in the engine, and what people did stays. */
  'POST /api/cases/{caseNo}/rebuild': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: RebuildCase;
    response: CaseRebuild;
  };
  /** The work done in a case, oldest first: what was entered, by whom, in which stage; numbers of people are masked. */
  'GET /api/cases/{caseNo}/record': {
    path: {
      caseNo: string;
    };
    query: {
      /** `nextCursor` of the page before. */
      cursor?: string;
      /** Rows of a page. */
      limit?: number;
    };
    headers: undefined;
    body: undefined;
    response: CaseRecordPage;
  };
  /** Where a case, or an instance that it called, stands, and what can be done about it. */
  'GET /api/cases/{caseNo}/repair': {
    path: {
      caseNo: string;
    };
    query: {
      /** An instance that the case called; without it the case itself. */
      instance?: string;
    };
    headers: undefined;
    body: undefined;
    response: CaseRepair;
  };
  /** What a repair would do to a case; nothing is done. */
  'POST /api/cases/{caseNo}/repair/preview': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: RepairAct;
    response: RepairPlan;
  };
  /** What I may report of the case now. */
  'GET /api/cases/{caseNo}/reportable-events': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ReportableEvents;
  };
  /** One of them with its form and the known values. */
  'GET /api/cases/{caseNo}/reportable-events/{eventKey}': {
    path: {
      caseNo: string;
      eventKey: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: EventToReport;
  };
  /** Reports an event; with an Idempotency-Key, sending the same again reports it once. */
  'POST /api/cases/{caseNo}/reported-events': {
    path: {
      caseNo: string;
    };
    query: undefined;
    headers: {
      'Idempotency-Key'?: string;
    };
    body: ReportEvent;
    response: ReportedEvent;
  };
  /** The entries of a stage, what the law allows there, and whether one may ask for it. */
  'GET /api/cases/{caseNo}/stages/{stageRunId}/clock-operations': {
    path: {
      caseNo: string;
      stageRunId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ClockOperations;
  };
  /** Asks for an operation; who approves it finds a task, what needs no approval acts within seconds. */
  'POST /api/cases/{caseNo}/stages/{stageRunId}/clock-operations': {
    path: {
      caseNo: string;
      stageRunId: string;
    };
    query: undefined;
    headers: {
      'Idempotency-Key'?: string;
    };
    body: RequestClockOperation;
    response: ClockOperation;
  };
  /** What an operation would do to the dates, step by step; changes nothing. */
  'POST /api/cases/{caseNo}/stages/{stageRunId}/clock-operations/preview': {
    path: {
      caseNo: string;
      stageRunId: string;
    };
    query: undefined;
    headers: undefined;
    body: PreviewClockOperation;
    response: ClockPreview;
  };
  /** Takes one's own request back while it is not decided. */
  'POST /api/cases/{caseNo}/stages/{stageRunId}/clock-operations/{operationId}/withdraw': {
    path: {
      caseNo: string;
      stageRunId: string;
      operationId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Why a stage is due on the day on which it is due: steps, article, and the month with the counted days. */
  'GET /api/cases/{caseNo}/stages/{stageRunId}/explanation': {
    path: {
      caseNo: string;
      stageRunId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: StageExplanation;
  };
  /** What happened in a case, and if asked in all cases of its family that one sees, oldest first. */
  'GET /api/cases/{caseNo}/timeline': {
    path: {
      caseNo: string;
    };
    query: {
      /** `all`: of all cases of the family that one sees; otherwise of the case alone. */
      family?: 'all';
    };
    headers: undefined;
    body: undefined;
    response: Timeline;
  };
  /** What time it is for the system. */
  'GET /api/clock': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Clock;
  };
  /** Moves the clock of the whole system forward; on demonstrations only, elsewhere 404. */
  'POST /api/clock/advance': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: AdvanceClock;
    response: Clock;
  };
  /** Records of the engine that could not be digested, newest first. */
  'GET /api/dead-records': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: DeadRecord[];
  };
  /** Computes up to 1,000 deadline cases and explains each date; the answers are those of the command line. */
  'POST /api/deadlines/compute': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: ComputeDeadlines;
    response: DeadlineAnswers;
  };
  /** How far the demonstration has been played; null where there is none. */
  'GET /api/demonstration': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Demonstration | null;
  };
  /** Reports how far the demonstration has been played; on demonstrations only, elsewhere 404. */
  'PUT /api/demonstration': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: Demonstration;
    response: undefined;
  };
  /** Whether engine and tables have come to rest; on demonstrations only, elsewhere 404. */
  'GET /api/engine/quiet': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Quiet;
  };
  /** Server-sent events `change` with `{topics: [...]}`: what to read again (tasks, cases, models, `case:<caseNo>`). */
  'GET /api/events': {
    path: undefined;
    query: {
      /** Cases of whose changes the listener is told; may be repeated. Cases that may not be seen are left out. */
      case?: string[];
    };
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** The newest version of a form, e.g. the one that registers a case. */
  'GET /api/forms/{formId}': {
    path: {
      formId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Form;
  };
  /** Places at which cases cannot go on. */
  'GET /api/incidents': {
    path: undefined;
    query: {
      /** Open incidents only, resolved ones only, or all. */
      state?: 'open' | 'resolved';
    };
    headers: undefined;
    body: undefined;
    response: Incident[];
  };
  /** The cases that stand still for the same fault as an incident, and in which process. */
  'GET /api/incidents/{incidentKey}/alike': {
    path: {
      incidentKey: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: AlikeCases;
  };
  /** What the login page shows: the county and, on a demonstration, the accounts. */
  'GET /api/login-info': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: LoginInfo;
  };
  /** The person who is logged in, with roles and pages. */
  'GET /api/me': { path: undefined; query: undefined; headers: undefined; body: undefined; response: Me };
  /** Changes it, and ends my other sessions. */
  'POST /api/me/password': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: ChangePassword;
    response: undefined;
  };
  /** Ends all of them but this one. */
  'DELETE /api/me/sessions': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** My live sessions, this one first, then the one that was used last. */
  'GET /api/me/sessions': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: OwnSession[];
  };
  /** Ends one of them. */
  'DELETE /api/me/sessions/{id}': {
    path: {
      id: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** My valid tokens, newest first. */
  'GET /api/me/tokens': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: PersonalToken[];
  };
  /** Makes a token and tells it this once. */
  'POST /api/me/tokens': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: CreateToken;
    response: CreatedToken;
  };
  /** Makes a token worthless at once. */
  'DELETE /api/me/tokens/{id}': {
    path: {
      id: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Finished cases with the days that each saved. */
  'GET /api/metrics/cases': {
    path: undefined;
    query: {
      /** The most saved days first; the last finished first without it. */
      sort?: 'saved';
      /** `nextCursor` of the page before. */
      cursor?: string;
      /** Rows of a page. */
      limit?: number;
      /** From the first day of which there are figures without it. */
      from?: string;
      /** Up to today without it; not before `from`, and at most a hundred years after it. */
      to?: string;
      /** Code of a town. */
      unit?: string;
      /** The matter whose cases are looked at; all matters without it. */
      processId?: string;
    };
    headers: undefined;
    body: undefined;
    response: CaseSavingPage;
  };
  /** Is anything late, what gets late next, what was saved. */
  'GET /api/metrics/overview': {
    path: undefined;
    query: {
      /** From the first day of which there are figures without it. */
      from?: string;
      /** Up to today without it; not before `from`, and at most a hundred years after it. */
      to?: string;
      /** Code of a town. */
      unit?: string;
      /** The matter whose cases are looked at; all matters without it. */
      processId?: string;
    };
    headers: undefined;
    body: undefined;
    response: Overview;
  };
  /** Each stage measured over its closed runs, and what others published. */
  'GET /api/metrics/stages': {
    path: undefined;
    query: {
      /** From the first day of which there are figures without it. */
      from?: string;
      /** Up to today without it; not before `from`, and at most a hundred years after it. */
      to?: string;
      /** Code of a town. */
      unit?: string;
      /** The matter whose cases are looked at; all matters without it. */
      processId?: string;
    };
    headers: undefined;
    body: undefined;
    response: StageMetrics;
  };
  /** What the on-time rate of a stage would have been with a promise of n days. */
  'GET /api/metrics/what-if': {
    path: undefined;
    query: {
      /** From the first day of which there are figures without it. */
      from?: string;
      /** Up to today without it; not before `from`, and at most a hundred years after it. */
      to?: string;
      /** Code of a town. */
      unit?: string;
      processId: string;
      stageCode: string;
    };
    headers: undefined;
    body: undefined;
    response: WhatIf;
  };
  /** Every model with the version that runs and its draft. */
  'GET /api/models': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Model[];
  };
  /** A model with the version that runs and its draft. */
  'GET /api/models/{processId}': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Model;
  };
  /** What would keep a model from working, without deploying it. */
  'POST /api/models/{processId}/check': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: CheckModel;
    response: Findings;
  };
  /** Deploys the given text, the draft or the newest version, together with the drafts of its forms and papers. Running
cases stay on their version; their next tasks have the new forms, their next papers the new templates. */
  'POST /api/models/{processId}/deploy': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: DeployModel;
    response: Deployed;
  };
  /** What a text says other than the version that runs, element by element; nothing is stored. */
  'POST /api/models/{processId}/differences': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: CheckModel;
    response: Differences;
  };
  /** The draft of a model; null where nobody saved one. */
  'GET /api/models/{processId}/draft': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ModelDraft | null;
  };
  /** Throws the draft away. */
  'DELETE /api/models/{processId}/drafts': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Saves the draft; refused when somebody saved another one meanwhile. */
  'POST /api/models/{processId}/drafts': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: SaveDraft;
    response: DraftInfo;
  };
  /** Saves the draft; refused when somebody saved another one meanwhile. */
  'PUT /api/models/{processId}/drafts': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: SaveDraft;
    response: DraftInfo;
  };
  /** The forms to which the model refers, in the order of its steps, and those that have a draft. */
  'GET /api/models/{processId}/forms': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ModelForm[];
  };
  /** A form as it is deployed and as it is drafted; one that is only referred to has neither yet. */
  'GET /api/models/{processId}/forms/{formId}': {
    path: {
      processId: string;
      formId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ModelFormDetail;
  };
  /** What would keep a form from working, without saving it. */
  'POST /api/models/{processId}/forms/{formId}/check': {
    path: {
      processId: string;
      formId: string;
    };
    query: undefined;
    headers: undefined;
    body: CheckForm;
    response: Findings;
  };
  /** Throws the draft away. */
  'DELETE /api/models/{processId}/forms/{formId}/drafts': {
    path: {
      processId: string;
      formId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Saves the draft; refused when somebody saved another one meanwhile. */
  'POST /api/models/{processId}/forms/{formId}/drafts': {
    path: {
      processId: string;
      formId: string;
    };
    query: undefined;
    headers: undefined;
    body: SaveFormDraft;
    response: DraftInfo;
  };
  /** Saves the draft; refused when somebody saved another one meanwhile. */
  'PUT /api/models/{processId}/forms/{formId}/drafts': {
    path: {
      processId: string;
      formId: string;
    };
    query: undefined;
    headers: undefined;
    body: SaveFormDraft;
    response: DraftInfo;
  };
  /** What is wrong with a file and what of it would be lost if it became the draft; nothing is stored. */
  'POST /api/models/{processId}/import-check': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: CheckModel;
    response: ImportFindings;
  };
  /** The papers that the model issues, in the order of its steps, and those that it has besides. */
  'GET /api/models/{processId}/papers': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ModelPaper[];
  };
  /** A paper as it is deployed and as it is drafted; one that is only issued has neither yet. */
  'GET /api/models/{processId}/papers/{code}': {
    path: {
      processId: string;
      code: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ModelPaperDetail;
  };
  /** Throws the draft away. */
  'DELETE /api/models/{processId}/papers/{code}/drafts': {
    path: {
      processId: string;
      code: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Saves the draft; refused when somebody saved another one meanwhile. */
  'POST /api/models/{processId}/papers/{code}/drafts': {
    path: {
      processId: string;
      code: string;
    };
    query: undefined;
    headers: undefined;
    body: SavePaperDraft;
    response: DraftInfo;
  };
  /** Saves the draft; refused when somebody saved another one meanwhile. */
  'PUT /api/models/{processId}/papers/{code}/drafts': {
    path: {
      processId: string;
      code: string;
    };
    query: undefined;
    headers: undefined;
    body: SavePaperDraft;
    response: DraftInfo;
  };
  /** What a template makes of its sample, and what would keep papers from being issued; nothing is stored or numbered. */
  'POST /api/models/{processId}/papers/{code}/proofs': {
    path: {
      processId: string;
      code: string;
    };
    query: undefined;
    headers: undefined;
    body: WrittenPaper;
    response: PaperProof;
  };
  /** A version of a template; papers keep the one by which they were made. */
  'GET /api/models/{processId}/papers/{code}/versions/{version}': {
    path: {
      processId: string;
      code: string;
      version: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: PaperTemplate;
  };
  /** Takes the retirement back. */
  'DELETE /api/models/{processId}/retirement': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Lets nobody start cases of a model any more; cases that run go on. */
  'POST /api/models/{processId}/retirement': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: RetireModel;
    response: undefined;
  };
  /** Keeps what is deployed, until the program brings something else. */
  'DELETE /api/models/{processId}/shipped': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** What waits for a decision, beside what runs; null where nothing does. */
  'GET /api/models/{processId}/shipped': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ShippedChange | null;
  };
  /** Deploys what the program brought, all its files at once, after the check. Running cases stay on their version. */
  'POST /api/models/{processId}/shipped': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Every version that was deployed, newest first. */
  'GET /api/models/{processId}/versions': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: ModelVersion[];
  };
  /** The text of a version, the newest without one. */
  'GET /api/models/{processId}/xml': {
    path: {
      processId: string;
    };
    query: {
      /** The newest without it. */
      version?: number;
    };
    headers: undefined;
    body: undefined;
    response: ModelXml;
  };
  /** Messages to me and my groups, newest first. */
  'GET /api/notices': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Notice[];
  };
  /** Marks every message to me and my groups as read. */
  'POST /api/notices/read': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Marks a message as read, for a group by whoever reads it first. */
  'POST /api/notices/{id}/read': {
    path: {
      id: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Everything as one workbook, or one sheet as CSV in UTF-8; both can be imported again. */
  'GET /api/organisation/export': {
    path: undefined;
    query: {
      sheet?: 'people' | 'posts' | 'roles' | 'standIns' | 'units';
    };
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Does what the preview of the same file said, all or nothing; rows that the file does not name stay as they are. */
  'POST /api/organisation/imports': {
    path: undefined;
    query: {
      basis: string;
    };
    headers: undefined;
    body: Blob;
    response: OrganisationPreview;
  };
  /** What a workbook (XLSX, its sheets 单位, 角色, 人员, 岗位, AB角 or some of them) or one of these as CSV would change.
Columns are headed as the export heads them, or by their keys; every fault is reported with sheet, line and column. */
  'POST /api/organisation/imports/preview': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: Blob;
    response: OrganisationPreview;
  };
  /** The rows of one sheet, as texts by the keys of its columns. */
  'GET /api/organisation/rows': {
    path: undefined;
    query: {
      sheet: 'people' | 'posts' | 'roles' | 'standIns' | 'units';
      /** Those of one unit only. */
      unit?: string;
    };
    headers: undefined;
    body: undefined;
    response: Record<string, unknown>[];
  };
  /** Makes or changes one row by the rules of the files; faults stand at the keys of the columns. */
  'PUT /api/organisation/rows': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: OrganisationRowEdit;
    response: Record<string, unknown>;
  };
  /** What the code on a paper says: number, title, date, hash, whether it holds; nothing of the people in it. */
  'GET /api/paper-checks/{checkCode}': {
    path: {
      checkCode: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: PaperCheck;
  };
  /** Every process with its newest version, its start form, the code in its case numbers, and whether one registers it. */
  'GET /api/processes': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Process[];
  };
  /** The limits of stages that the dates give which are being entered for a new case; nothing is stored. */
  'POST /api/processes/{processId}/limits': {
    path: {
      processId: string;
    };
    query: undefined;
    headers: undefined;
    body: Entered;
    response: StartedLimits;
  };
  /** Every stage of every deployed model: law, promise of the model, promise in force, history. */
  'GET /api/promises': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: StagePromise[];
  };
  /** Lowers a promise for cases that start from now on, or returns to the model's; running cases keep theirs. */
  'PUT /api/promises/{processId}/{stageCode}': {
    path: {
      processId: string;
      stageCode: string;
    };
    query: undefined;
    headers: undefined;
    body: ChangePromise;
    response: StagePromise;
  };
  /** What was decided about the promise of a stage, newest first. */
  'GET /api/promises/{processId}/{stageCode}/history': {
    path: {
      processId: string;
      stageCode: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: PromiseSetting[];
  };
  /** The newest repairs of many cases, without their cases. */
  'GET /api/repairs': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Repair[];
  };
  /** Repairs one case at once, or begins with all that have the same fault. */
  'POST /api/repairs': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: NewRepair;
    response: Repair;
  };
  /** How a repair goes, case by case. */
  'GET /api/repairs/{repairId}': {
    path: {
      repairId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Repair;
  };
  /** Leaves alone the cases that nobody has begun with. */
  'POST /api/repairs/{repairId}/stop': {
    path: {
      repairId: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Repair;
  };
  /** My tasks, those of my groups, or those that I completed. */
  'GET /api/tasks': {
    path: undefined;
    query: {
      /** `nextCursor` of the page before. */
      cursor?: string;
      /** Rows of a page. */
      limit?: number;
      /** Assigned to me (without it), open to my groups, or completed by me. */
      view?: 'done' | 'group' | 'mine';
      /** One of my groups only. */
      group?: string;
      /** The matter of the case. */
      processId?: string;
      /** By the due date of the stage. */
      due?: 'overdue' | 'today' | 'week';
      /** Words to look for, as in the list of cases. */
      q?: string;
      /** By due date, or newest first. */
      sort?: 'created' | 'due';
    };
    headers: undefined;
    body: undefined;
    response: TaskPage;
  };
  /** How many tasks wait for me and my groups, and how many are late. */
  'GET /api/tasks/counts': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: TaskCounts;
  };
  /** A task with its form, the known values and my draft. */
  'GET /api/tasks/{taskKey}': {
    path: {
      taskKey: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: TaskDetail;
  };
  /** The earlier work on which the task rests: what was entered, by whom, when; numbers of people are masked. */
  'GET /api/tasks/{taskKey}/basis': {
    path: {
      taskKey: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: CaseRecordPage;
  };
  /** Takes a task of my group. */
  'POST /api/tasks/{taskKey}/claim': {
    path: {
      taskKey: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: TaskSummary;
  };
  /** Completes a task with what was entered; an open task of my group is claimed first. */
  'POST /api/tasks/{taskKey}/complete': {
    path: {
      taskKey: string;
    };
    query: undefined;
    headers: undefined;
    body: Entered;
    response: TaskSummary;
  };
  /** Keeps what I entered without completing the task. */
  'PUT /api/tasks/{taskKey}/draft': {
    path: {
      taskKey: string;
    };
    query: undefined;
    headers: undefined;
    body: Entered;
    response: undefined;
  };
  /** The limits of stages that the dates give which I am entering; nothing is stored. */
  'POST /api/tasks/{taskKey}/limits': {
    path: {
      taskKey: string;
    };
    query: undefined;
    headers: undefined;
    body: Entered;
    response: StartedLimits;
  };
  /** The sheet of a task: what is to be done by when, on what it rests, its form filled in or blank. */
  'POST /api/tasks/{taskKey}/print': {
    path: {
      taskKey: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: undefined;
  };
  /** Gives a task back to its group. */
  'POST /api/tasks/{taskKey}/unclaim': {
    path: {
      taskKey: string;
    };
    query: undefined;
    headers: undefined;
    body: undefined;
    response: TaskSummary;
  };
  /** Units of one level, in the order of their codes. */
  'GET /api/units': {
    path: undefined;
    query: {
      /** Level of the units: prefecture, county, department, town, town-office; all without it. */
      level?: string;
      /** Whether retired units are listed too. */
      retired?: 'false' | 'true';
    };
    headers: undefined;
    body: undefined;
    response: Unit[];
  };
  /** People by name, 20 at most: for whoever must name one. */
  'GET /api/users': {
    path: undefined;
    query: {
      /** A part of the name. */
      text?: string;
      /** A unit; people of the units below it are found too. */
      unit?: string;
      /** A unit and a role. */
      group?: string;
      /** People by their accounts, 20 at most. */
      usernames?: string[];
    };
    headers: undefined;
    body: undefined;
    response: UserList;
  };
  /** Whether the process runs. */
  'GET /health/live': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Live;
  };
  /** Whether people can be served: 503 while the database is away, and on a first start until each process has a version; without the
engine reads still work. */
  'GET /health/ready': {
    path: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    response: Ready;
  };
}
