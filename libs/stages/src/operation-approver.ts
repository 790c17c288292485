import type { ClockOperationKind } from './clock-operation.entity.js';
import type { StageDefinition } from './stage-definition.js';
import { StageExpressions } from './stage-expression.js';
import type { StageRun } from './stage-run.entity.js';

/**
 * The group that will decide, as it is shown before the request; the decision table `clock-op-approver` names it when the
 * request runs. Null where the operation is only recorded: a resumption, a restart and a switch follow from a fact, and what the
 * parties of a mediation agree on, its mediator records (企业劳动争议协商调解规定 第29条).
 */
export function approverOf(
  kind: ClockOperationKind,
  definition: Pick<StageDefinition, 'extensionApprover'>,
  run: Pick<StageRun, 'responsible'>,
  townCode: string | null,
): string | null {
  if (kind === 'exclude') return run.responsible;
  if (kind !== 'extend' && kind !== 'pause') return null;
  const group = new StageExpressions({ townCode }).text('批准人', definition.extensionApprover);
  return group === run.responsible ? null : group;
}
