import type { ProposedOperation } from './clock-operation.entity.js';
import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { AttachmentService } from '@app/attachments';
import { CalendarService } from '@app/calendars';
import { type Transaction, inTransaction } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import { type Actor, OrganisationService, candidateGroup, candidateGroups } from '@app/identity';
import { Clock, IdempotencyKeyReusedError } from '@app/kernel';
import { DataSource } from 'typeorm';
import {
  type StageExplanation,
  type StageRun,
  StageRepository,
  StageRunNotFoundError,
  explainedSpan,
  explanationOf,
  retimed,
  unitOf,
} from '@app/stages';
import {
  type AllowedOperation,
  type ClockOperationView,
  allowedOperations,
  operationView,
} from './clock-operation-view.js';
import { type OperationOfCase, listOperations, listOperationsOfCase } from './clock-operation.queries.js';
import { ClockOperationRepository } from './clock-operation.repository.js';
import {
  type OperationContext,
  approvalOf,
  articleOf,
  lateApproval,
  refusalOf,
  runWith,
  withoutItself,
} from './clock-operation.rules.js';
import {
  ClockOperationDecidedError,
  ClockOperationNotFoundError,
  ClockOperationNotYoursError,
  ClockOperationRefusedError,
  StageClosedError,
  paperMissing,
} from './clock-operations.errors.js';
import { OperationContextReader } from './operation-context.reader.js';
import { ClockOperationMessages } from './operation-messages.service.js';
import { fromMinutes } from './operation-moment.js';

/** The stage of a case, as whoever asks has found it. */
export interface StageOfCase {
  readonly caseNo: string;
  readonly stageRunId: string;
}

/** What a person asks for. */
export interface OperationRequest extends ProposedOperation {
  readonly reason: string;
  readonly article: string | null;
  readonly documentNo: string | null;
  readonly attachmentIds: readonly string[];
  /** The same key of the same person gives the same entry. */
  readonly idempotencyKey: string | null;
}

/** What an operation would do to the dates of a run. */
export interface OperationPreview extends Pick<
  StageExplanation,
  'steps' | 'days' | 'dueOn' | 'promisedDueOn'
> {
  dueOnBefore: string | null;
  promisedDueOnBefore: string | null;
  provisional: boolean;
}

