import { type Organisation, candidateGroup } from '@app/identity';
import { type Period, parsePeriod } from '@app/statutory-time';
import type { ClockOperationKind } from '@app/stages';
import type { ListedOperation } from './clock-operation.queries.js';
import {
  type OperationContext,
  approvalOf,
  articleOf,
  blockedBy,
  kindsOf,
  limitsOf,
  timesLeft,
} from './clock-operation.rules.js';

/** An entry as people read it; dates are civil dates. */
export interface ClockOperationView extends Omit<ListedOperation, 'kind' | 'period'> {
  type: ClockOperationKind;
  period: Period | null;
}

export interface ApproverView {
  group: string;
  unitName: string;
  roleName: string;
  roleNameEn: string;
}

/** What the law allows at a stage, and whether it can be done now. */
export interface AllowedOperation {
  type: ClockOperationKind;
  article: string | null;
  /** Null where it is recorded without an approval. */
  approver: ApproverView | null;
  maxPeriod: Period | null;
  timesLeft: number | null;
  limits: Period[];
  blockedBy: string | null;
}

export function operationView({ kind, period, ...rest }: ListedOperation): ClockOperationView {
  return { ...rest, type: kind, period: periodOf(period) };
}

/** The kinds that the stage knows, each with its article and who decides. */
export function allowedOperations(context: OperationContext, names: OrganisationWords): AllowedOperation[] {
  const { definition, extension } = context;
  return kindsOf(definition).map((type) => ({
    type,
    article: articleOf({ kind: type, cancels: null }, context),
    approver: approverView(approvalOf({ kind: type, cancels: null }, context).group, names),
    maxPeriod: type === 'extend' ? periodOf(extension.limit) : null,
    timesLeft: type === 'extend' ? timesLeft(context) : null,
    limits: type === 'switch' ? limitsOf(context).map(parsePeriod) : [],
    blockedBy: blockedBy(type, context),
  }));
}

// helpers

type OrganisationWords = Pick<Organisation, 'unitName' | 'roleName'>;

function approverView(group: string | null, names: OrganisationWords): ApproverView | null {
  if (group === null) return null;
  const { unit, role } = candidateGroup(group);
  const { zh, en } = names.roleName(role);
  return { group, unitName: names.unitName(unit) ?? unit, roleName: zh, roleNameEn: en };
}

function periodOf(text: string | null): Period | null {
  return text === null ? null : parsePeriod(text);
}
