import { type DeadlineEvent, type MomentText, parsePeriod } from '@app/statutory-time';
import type { RunOperation } from './run-operation.js';

/** 中止, 恢复, 扣除, 重新计算, 延长, 转程序, and the entry that cancels a wrong one. */
export const CLOCK_OPERATION_KINDS = [
  'pause',
  'resume',
  'exclude',
  'restart',
  'extend',
  'switch',
  'cancel',
] as const;
export type ClockOperationKind = (typeof CLOCK_OPERATION_KINDS)[number];

/** What the clock needs of an operation in force. */
export interface OperationRow {
  id: string;
  elementInstanceKey: string;
  kind: Exclude<ClockOperationKind, 'cancel'>;
  fromOn: MomentText;
  toOn: MomentText | null;
  period: string | null;
  /** Who decided; where nobody had to, who recorded it. */
  approver: string;
  appliedAt: Date;
  /** The last record that wrote the run before the entry acted, and before it was cancelled. */
  afterPosition: string;
  cancelledAfter: string | null;
}

export function toRunOperation(row: OperationRow): RunOperation {
  return {
    elementInstanceKey: row.elementInstanceKey,
    event: eventOf(row),
    operationId: row.id,
    recordedAt: row.appliedAt.toISOString(),
    afterPosition: row.afterPosition,
    cancelledAfter: row.cancelledAfter,
  };
}

/** The operation as an event of the deadline format; throws `StatutoryTimeError` for a period that is none. */
export function eventOf(
  row: Pick<OperationRow, 'kind' | 'fromOn' | 'toOn' | 'period' | 'approver'>,
): DeadlineEvent {
  const { kind, fromOn, toOn, period, approver } = row;
  switch (kind) {
    case 'pause':
    case 'resume':
    case 'restart':
      return { type: kind, at: fromOn };
    case 'exclude':
      return { type: kind, from: fromOn, to: toOn ?? fromOn };
    case 'extend':
      return { type: kind, at: fromOn, by: parsePeriod(period ?? ''), approvedBy: approver };
    case 'switch':
      return { type: kind, at: fromOn, limit: parsePeriod(period ?? '') };
  }
}
