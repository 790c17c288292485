import { Injectable } from '@nestjs/common';
import { type Leads, OrganisationService } from '@app/identity';
import { DecisionService } from '@app/models';
import { type ClockOperationKind, type StageRun, CLOCK_OPERATION_KINDS, unitOf } from '@app/stages';

/** Who decides about a kind of operation at a stage, and by which article it is done. */
export interface OperationApproval {
  /** Null where it is only recorded: what follows from a fact, and what the parties agree on. */
  readonly group: string | null;
  readonly basis: string | null;
}

/** What a kind is decided by; a cancellation by what decides about the cancelled entry. */
export type OperationApprovals = Readonly<Record<EffectiveKind, OperationApproval>>;
type EffectiveKind = Exclude<ClockOperationKind, 'cancel'>;

type StageAsked = Pick<StageRun, 'stageCode' | 'responsible'>;

/** What the case of a stage says about who decides. */
export interface ApprovalCase {
  /** The model of the stage, because several models may have a stage of the same code. */
  readonly processId: string | null;
  /** The procedure, e.g. `summary`; null before one is chosen. */
  readonly track: string | null;
  /** The town that answers for it. */
  readonly townCode: string | null;
}

const DECISION = 'clock-op-approver';
const KINDS = CLOCK_OPERATION_KINDS.filter((kind) => kind !== 'cancel');

/** What the decision table is asked with, besides the kind. */
export function approvalFacts(
  { stageCode, responsible }: StageAsked,
  { processId, track, townCode }: ApprovalCase,
  leads: Pick<Leads, 'leadGroupOf' | 'unitsFor'>,
) {
  const responsibleUnit = unitOf({ responsible });
  return {
    processId,
    stageCode,
    track,
    responsibleGroup: responsible,
    responsibleUnit,
    responsibleHead: responsibleUnit === null ? null : leads.leadGroupOf(responsibleUnit),
    units: leads.unitsFor(townCode ?? ''),
  };
}

/** Reads from the decision table what the engine will read there when a request runs. */
@Injectable()
export class OperationApprovalService {
  /** The table does not change while the program runs, and there are few stages, units and tracks. */
  private readonly known = new Map<string, OperationApprovals>();

  constructor(
    private readonly decisions: DecisionService,
    private readonly organisations: OrganisationService,
  ) {}

  async of(run: StageAsked, ofCase: ApprovalCase): Promise<OperationApprovals> {
    const facts = approvalFacts(run, ofCase, await this.organisations.current());
    const key = JSON.stringify(facts);
    const approvals = this.known.get(key) ?? (await this.read(facts));
    this.known.set(key, approvals);
    return approvals;
  }

  private async read(facts: ReturnType<typeof approvalFacts>): Promise<OperationApprovals> {
    const answers = await this.decisions.decide(
      DECISION,
      KINDS.map((op) => ({ ...facts, op })),
    );
    const approvals = KINDS.map((kind, index) => [kind, approvalOf(answers[index])]);
    return Object.fromEntries(approvals) as OperationApprovals;
  }
}

// helpers

function approvalOf(answer: Record<string, unknown> | null | undefined): OperationApproval {
  const text = (name: string) => (typeof answer?.[name] === 'string' ? answer[name] : null);
  return { group: text('group'), basis: text('basis') };
}
