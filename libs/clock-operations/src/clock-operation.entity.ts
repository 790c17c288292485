import type { ClockOperationKind } from '@app/stages';
import type { MomentText } from '@app/statutory-time';

/** `applied` acts on the clock unless another entry cancelled it. */
export type ClockOperationState = 'requested' | 'applied' | 'refused' | 'withdrawn';

/** Who stands for a model in the entries that it makes itself. */
export const MODEL = 'system';

/** What somebody wants to do to the clock of a run. */
export interface ProposedOperation {
  readonly kind: ClockOperationKind;
  /** A civil date; where the limit is in hours, a moment with its time of day. */
  readonly on: MomentText;
  /** Of an exclusion the last day; in hours the moment at which the time runs again. */
  readonly to: MomentText | null;
  /** E.g. `15 calendar_day`. */
  readonly period: string | null;
  /** The entry that a `cancel` takes back. */
  readonly cancels: string | null;
  /** When it was approved on paper, where an `extend` or a `switch` is entered afterwards. */
  readonly approvedOn: MomentText | null;
}

/** An entry as it is stored. */
export interface ClockOperationRow {
  id: string;
  elementInstanceKey: string;
  caseNo: string;
  stageCode: string;
  kind: ClockOperationKind;
  /** Moments where the limit of the stage is in hours, as in every field of a run. */
  fromOn: MomentText;
  toOn: MomentText | null;
  period: string | null;
  reason: string;
  article: string | null;
  documentNo: string | null;
  attachmentIds: string[];
  /** When it was approved on paper, where the entry was made afterwards. */
  approvedOn: MomentText | null;
  cancels: string | null;
  cancelledBy: string | null;
  state: ClockOperationState;
  requestedBy: string;
  requestedAt: Date;
  approverGroup: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  /** The name of who decided; where nobody had to, of who recorded it. */
  approver: string;
  refusalCode: string | null;
  appliedAt: Date | null;
}
