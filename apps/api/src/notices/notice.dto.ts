import type { Notice, NoticeFacts } from '@app/notices';

/** What a message tells, for whoever words it; each kind tells some of it. */
export class NoticeFactsDto implements NoticeFacts {
  /** Of the case, or of the first one of several. */
  caseTitle: string | null;
  townName: string | null;
  /** How many cases it concerns. */
  cases?: number | null;
  reason?: string | null;
  /** Words of the model that sent it; `{title}`, `{town}` and `{reason}` in them are to be filled. */
  text?: string | null;
  textEn?: string | null;
  /** @example 调解 */
  stageName?: string | null;
  /** @example Mediation */
  stageNameEn?: string | null;
  stepName?: string | null;
  stepNameEn?: string | null;
  /** Why the time of a stage could not be computed, in Chinese. */
  fault?: string | null;
  level?: 'warning' | 'yellow' | 'red' | null;
  /** Courts and arbitration are reminded, they get no cards. */
  reminder?: boolean | null;
  overdueDays?: number | null;
  /** Date, or moment of a limit in hours. */
  dueOn?: string | null;
  promisedDueOn?: string | null;
  /**
   * What a case was taken on without and nobody has brought.
   * @example 平面图、送达地址确认书
   */
  materials?: string | null;
  materialsEn?: string | null;
  /** The model that it is about, where it is of no case. */
  processId?: string | null;
  modelName?: string | null;
  modelNameEn?: string | null;
}

/** A message to a person or a group. */
export class NoticeDto implements Notice {
  id: string;
  /** Null for a message that is of no case. */
  caseNo: string | null;
  /**
   * What happened.
   * @example card-yellow
   */
  template: string;
  facts: NoticeFactsDto;
  createdAt: Date;
  readAt: Date | null;
}
