import type { EngineRecord } from '@app/engine-records';
import { boundedFeel } from '@app/feel';
import {
  type ClockOperationKind,
  type Facts,
  type OperationRow,
  type StageDefinition,
  retimed,
  toRunOperation,
  withOperations,
} from '@app/stages';
import { CALENDAR, StageTables } from '@app/stages/builders';
import type { ClockOperationRow, ProposedOperation } from './clock-operation.entity.js';
import type { OperationContext } from './clock-operation.rules.js';
import { longestExtension } from './longest-extension.js';
import type { OperationApprovals } from './operation-approval.service.js';

/** As if every kind had to be approved by the head of arbitration, but for what follows from facts. */
export const APPROVALS: OperationApprovals = {
  pause: { group: 'zj.arb/arb-head', basis: '办案规则 第47条' },
  resume: { group: null, basis: '办案规则 第47条' },
  exclude: { group: 'zj.arb/arbitrator', basis: '办案规则 第46条' },
  restart: { group: null, basis: '办案规则 第46条' },
  extend: { group: 'zj.arb/arb-head', basis: '调解仲裁法 第43条' },
  switch: { group: null, basis: '办案规则 第61条' },
};

/** The run of the stage in every context. */
export const RUN_KEY = '101';

/** What is asked for: a pause unless a test says otherwise. */
export function aProposal(
  changes: Partial<ProposedOperation> & Pick<ProposedOperation, 'on'>,
): ProposedOperation {
  return {
    ...{ kind: 'pause', to: null, period: null, cancels: null, approvedOn: null },
    ...changes,
  };
}

/** An operation that was applied, at a day or a moment. */
export function anEntry(
  kind: ClockOperationKind,
  fromOn: string,
  changes: Partial<ClockOperationRow> = {},
): ClockOperationRow {
  return {
    ...{ id: `${kind} ${fromOn}`, elementInstanceKey: RUN_KEY, caseNo: '330681-GZWQ-20260929-00001' },
    ...{ stageCode: 'F1', kind, fromOn, toOn: null, period: null, reason: '示例事由', article: null },
    ...{ documentNo: null, attachmentIds: [], approvedOn: null, cancels: null, cancelledBy: null },
    ...{ state: 'applied', requestedBy: 'arbitrator', requestedAt: momentOf(fromOn, '09:00') },
    ...{ approverGroup: null, decidedBy: null, decidedAt: null, decisionNote: null },
    ...{ approver: '示例-郑七', refusalCode: null, appliedAt: momentOf(fromOn, '10:00') },
    ...changes,
  };
}

/** The run that records made, with the operations that are in force, as it is seen now. */
export function contextAfter(
  records: readonly EngineRecord[],
  {
    definition,
    entries,
    now,
    facts = {},
  }: {
    definition: StageDefinition;
    entries: readonly ClockOperationRow[];
    now: string;
    facts?: Facts;
  },
): OperationContext {
  const tables = new StageTables([definition]);
  tables.apply([...records]);
  const events = entries
    .filter(isInForce)
    .map((row) => toRunOperation({ ...row, afterPosition: '-1', cancelledAfter: null } as OperationRow));
  const run = retimed(withOperations(tables.run(RUN_KEY), events), CALENDAR);
  const extension = longestExtension(definition, facts, boundedFeel);
  return { run, definition, approvals: APPROVALS, extension, entries: [...entries], calendar: CALENDAR, now };
}

// helpers

function isInForce({ kind, state, cancelledBy }: ClockOperationRow): boolean {
  return kind !== 'cancel' && state === 'applied' && cancelledBy === null;
}

function momentOf(dayOrMoment: string, time: string): Date {
  return new Date(dayOrMoment.includes('T') ? dayOrMoment : `${dayOrMoment}T${time}:00+08:00`);
}
