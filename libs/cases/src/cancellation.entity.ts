export type CancellationState = 'requested' | 'approved' | 'refused' | 'withdrawn';

/** Somebody's wish to cancel a case that another unit holds, and what its approver said. */
export interface Cancellation {
  id: string;
  caseNo: string;
  reason: string;
  requestedBy: string;
  requestedByName: string;
  requestedAt: Date;
  /** Candidate group `<unit-code>/<role>` that decides. */
  approverGroup: string;
  /** The unit of that group, in words. */
  approverName: string;
  state: CancellationState;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

/** A request that waits for a decision, as it stands in the work of its approver. */
export interface WaitingCancellation extends Pick<
  Cancellation,
  'caseNo' | 'reason' | 'requestedByName' | 'requestedAt'
> {
  title: string;
}

/** What a person may do about cancelling a case: at once, by asking its approver, or nothing. */
export type CancelMode = 'direct' | 'request' | null;

/** The newest request of a case, with what the reader may do about it. */
export interface CancellationView extends Omit<Cancellation, 'caseNo' | 'requestedBy' | 'approverGroup'> {
  canDecide: boolean;
  canWithdraw: boolean;
}

/** What a case page shows of cancelling. */
export interface CancelOptions {
  mode: CancelMode;
  request: CancellationView | null;
}
