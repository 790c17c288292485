/** A message to a person or a group, as they read it. */
export interface Notice {
  id: string;
  caseNo: string;
  template: string;
  /** In Chinese. */
  text: string;
  createdAt: Date;
  readAt: Date | null;
}

/** A stored message with what its text needs. */
export interface NoticeRow extends Omit<Notice, 'text'> {
  data: Record<string, unknown>;
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
  data: Record<string, unknown>;
}

/** A message that cases of one kind stand still; the first of them stands for all. */
export interface IncidentNotice {
  caseNo: string;
  group: string;
  data: { stepName: string; cases: number };
}

/** A message that the time of stages of one kind could not be computed; the first of them stands for all. */
export interface StageFaultNotice {
  caseNo: string;
  group: string;
  data: { stageName: string; fault: string; cases: number };
}

export interface NewNotice {
  /** The job that sends it, so that a repeated delivery sends nothing; null where no job does. */
  jobKey: string | null;
  caseNo: string;
  template: string;
  /** Candidate group `<unit-code>/<role>`, or a person. */
  group?: string | null;
  username?: string | null;
  data?: Record<string, unknown>;
}
