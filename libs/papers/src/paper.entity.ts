import type { CivilDate } from '@app/statutory-time';
import type { PaperDelivery } from './delivery.entity.js';

/** `kept`: what a process keeps in tables of its own, without a file here. */
export type PaperState = 'valid' | 'void' | 'kept';

/** A numbered paper as the file of its case lists it. */
export interface Paper {
  /** Null where there is no file of it. */
  id: string | null;
  no: string;
  title: string;
  issuedOn: CivilDate;
  state: PaperState;
  /** The called process whose step issued it; null for the case's own. */
  place: string | null;
  placeEn: string | null;
  /** Papers of before are read as text. */
  mediaType: 'application/pdf' | 'text/plain' | null;
  pages: number | null;
  /** The version of the template by which it was made. */
  templateVersion: number | null;
  checkCode: string | null;
  sha256: string | null;
  voidedAt: Date | null;
  /** Name of who made it void. */
  voidedBy: string | null;
  voidReason: string | null;
  /** Number of the paper in whose place it was issued. */
  replaces: string | null;
  /** Number of the paper that was issued in its place. */
  replacedBy: string | null;
  /** To whom it was delivered, in order. */
  deliveries: PaperDelivery[];
  /** Whether the person may make it void and issue it again. */
  mayChange: boolean;
}

export interface PaperList {
  items: Paper[];
  /** Whether the person may record to whom papers of the case were delivered. */
  mayDeliver: boolean;
}

/** A paper with what is to be read. */
export interface PaperFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** What anybody who holds a paper may know of it: nothing of the people in it. */
export interface PaperCheck {
  no: string;
  title: string;
  issuedOn: CivilDate;
  state: 'valid' | 'void';
  sha256: string;
  /** The number of the paper that holds in its place. */
  replacedBy: string | null;
}
