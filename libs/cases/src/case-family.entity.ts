import type { CaseState } from './case-state.js';

/** Another case, as the page of a case tells of it. */
interface OtherCase {
  caseNo: string;
  /** What follows is null where the person may not see the case. */
  title: string | null;
  processId: string | null;
  processName: string | null;
  processNameEn: string | null;
  state: CaseState | null;
  isVisible: boolean;
}

/** One case of a family: those that came out of one another. */
export interface RelatedCase extends OtherCase {
  /** The case from which it came; null for the first of the family. */
  parentCaseNo: string | null;
  /** How many cases lie between it and the first one, that one included. */
  generation: number;
}

/**
 * What another case is to this one: this one went on within it (`merged-into`) or it within this one (`merged`); this one
 * repeats it (`duplicate-of`) or it this one (`duplicate`).
 */
export type CaseLinkRole = 'merged-into' | 'merged' | 'duplicate-of' | 'duplicate';

export interface LinkedCase extends OtherCase {
  role: CaseLinkRole;
}
