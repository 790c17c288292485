import type { FieldRules } from '@app/fields';

import type * as schema from './schema.js';

/** What the server takes and answers; declared once, in its document. */
export type {
  Account,
  AlikeCase,
  AllowedOperation,
  Attachment,
  AuditEntry,
  AuditList,
  AuditWord,
  Benchmark,
  CalendarChange,
  CalendarDifference,
  Difference,
  CalendarImport,
  CalendarImportSummary,
  CalendarRevocation,
  CalendarYear,
  CalendarYearDays,
  CancelOptions,
  Cancellation,
  CardCounts,
  CardListItem,
  CaseAttachment,
  CaseDetail,
  CaseInstance,
  CaseRebuild,
  CaseRecordEntry,
  CaseRepair,
  CaseSaving,
  CaseSummary,
  Clock as ServerClock,
  ClockOperation,
  ClockOperations,
  ClockPreview,
  DeadRecord,
  DeadlineAnswer,
  Demonstration,
  DraftInfo,
  ExplainedDay as ExplanationDay,
  Finding,
  Findings,
  Incident,
  Ledger,
  LedgerRow,
  LedgerState,
  LoginInfo,
  Me,
  Model,
  ModelDraft,
  ModelForm,
  ModelPaper,
  ModelVersion,
  NamedDay,
  NewOverlayDay,
  Notice,
  NoticeFacts,
  OneTimePassword,
  OrganisationName,
  OwedMaterial,
  OverlayDay,
  OverlayPreview,
  OverlayResult,
  Overview,
  Paper,
  RelatedCase,
  PaperCheck,
  PaperDelivery,
  PaperProof,
  Period,
  Process as ProcessInfo,
  PromiseSetting,
  PromisedLimit,
  Rate,
  ModelPaperDetail as PaperText,
  NewRepair,
  Repair,
  ReportableEvent,
  RepairAct,
  RepairPlan,
  PreviewClockOperation as ClockPreviewRequest,
  RequestClockOperation as ClockOperationRequest,
  Retirement,
  RevocationPreview,
  Role,
  RunDates,
  ShippedFile,
  StageCard,
  StageExplanation as Explanation,
  StageMetric,
  StagePromise,
  StageRun,
  StageSummary as StageBrief,
  StageSuspension,
  StoredAttachment,
  StartedLimit,
  TaskCounts,
  TaskSummary,
  TimelineEntry,
  Unit,
  User as ListedUser,
  VersionDeployment,
  WaitingCancellation,
  WhatIf,
  WrittenPaper,
} from './schema.js';

/** Legal status of a running stage, as the server computed it. */
export type StageStatus = schema.StageSummary['status'];
/** Which of its dates a stage has passed. */
export type LateAgainst = NonNullable<schema.StageSummary['lateAgainst']>;
/** Against what the days that are left are counted; `aim` is the promise of courts and arbitration. */
export type StageTarget = NonNullable<schema.StageSummary['target']>;
/** Unit of a counted time. */
export type TimeUnit = schema.Period['unit'];
export type CaseState = schema.CaseSummary['state'];
export type CardLevel = schema.StageCard['level'];
/** 中止, 恢复, 扣除, 重新计算, 延长, 转程序, and the entry that cancels a wrong one (更正). */
export type ClockOperationType = schema.ClockOperation['type'];
export type ExplanationStep = schema.StageExplanation['steps'][number];
export type RepairKind = schema.Repair['kind'];
export type AuditAction = schema.AuditEntry['action'];
export type AuditObjectKind = schema.AuditEntry['objectKind'];
export type TaskView = NonNullable<schema.Operations['GET /api/tasks']['query']['view']>;

/** Page of a list that is read on with a cursor. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

/** What happened to the clock of a deadline case. */
export type DeadlineEvent =
  | { type: 'pause' | 'resume' | 'restart'; at: string }
  | { type: 'exclude'; from: string; to: string }
  | { type: 'extend'; at: string; by: schema.Period | null; approvedBy: string }
  | { type: 'switch'; at: string; limit: schema.Period | null };

/** A period to be computed by the county's calendar in force. */
export interface DeadlineQuestion {
  id: string;
  limit: schema.Period;
  promise: schema.Period | null;
  start: string;
  events: DeadlineEvent[];
  asOf: string | null;
  completedAt: string | null;
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

/** The document leaves open what a form is; the form engine reads it. */
type Drawn<Shape, Schema> = Omit<Shape, 'schema'> & { schema: Schema };
export type FormDefinition = Drawn<schema.Form, FormSchema>;
export type RecordedForm = Drawn<schema.RecordedForm, FormSchema>;
export type CaseRecordPage = Omit<schema.CaseRecordPage, 'forms'> & { forms: RecordedForm[] };
export type FormDraft = Drawn<schema.FormDraft, FormSchema>;
/** A form as it runs and as it is drawn now. */
export type FormText = Omit<Drawn<schema.ModelFormDetail, FormSchema | null>, 'draft'> & {
  draft?: FormDraft | null;
};
/** An event with the form that reports it. */
export type EventToReport = Omit<schema.EventToReport, 'form'> & {
  form: Drawn<schema.EventForm, FormSchema>;
};
export type TaskDetail = Omit<schema.TaskDetail, 'form'> & {
  form: Drawn<schema.TaskForm, FormSchema> | null;
};

/** The sheets of which the data of an organisation consist. */
export type OrganisationSheet = schema.OrganisationRowEdit['sheet'];
/** A row as texts, by the keys of its columns; empty is nothing, 是 is yes. */
export type OrganisationRow = Record<string, string>;
export type ListedPost = schema.AccountPost;
