import type { CivilDate } from '@app/statutory-time';

/** An issued paper, as jobs and catalogues know it. */
export interface IssuedDocument {
  no: string;
  title: string;
  issuedOn: CivilDate;
}

/** A paper that is about to be stored. */
export interface NewDocument extends IssuedDocument {
  /** The job that issued it; null where a person did. */
  jobKey: string | null;
  /** The step that issued it; of one that replaces another that of the other. */
  elementInstanceKey: string | null;
  caseNo: string;
  templateCode: string;
  templateVersion: number;
  issuedAt: Date;
  /** What the template was given. */
  data: object;
  content: Buffer;
  /** Hexadecimal SHA-256 of the content. */
  sha256: string;
  pages: number;
  words: string;
  checkCode: string;
  /** The void paper in whose place it is issued. */
  replacesId: string | null;
}
