import type { LedgerKind, LedgerMove } from '@app/fields';
import type { CivilDate } from '@app/statutory-time';

/** An amount that somebody or a job entered; never changed, a counter-entry takes it out again. */
export interface LedgerEntry extends LedgerMove {
  /** The same for the same entry of a form or of a job, whenever it is read again. */
  entryKey: string;
  caseNo: string;
  on: CivilDate;
  method: string | null;
  methodLabel: string | null;
  methodLabelEn: string | null;
  proofText: string | null;
  proofFiles: string[];
  reason: string | null;
  recordedBy: string | null;
  recordedAt: Date;
}

/** With what the log tells of where it was entered. */
export interface NewLedgerEntry extends Omit<LedgerEntry, 'recordedAt' | 'caseNo'> {
  kind: LedgerKind;
  processInstanceKey: string;
  taskKey: string | null;
  definitionKey: string;
  elementId: string | null;
  /** ISO time. */
  recordedAt: string;
}

/** An entry as it is stored, with its counter-entry where it has one. */
export interface StoredLedgerEntry extends LedgerEntry {
  taskKey: string | null;
  definitionKey: string | null;
  elementId: string | null;
  recordedByName: string | null;
  /** The amount of the entry that was taken out for this one; null for others. */
  insteadOfFen: number | null;
  counter: LedgerCounter | null;
}

/** What takes an entry out again. */
export interface LedgerCounter {
  reason: string;
  by: string;
  byName: string | null;
  at: Date;
}

/** What is entered in place of an entry that was wrong. */
export interface CorrectedEntry {
  fen: number;
  on: CivilDate;
}
