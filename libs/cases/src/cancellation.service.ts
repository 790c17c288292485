import { Injectable } from '@nestjs/common';
import { type AuditAction, type AuditAct, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { FeelService } from '@app/feel';
import { isBlank } from '@app/fields';
import { type Actor, OrganisationService } from '@app/identity';
import { notifyFacts } from '@app/engine-records';
import { Clock, InvalidInputError } from '@app/kernel';
import { DefinitionService } from '@app/models';
import { NoticeService } from '@app/notices';
import { DataSource } from 'typeorm';
import type { CancelOptions, Cancellation, WaitingCancellation } from './cancellation.entity.js';
import { CancellationRepository, type Ending } from './cancellation.repository.js';
import { type CancelRights, cancelModeOf, cancelRightsOf } from './cancellation.rules.js';
import type { CaseSummary } from './case.entity.js';
import { findEngineFacts } from './case.queries.js';
import { CaseService } from './case.service.js';
import { CancelNotAllowedError, CancellationClosedError, CancellationNotYoursError } from './cases.errors.js';

/**
 * Cancels cases: at once while the case is with its own unit, by the decision of an approver once another unit holds it.
 * Who that is the model says; who may not is refused, and that he tried is recorded.
 */
@Injectable()
export class CancellationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly requests: CancellationRepository,
    private readonly definitions: DefinitionService,
    private readonly notices: NoticeService,
    private readonly feel: FeelService,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * Cancels a running case, or asks its approver to.
   * CASE_NOT_FOUND, FORBIDDEN, CASE_ENDED, CASE_STARTING, CANCELLATION_CLOSED, ENGINE_UNAVAILABLE.
   */
  async cancel(actor: Actor, caseNo: string, reason: string): Promise<{ state: 'cancelling' | 'requested' }> {
    const summary = await this.cases.cancellable(actor, caseNo);
    const rights = await this.rightsOf(summary);
    const mode = cancelModeOf(actor, rights);
    if (mode === null) return this.refuse(actor, caseNo, reason);
    if (summary.state !== 'active' || mode === 'direct') {
      await this.cases.cancel(actor, caseNo, reason);
      return { state: 'cancelling' };
    }
    await this.request(actor, { summary, rights, reason });
    return { state: 'requested' };
  }

  /** The requests that wait for the decision of this person, the oldest first. */
  waitingFor(actor: Actor): Promise<WaitingCancellation[]> {
    return this.requests.findWaiting(actor.groups, actor.username);
  }

  /** The approver approves, or refuses with a reason. INVALID_INPUT, CANCELLATION_CLOSED, CANCELLATION_NOT_YOURS, and what `cancel` throws. */
  async decide(actor: Actor, caseNo: string, decision: 'approve' | 'refuse', note?: string): Promise<void> {
    if (decision === 'refuse' && isBlank(note ?? '')) throw reasonMissing();
    const request = await this.waiting(actor, caseNo);
    if (!mayDecide(actor, request)) throw new CancellationNotYoursError();
    const state = decision === 'approve' ? 'approved' : 'refused';
    await this.close(actor, request, { state, note }, 'CASE_CANCEL_DECIDED');
    if (decision === 'approve') await this.carryOut(actor, request);
    await this.tell(request, { template: `cancel-${state}`, username: request.requestedBy });
  }

  /** Whoever asked takes the request back. CANCELLATION_CLOSED, CANCELLATION_NOT_YOURS. */
  async withdraw(actor: Actor, caseNo: string): Promise<void> {
    const request = await this.waiting(actor, caseNo);
    if (request.requestedBy !== actor.username) throw new CancellationNotYoursError();
    await this.close(actor, request, { state: 'withdrawn' }, 'CASE_CANCEL_WITHDRAWN');
  }

  /** What the person may do about cancelling a case that he sees, and how the newest request stands. */
  async optionsOf(actor: Actor, summary: CaseSummary): Promise<CancelOptions> {
    const newest = await this.requests.findNewest(summary.caseNo);
    const isOpen = summary.state === 'active' && summary.pending === null;
    const isWaiting = isOpen && newest?.state === 'requested';
    const mode = isOpen && !isWaiting ? cancelModeOf(actor, await this.rightsOf(summary)) : null;
    if (newest === undefined) return { mode, request: null };
    const canDecide = isWaiting && mayDecide(actor, newest);
    const canWithdraw = isWaiting && newest.requestedBy === actor.username;
    const { caseNo: _case, requestedBy: _asker, approverGroup: _group, ...shown } = newest;
    return { mode, request: { ...shown, canDecide, canWithdraw } };
  }

  /** Whether the person leads the case: could cancel it, or decide about that. */
  async leads(actor: Actor, summary: CaseSummary): Promise<boolean> {
    const { groups, approverGroup } = await this.rightsOf(summary);
    return (
      actor.isAdministrator || actor.groups.some((group) => group === approverGroup || groups.includes(group))
    );
  }

  private async rightsOf({ caseNo, processId, townCode }: CaseSummary): Promise<CancelRights> {
    const [definition, facts, holders, leads] = await Promise.all([
      this.definitions.latest(processId),
      findEngineFacts(this.dataSource, caseNo),
      this.requests.findHolders(caseNo),
      this.organisations.current(),
    ]);
    // a case that began before its variables named units has them as they are now
    const known = { units: leads.unitsFor(townCode), ...facts.variables, townCode };
    return this.feel.settle((feel) =>
      cancelRightsOf(definition ?? { properties: {} }, known, holders, { leads, feel }),
    );
  }

  private async request(
    actor: Actor,
    { summary: { caseNo }, rights, reason }: { summary: CaseSummary; rights: CancelRights; reason: string },
  ): Promise<void> {
    const at = this.clock.now();
    const { approverGroup } = rights;
    const request = { caseNo, reason, requestedBy: actor.username, requestedAt: at, approverGroup };
    const isNew = await inTransaction(this.dataSource, async (tx) => {
      if ((await this.requests.insert(request, tx)) === undefined) return false;
      await recordAct(tx, {
        ...actOf(actor, caseNo, at, 'CASE_CANCEL_REQUESTED'),
        ...{ reason, details: { approver: approverGroup } },
      });
      await notifyFacts(tx, changedFor(request));
      return true;
    });
    if (!isNew) throw new CancellationClosedError('这个案件已经有一项撤销申请在等待决定。');
    await this.tell(request, { template: 'cancel-requested', group: approverGroup });
  }

  private async waiting(actor: Actor, caseNo: string): Promise<Cancellation> {
    const summary = await this.cases.cancellable(actor, caseNo);
    const newest = await this.requests.findNewest(summary.caseNo);
    if (newest?.state !== 'requested') throw new CancellationClosedError();
    return newest;
  }

  private close(
    actor: Actor,
    request: Cancellation,
    end: Pick<Ending, 'state' | 'note'>,
    action: AuditAction,
  ): Promise<void> {
    const at = this.clock.now();
    const { id, caseNo } = request;
    return inTransaction(this.dataSource, async (tx) => {
      const isMine = await this.requests.close(id, { ...end, by: actor.username, at }, tx);
      if (!isMine) throw new CancellationClosedError();
      const details = { decision: end.state };
      await recordAct(tx, { ...actOf(actor, caseNo, at, action), reason: end.note ?? null, details });
      await notifyFacts(tx, changedFor(request));
    });
  }

  /** Where the engine does not take it, the request waits again, and whoever saw it go sees it come back. */
  private async carryOut(actor: Actor, request: Cancellation): Promise<void> {
    try {
      await this.cases.cancel(actor, request.caseNo, request.reason);
    } catch (error) {
      await inTransaction(this.dataSource, async (tx) => {
        if (await this.requests.reopen(request.id, tx)) await notifyFacts(tx, changedFor(request));
      });
      throw error;
    }
  }

  private async refuse(actor: Actor, caseNo: string, reason: string): Promise<never> {
    const act = actOf(actor, caseNo, this.clock.now(), 'CASE_CANCEL_REFUSED');
    await inTransaction(this.dataSource, (tx) => recordAct(tx, { ...act, reason }));
    throw new CancelNotAllowedError();
  }

  private async tell(
    { caseNo, reason }: Pick<Cancellation, 'caseNo' | 'reason'>,
    to: { template: string; group?: string; username?: string },
  ): Promise<void> {
    await this.notices.send({ jobKey: null, caseNo, data: { reason }, ...to });
  }
}

// helpers

/** Nobody decides about his own request. */
function mayDecide({ username, groups }: Actor, { approverGroup, requestedBy }: Cancellation): boolean {
  return groups.includes(approverGroup) && requestedBy !== username;
}

/** The approver's work, and the case. */
function changedFor({ approverGroup, caseNo }: Pick<Cancellation, 'approverGroup' | 'caseNo'>): string[] {
  return [`tasks:${approverGroup}`, `case:${caseNo}`];
}

function reasonMissing(): InvalidInputError {
  return new InvalidInputError([{ path: 'note', code: 'REQUIRED', message: '请写明不批准的理由。' }]);
}

function actOf(by: Actor, caseNo: string, at: Date, action: AuditAction): AuditAct {
  return { by, at, action, objectKind: 'case', objectId: caseNo, caseNo };
}
