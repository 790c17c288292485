import type { MomentText } from '@app/statutory-time';

/** A message to a person or a group; whoever shows it words it in the language of the reader. */
export interface Notice {
  id: string;
  /** Null for a message that is of no case. */
  caseNo: string | null;
  /** What happened. */
  template: string;
  facts: NoticeFacts;
  createdAt: Date;
  readAt: Date | null;
}

/** What a message tells of what happened; each kind tells some of it. */
export interface NoticeFacts {
  /** Of the case, or of the first one of several. */
  caseTitle: string | null;
  townName: string | null;
  /** How many cases it concerns. */
  cases?: number | null;
  reason?: string | null;
  /** Its words as its model has them; `{title}`, `{town}` and `{reason}` are filled for the reader. */
  text?: string | null;
  textEn?: string | null;
  stageName?: string | null;
  stageNameEn?: string | null;
  stepName?: string | null;
  stepNameEn?: string | null;
  /** Why the time of a stage could not be computed. */
  fault?: string | null;
  level?: 'warning' | 'yellow' | 'red' | null;
  /** Courts and tribunals are reminded, they get no cards. */
  reminder?: boolean | null;
  overdueDays?: number | null;
  dueOn?: MomentText | null;
  promisedDueOn?: MomentText | null;
  /** What a case was taken on without, in one text. */
  materials?: string | null;
  materialsEn?: string | null;
  /** The model that it is about, where it is of no case. */
  processId?: string | null;
  modelName?: string | null;
  modelNameEn?: string | null;
}

/** A stored message, and what is known of its case now. */
export interface NoticeRow extends Omit<Notice, 'facts'> {
  data: Omit<NoticeFacts, 'caseTitle' | 'townName'>;
  caseTitle: string | null;
  townName: string | null;
}

/** A message about a card of a stage; each reader gets it once. */
export interface CardNotice {
  cardId: string;
  caseNo: string;
  template: string;
  /** Candidate group `<unit-code>/<role>`, or a person. */
  group?: string;
  username?: string;
  data: NoticeRow['data'];
}

/** A message that cases of one kind stand still; the first of them stands for all. */
export interface IncidentNotice {
  caseNo: string;
  group: string;
  data: { stepName: string; stepNameEn: string | null; cases: number };
}

/** A message that the time of stages of one kind could not be computed; the first of them stands for all. */
export interface StageFaultNotice {
  caseNo: string;
  group: string;
  data: { stageName: string; stageNameEn: string | null; fault: string; cases: number };
}

/** A message about a model. */
export interface ModelNotice {
  group: string;
  data: { processId: string; modelName: string; modelNameEn: string | null };
}

export interface NewNotice {
  /** The job that sends it, so that a repeated delivery sends nothing; null where no job does. */
  jobKey: string | null;
  caseNo: string;
  template: string;
  /** Candidate group `<unit-code>/<role>`, or a person. */
  group?: string | null;
  username?: string | null;
  data?: NoticeRow['data'];
}
