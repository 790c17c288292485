import type { InstanceWords, NamedInstance } from './called-place.js';

/** One run of a model within a case: that of the case itself, or one that another run of the case called. */
export interface CaseInstance extends NamedInstance, InstanceWords {
  /** Element of the caller's diagram that called it. */
  callElementId: string | null;
  definitionKey: string;
  definitionVersion: number;
  /** The number that the caller gave it beside that of the case; null where the model gives none. */
  subCaseNo: string | null;
  state: 'active' | 'completed' | 'terminated';
  startedAt: Date;
  endedAt: Date | null;
  /** Elements of its diagram that are active now. */
  activeElements: string[];
  /** Elements of its diagram that were passed at least once. */
  completedElements: string[];
  /** Root variables; numbers of persons are masked. */
  variables: Record<string, unknown>;
}