/** Lets people ask for what the law allows to do to the time of a stage: 中止, 恢复, 扣除, 重新计算, 延长, 转程序. */
@Injectable()
export class ClockOperationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly operations: ClockOperationRepository,
    private readonly stages: StageRepository,
    private readonly contexts: OperationContextReader,
    private readonly calendars: CalendarService,
    private readonly attachments: AttachmentService,
    private readonly messages: ClockOperationMessages,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** The entries of a stage, what the law allows there, and whether this person may ask; STAGE_RUN_NOT_FOUND. */
  async list(
    actor: Actor,
    stage: StageOfCase,
  ): Promise<{ items: ClockOperationView[]; allowed: AllowedOperation[]; mayRequest: boolean }> {
    const context = await this.contextOf(stage);
    const [items, names] = await Promise.all([
      listOperations(this.dataSource, stage.stageRunId, actor.groups),
      this.organisations.current(),
    ]);
    return {
      items: items.map(operationView),
      allowed: allowedOperations(context, names),
      mayRequest: answersFor(actor, context.run),
    };
  }

  /** The entries of all stages of a case, oldest first. Who may see the case has been asked by the caller. */
  byCase(actor: Actor, caseNo: string): Promise<OperationOfCase[]> {
    return listOperationsOfCase(this.dataSource, caseNo, actor.groups);
  }

  /** The dates with the operation, explained; STAGE_RUN_NOT_FOUND, STAGE_CLOSED, CLOCK_OPERATION_REFUSED. */
  async preview(stage: StageOfCase, proposed: ProposedOperation): Promise<OperationPreview> {
    const given = await this.contextOf(stage);
    const named = fromMinutes(proposed, given.run);
    const context = withoutItself(named, given);
    assertAllowed(named, context);
    const { run, calendar } = context;
    const after = retimed(runWith(named, context), calendar);
    const { from, to } = explainedSpan(after);
    const holidays = await this.calendars.namedDays(from, to, unitOf(after));
    const { steps, days, dueOn, promisedDueOn } = explanationOf(after, calendar, holidays);
    return {
      dueOnBefore: run.dueOn,
      dueOn,
      promisedDueOnBefore: run.promisedDueOn,
      promisedDueOn,
      provisional: after.provisional,
      steps,
      days,
    };
  }

  /**
   * Asks for an operation. The entry is stored before the engine hears of it; what is interrupted in between is told
   * again. Throws as `preview`, and CLOCK_OPERATION_NOT_YOURS, INVALID_INPUT for papers, IDEMPOTENCY_KEY_REUSED.
   */
  async request(actor: Actor, stage: StageOfCase, request: OperationRequest): Promise<ClockOperationView> {
    const context = await this.contextOf(stage);
    if (!answersFor(actor, context.run)) throw new ClockOperationNotYoursError();
    assertPapers(request);
    const id = await this.insert(actor, stage, fromMinutes(request, context.run));
    await this.messages.tell([id]);
    return this.view(actor, stage, id);
  }

  /** Takes back one's own request that is not decided; CLOCK_OPERATION_NOT_FOUND, …_NOT_YOURS, …_DECIDED. */
  async withdraw(actor: Actor, stage: StageOfCase, id: string): Promise<void> {
    const entry = /^\d{1,18}$/.test(id) ? await this.operations.find(id) : undefined;
    if (entry?.elementInstanceKey !== stage.stageRunId || entry.caseNo !== stage.caseNo)
      throw new ClockOperationNotFoundError(id);
    if (entry.requestedBy !== actor.username) throw new ClockOperationNotYoursError();
    const decision = { decidedBy: actor.username, note: null, at: this.clock.now() };
    await inTransaction(this.dataSource, async (tx) => {
      const isWithdrawn = await this.operations.markEnded(id, 'withdrawn', decision, null, tx);
      if (!isWithdrawn) throw new ClockOperationDecidedError(entry.state);
      await recordAct(tx, {
        ...{ by: actor, at: decision.at, action: 'CLOCK_OPERATION_WITHDRAWN', caseNo: stage.caseNo },
        ...{ objectKind: 'clock-operation', objectId: id },
      });
      await notifyFacts(tx, [`case:${stage.caseNo}`]);
    });
    await this.messages.tell([id]);
  }

  private async insert(actor: Actor, stage: StageOfCase, request: OperationRequest): Promise<string> {
    return inTransaction(this.dataSource, async (tx) => {
      const calendars = await this.calendars.setWithin(tx);
      const run = await this.stages.lock(stage.stageRunId, tx);
      const context = run && (await this.contexts.of(run, calendars, tx));
      if (run === undefined || context === undefined) throw new StageRunNotFoundError(stage.stageRunId);
      const earlier = await this.earlierOf(actor, stage, request, tx);
      if (earlier !== undefined) return earlier;
      assertAllowed(request, context);
      const papers = request.attachmentIds.map((id) => ({ id, place: 'operation' as const }));
      await this.attachments.use(stage.caseNo, papers, tx);
      const id = await this.operations.insert(
        run,
        {
          ...request,
          article: request.article ?? articleOf(request, context),
          approverGroup: approvalOf(request, context).group,
          requestedBy: actor.username,
          requestedAt: this.clock.now(),
          toldAt: null,
        },
        tx,
      );
      await recordAct(tx, {
        ...{ by: actor, at: this.clock.now(), action: 'CLOCK_OPERATION_REQUESTED', caseNo: stage.caseNo },
        ...{ objectKind: 'clock-operation', objectId: id, reason: request.reason },
        details: { kind: request.kind, stageCode: run.stageCode, on: request.on, cancels: request.cancels },
      });
      await notifyFacts(tx, [`case:${stage.caseNo}`]);
      return id;
    });
  }

  /** The entry that the same request made before; looked for behind the lock of the run, so that two at once make one. */
  private async earlierOf(
    actor: Actor,
    { stageRunId }: StageOfCase,
    request: OperationRequest,
    tx: Transaction,
  ): Promise<string | undefined> {
    if (request.idempotencyKey === null) return undefined;
    const earlier = await this.operations.findRepeated(actor.username, request.idempotencyKey, tx);
    if (earlier === undefined) return undefined;
    const isSame =
      earlier.elementInstanceKey === stageRunId &&
      earlier.kind === request.kind &&
      earlier.fromOn === request.on &&
      earlier.toOn === request.to &&
      earlier.period === request.period &&
      earlier.cancels === request.cancels &&
      earlier.approvedOn === request.approvedOn &&
      earlier.reason === request.reason &&
      earlier.attachmentIds.join() === request.attachmentIds.join();
    if (!isSame) throw new IdempotencyKeyReusedError();
    return earlier.id;
  }

  private async contextOf({ caseNo, stageRunId }: StageOfCase): Promise<OperationContext> {
    const run = /^\d{1,19}$/.test(stageRunId) ? await this.stages.find(stageRunId) : undefined;
    if (run?.caseNo !== caseNo) throw new StageRunNotFoundError(stageRunId);
    const context = await this.contexts.of(run, await this.calendars.currentSet());
    if (context === undefined) throw new StageRunNotFoundError(stageRunId);
    return context;
  }

  private async view(actor: Actor, stage: StageOfCase, id: string): Promise<ClockOperationView> {
    const [entry] = await listOperations(this.dataSource, stage.stageRunId, actor.groups, id);
    if (entry === undefined) throw new ClockOperationNotFoundError(id);
    return operationView(entry);
  }
}

// helpers

function assertAllowed(proposed: ProposedOperation, context: OperationContext): void {
  if (context.run.state !== 'open') throw new StageClosedError();
  const needsApproval = approvalOf(proposed, context).group !== null;
  const refused = refusalOf(proposed, context) ?? (needsApproval ? lateApproval(proposed, context) : null);
  if (refused !== null) throw new ClockOperationRefusedError(refused);
}

function assertPapers({ approvedOn, documentNo, attachmentIds }: OperationRequest): void {
  if (approvedOn === null) return;
  const missing = [
    ...(documentNo?.trim() ? [] : ['documentNo' as const]),
    ...(attachmentIds.length > 0 ? [] : ['attachmentIds' as const]),
  ];
  if (missing.length > 0) throw paperMissing(missing);
}

/** The people of the unit that answers for a stage may ask; who decides is another question. */
function answersFor(actor: Actor, { responsible }: StageRun): boolean {
  const units = candidateGroups(responsible).map(({ unit }) => unit);
  return actor.groups.some((group) => units.includes(candidateGroup(group).unit));
}
