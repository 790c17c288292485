import type { SentOnce } from '@app/engine';
import type { Leads } from '@app/identity';
import { formatPeriod, parsePeriod, plainMoment } from '@app/statutory-time';
import { type ClockOperationKind, stageKeyOf } from '@app/stages';
import type { UntoldOperation } from './clock-operation.repository.js';
import { approvalFacts } from './operation-approval.service.js';

/** Who leads a unit. */
type HeadNames = Pick<Leads, 'leadGroupOf' | 'unitsFor'>;

const HOUR_MS = 60 * 60 * 1000;
/** A stage that is entered anew must not catch the message of its earlier run. */
const STAGE_MESSAGE_MS = 60 * 1000;

/** What the engine has to hear of an entry in its present state; its id makes sure that it is heard once. */
export function messageOf(operation: UntoldOperation, leads: HeadNames): SentOnce | null {
  const key = `clock-operation/${operation.id}`;
  switch (operation.state) {
    case 'requested':
      return {
        name: 'clock-operation.start',
        correlationKey: key,
        messageId: key,
        timeToLiveMs: HOUR_MS,
        startsInstance: true,
        variables: startVariables(operation, key, leads),
      };
    case 'withdrawn':
      return {
        name: 'clock-operation.withdrawn',
        correlationKey: key,
        messageId: `${key}/withdrawn`,
        timeToLiveMs: HOUR_MS,
      };
    case 'applied':
      return {
        name: 'clock-operation-applied',
        correlationKey: stageKeyOf(operation),
        messageId: `${key}/applied`,
        timeToLiveMs: STAGE_MESSAGE_MS,
        variables: { clockOperation: { id: operation.id, kind: operation.kind, on: operation.fromOn } },
      };
    case 'refused':
      return null;
  }
}

/** A request in one sentence, as the approver reads it. */
export function requestText(operation: UntoldOperation): string {
  const what = WHAT[operation.kind](operation);
  const { requestedByName, stageName, stageCode, approvedOn } = operation;
  const paper = approvedOn === null ? '' : `（${plainMoment(approvedOn)} 已书面批准，现在补录）`;
  return `${requestedByName}申请：“${stageName ?? stageCode}”环节${what}${paper}。`;
}

// helpers

const WHAT: Record<ClockOperationKind, (operation: UntoldOperation) => string> = {
  pause: ({ fromOn }) => `自 ${plainMoment(fromOn)} 起中止`,
  resume: ({ fromOn }) => `自 ${plainMoment(fromOn)} 起恢复`,
  exclude: ({ fromOn, toOn }) => `扣除 ${plainMoment(fromOn)} 至 ${plainMoment(toOn ?? fromOn)}`,
  restart: ({ fromOn }) => `自 ${plainMoment(fromOn)} 起重新计算期限`,
  extend: ({ fromOn, period }) => `自 ${plainMoment(fromOn)} 起延长 ${periodText(period)}`,
  switch: ({ fromOn, period }) => `自 ${plainMoment(fromOn)} 起转程序，期限改为 ${periodText(period)}`,
  cancel: ({ cancels }) => `更正第 ${cancels ?? ''} 号记录，使其不再生效`,
};

function periodText(period: string | null): string {
  return period === null ? '' : formatPeriod(parsePeriod(period), 'zh');
}

/** Root variables of the process `clock-operation`; results are preset, so that inner scopes update the root values. */
function startVariables(operation: UntoldOperation, procKey: string, leads: HeadNames): object {
  return {
    caseNo: operation.caseNo,
    procKey,
    clockOpId: operation.id,
    ...approvalFacts(operation, operation, leads),
    op: operation.effectiveKind,
    townCode: operation.townCode,
    requestText: requestText(operation),
    reason: operation.reason,
    article: operation.article ?? '',
    documentNo: operation.documentNo ?? '',
    approval: null,
    decision: null,
    decisionNote: null,
    decidedBy: null,
  };
}
