import type { CaseState } from './case.entity.js';

/** One case of a family: those that came out of one another. */
export interface RelatedCase {
  caseNo: string;
  /** The case from which it came; null for the first of the family. */
  parentCaseNo: string | null;
  /** How many cases lie between it and the first one, that one included. */
  generation: number;
  /** What follows is null where the person may not see the case. */
  title: string | null;
  processId: string | null;
  processName: string | null;
  processNameEn: string | null;
  state: CaseState | null;
  isVisible: boolean;
}
