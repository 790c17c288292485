import type { LinkedCase, RelatedCase } from './case-family.entity.js';
import type { CaseState } from './case-state.js';
import type { CaseInstance } from './case-instance.entity.js';
import type { OwedSummary } from './owed-material.js';
import type { FactValue, ShownCase, ShownParty } from './case-shown.js';

export type CasePending = 'starting' | 'cancelling';

/** A case as a row of a list shows it. */
export interface CaseSummary {
  caseNo: string;
  processId: string;
  title: string;
  /** Whom it is about, by the roles that its model declares. */
  parties: ShownParty[];
  /** What its model declares beyond that, by name. */
  facts: Record<string, FactValue>;
  /** Of these, those that could not be evaluated. */
  faultyFacts: string[];
  townCode: string;
  townName: string;
  /** Fen. */
  amountFen: number | null;
  headcount: number | null;
  receivedOn: string;
  state: CaseState;
  pending: CasePending | null;
  createdAt: Date;
  endedAt: Date | null;
  outcomeCode: string | null;
  /** Who holds its oldest open task, in words. */
  holder: string | null;
  /** All people and units that hold an open task of it, those of the oldest first. */
  holders: string[];
  /** A step stands still and nobody has a task: nothing goes on before it is repaired. */
  standsStill: boolean;
  /** What it was taken on without and nobody has brought. */
  owed: OwedSummary | null;
}

/** A paper that was issued in a case. */
export interface CaseDocument {
  no: string;
  title: string;
  issuedOn: string;
}

/** A case with everything that this library knows of it. */
export interface CaseDetail extends CaseSummary {
  processInstanceKey: string | null;
  definitionKey: string | null;
  definitionVersion: number | null;
  /** Root variables; numbers of persons are masked. */
  variables: Record<string, unknown>;
  /** Whether the person may see numbers of people whole. */
  mayShowNumbers: boolean;
  /** Elements of the diagram that are active now. */
  activeElements: string[];
  /** Elements of the diagram that were passed at least once. */
  completedElements: string[];
  /** The runs of models of which the case consists: its own, and those that were called, in the order in which they began. */
  instances: CaseInstance[];
  /** The cases that came out of one another, this one included, the first one first; empty where it is alone. */
  family: RelatedCase[];
  /** The cases that were merged with it, or found to be the same. */
  linked: LinkedCase[];
  documents: CaseDocument[];
  /** Of some stages the person sees only name, dates and outcome. */
  isPart: boolean;
  /** Why the case was cancelled. */
  reason: string | null;
}

/** Which cases are asked for. */
export interface CaseFilter {
  processId?: string;
  /** `still`: running cases of which nothing goes on. */
  state?: CaseState | 'still';
  /** Code of a town. */
  unit?: string;
  /** Cases with a department's stage that is late now: past the promise alone, or past the law. */
  late?: 'promise' | 'law';
  /** Cases that owe materials, or only those whose day is past. */
  owes?: 'any' | 'late';
  /** Words in number, title and names. */
  q?: string;
  /** Name of a fact that the matter declares, `amount` or `headcount`, to look for; needs `processId`. */
  fact?: string;
  /** The value itself. */
  factIs?: string;
  /** From this value on, e.g. a sum in fen or a day. */
  factFrom?: string;
  factTo?: string;
  /** Name of a fact by which the cases are ordered, with `-` before it the largest first; needs `processId`. */
  sort?: string;
  cursor?: string;
  limit?: number;
}

/** A case that is about to be stored. */
export interface NewCase {
  caseNo: string;
  processId: string;
  townCode: string;
  receivedOn: string;
  /** The case from which it comes. */
  parentCaseNo: string | null;
  startVariables: Record<string, unknown>;
  /** What its row shows. */
  shown: ShownCase;
  createdBy: string;
  createdAt: Date;
  idempotencyKey: string | null;
  requestHash: string;
}
