/** What an administrator can do to a case that stands still or stands wrong. */
export const REPAIR_KINDS = ['retry', 'set-variable', 'reassign', 'move-token', 'migrate'] as const;

export type RepairKind = (typeof REPAIR_KINDS)[number];

/** An instance that the case called, of one case; without it that of the case itself. */
interface AtInstance {
  instanceKey?: string;
}

/** Which act, with what it needs; a variable of many cases is set in the instances in which the same step stood still. */
export type RepairAct =
  | { kind: 'retry' }
  | ({
      kind: 'set-variable';
      name: string;
      value: unknown;
      retry: boolean;
      sameFaultAs?: string;
    } & AtInstance)
  | { kind: 'reassign'; taskKey: string; assignee: string | null; candidateGroups: string[] | null }
  | ({ kind: 'move-token'; from: string; to: string } & AtInstance)
  | { kind: 'migrate'; version: number };

/** On which cases: one, or all that stand still for the same fault as an incident. */
export type RepairTarget = { caseNo: string } | { sameFaultAs: string };

/** Cases that stand still for the same fault, and in which called processes they do. */
export interface AlikeCase {
  caseNo: string;
  /** Name of the called process; null for the case's own. */
  called: string | null;
  calledEn: string | null;
  /** In how many instances of it. */
  times: number;
}

export type RepairItemState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/** How far a repair of a case came. */
export interface RepairProgress {
  /** The element instance that a move ends, or the instance that a migration replaces. */
  oldKey?: string;
  newKey?: string;
  /** Whether a new instance may have been asked for already. */
  isAsked?: boolean;
  /** Id of the message whose records prove on every partition what came of the new instance. */
  probe?: string;
  /** The incidents that were resolved; the case is looked at until it is known whether it stopped again. */
  retried?: string[];
  /** How often the case was seen to go on since. */
  looks?: number;
}

/** A repair of one case that was taken to be carried out. */
export interface TakenItem {
  id: string;
  repairId: string;
  caseNo: string;
  attempts: number;
  progress: RepairProgress;
  act: RepairAct;
  reason: string;
  requestedBy: string;
  requestedGroups: string[];
  credential: string | null;
}

export interface RepairItemView {
  caseNo: string;
  state: RepairItemState;
  /** Why it failed, e.g. `ENGINE_REJECTED`. */
  fault: string | null;
  /** The engine's own sentence; of `STOPPED_AGAIN` behind the kind of the new incident. */
  faultDetail: string | null;
  endedAt: Date | null;
}

export interface RepairView {
  id: string;
  kind: RepairKind;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  stoppedAt: Date | null;
  total: number;
  done: number;
  failed: number;
  /** How many of the failed ones tried again and stopped again. */
  stoppedAgain: number;
  /** Cases that were left alone because the repair was stopped. */
  stopped: number;
  waiting: number;
  /** The first 200, the failed ones first. */
  items: RepairItemView[];
}
