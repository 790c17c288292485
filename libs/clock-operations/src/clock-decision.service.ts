import { Injectable } from '@nestjs/common';
import { SYSTEM, recordAct } from '@app/audit';
import { CalendarService } from '@app/calendars';
import { type Transaction, inTransaction } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import {
  type JobPlace,
  type UnitCalendars,
  PassedJobReader,
  StageRepository,
  eventOfOperation,
  findOperations,
  retimed,
  withOperations,
} from '@app/stages';
import { type ClockOperationRow, MODEL } from './clock-operation.entity.js';
import { type NewOperation, ClockOperationRepository } from './clock-operation.repository.js';
import {
  type OperationContext,
  type Refusal,
  lateApproval,
  refusal,
  refusalOf,
} from './clock-operation.rules.js';
import { OperationContextReader } from './operation-context.reader.js';
import { ClockOperationMessages } from './operation-messages.service.js';
import { momentFor, withoutLead } from './operation-moment.js';

/** Who decided what, as the engine tells it; nobody where no approval is needed. */
export interface OperationDecision {
  readonly decidedBy: string | null;
  readonly note: string | null;
}

/** A restart that a model asks for by itself (supplemented documents, a party added). */
export interface ModelRestart extends JobPlace {
  readonly jobKey: string;
  readonly caseNo: string;
  readonly stageCode: string;
  /** A civil date, or an instant (ISO). */
  readonly on: string;
  readonly reason: string;
}

/** Carries out what was decided about the time of a stage: the entry and the dates of its run change together. */
@Injectable()
export class ClockDecisionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly operations: ClockOperationRepository,
    private readonly stages: StageRepository,
    private readonly passedJobs: PassedJobReader,
    private readonly contexts: OperationContextReader,
    private readonly calendars: CalendarService,
    private readonly messages: ClockOperationMessages,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies an entry, or tells why not; a refused one is marked so, except that nobody may approve his own request:
   * that waits for another person. Repeating changes nothing.
   */
  async apply(id: string, decision: OperationDecision): Promise<Refusal | null> {
    const refused = await inTransaction(this.dataSource, async (tx) => {
      const calendars = await this.calendars.setWithin(tx);
      return this.applyWithin(id, decision, calendars, tx);
    });
    if (refused === null) await this.messages.tell([id]);
    return refused;
  }

  /** Ends an entry that the approver did not approve. Repeating changes nothing. */
  async refuse(id: string, { decidedBy, note }: OperationDecision): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const decision = { decidedBy, note, at: this.clock.now() };
      const isEnded = await this.operations.markEnded(id, 'refused', decision, null, tx);
      const entry = await this.operations.find(id, tx);
      if (isEnded && entry !== undefined) await noteDecision(tx, entry, decision, 'refused');
      if (entry !== undefined) await notifyFacts(tx, [`case:${entry.caseNo}`]);
    });
  }

  /**
   * Enters and applies a restart once for a job; null when it acts, else why it may not. Throws RECORDS_BEHIND while nobody
   * can know whether the stage is open.
   */
  async restart(restart: ModelRestart): Promise<Refusal | null> {
    const idempotencyKey = `job/${restart.jobKey}`;
    const earlier = await this.operations.findRepeated(MODEL, idempotencyKey);
    const id = earlier?.id ?? (await this.enterRestart(restart, idempotencyKey));
    if (id === undefined) {
      return { reason: 'STAGE_CLOSED', message: `“${restart.stageCode}”环节没有在办。` };
    }
    return this.apply(id, { decidedBy: null, note: null });
  }

  /** Withdraws requests about stages that have ended, so that nobody has to decide them any more. */
  async withdrawOfEndedStages(): Promise<number> {
    const cases = await this.operations.withdrawOfEndedStages(this.clock.now());
    if (cases.length > 0) {
      await notifyFacts(
        this.dataSource.manager,
        cases.map((caseNo) => `case:${caseNo}`),
      );
    }
    return cases.length;
  }

  /** The id of the new entry; none when the stage is not open. */
  private async enterRestart(restart: ModelRestart, idempotencyKey: string): Promise<string | undefined> {
    const { caseNo, stageCode, on, reason } = restart;
    await this.passedJobs.wait(restart);
    const run = await this.stages.findOpenRun(caseNo, stageCode, restart);
    if (run === undefined) return undefined;
    const now = this.clock.now();
    const entry: NewOperation = {
      ...{ kind: 'restart', on: momentFor(run, withoutLead(on, now)) },
      ...{ to: null, period: null, cancels: null },
      ...{ reason, article: run.legalBasis, documentNo: null, approvedOn: null, attachmentIds: [] },
      ...{ approverGroup: null, requestedBy: MODEL, requestedAt: now, idempotencyKey, toldAt: now },
    };
    return inTransaction(this.dataSource, (tx) => this.operations.insert(run, entry, tx));
  }

  private async applyWithin(
    id: string,
    { decidedBy, note }: OperationDecision,
    calendars: UnitCalendars,
    tx: Transaction,
  ): Promise<Refusal | null> {
    const known = await this.operations.find(id, tx);
    const context = known && (await this.contextOf(known, calendars, tx));
    if (context === undefined) return { reason: 'STAGE_CLOSED', message: '找不到这条申请所属的环节。' };
    const entry = context.entry;
    if (entry.state === 'applied') return null;
    if (entry.state !== 'requested')
      return { reason: entry.refusalCode ?? entry.state, message: '申请已经结束。' };
    const proposed = { ...entry, on: entry.fromOn, to: entry.toOn };
    if (decidedBy === entry.requestedBy) return refusal('FOUR_EYES', proposed, context);
    const decision = { decidedBy, note, at: this.clock.now() };
    // what is only recorded was agreed on its own day; an approval counts on the day on which it is given, or was on paper
    const late = decidedBy === null ? null : lateApproval(proposed, context);
    const refused = refusalOf(proposed, context) ?? late;
    if (refused === null) await this.actOn(context, decision, tx);
    else await this.operations.markEnded(id, 'refused', decision, refused.reason, tx);
    await noteDecision(tx, entry, decision, refused === null ? 'applied' : refused.reason);
    await notifyFacts(tx, ['cases', `case:${entry.caseNo}`]);
    return refused;
  }

  private async actOn(
    { run, entry, calendar }: EntryContext,
    decision: { decidedBy: string | null; note: string | null; at: Date },
    tx: Transaction,
  ): Promise<void> {
    await this.operations.markApplied(entry, run, decision, tx);
    const operations = await findOperations(tx, [run.elementInstanceKey]);
    const events = operations.filter(({ cancelledAfter }) => cancelledAfter === null).map(eventOfOperation);
    const after = retimed(withOperations(run, events), calendar);
    await this.stages.save(tx, { runs: [after], facts: [], endedInstances: [] });
    await this.operations.noteDates(entry.id, run, after, tx);
  }

  /** Everything about the entry, read behind the lock of its run. */
  private async contextOf(
    { id, elementInstanceKey }: ClockOperationRow,
    calendars: UnitCalendars,
    tx: Transaction,
  ): Promise<EntryContext | undefined> {
    const run = await this.stages.lock(elementInstanceKey, tx);
    const context = run && (await this.contexts.of(run, calendars, tx));
    const entry = context?.entries.find((candidate) => candidate.id === id);
    if (context === undefined || entry === undefined) return undefined;
    return { ...context, entry, entries: context.entries.filter((candidate) => candidate.id !== id) };
  }
}

// helpers

/** The engine tells who decided; his groups are not known here. What needs no approval is decided by the system. */
function noteDecision(
  tx: Transaction,
  { id, caseNo, kind, stageCode }: ClockOperationRow,
  { decidedBy, note, at }: { decidedBy: string | null; note: string | null; at: Date },
  result: string,
): Promise<void> {
  return recordAct(tx, {
    by: decidedBy === null ? SYSTEM : { username: decidedBy, groups: [] },
    ...{ at, action: 'CLOCK_OPERATION_DECIDED', objectKind: 'clock-operation', objectId: id },
    ...{ caseNo, reason: note, details: { kind, stageCode, result } },
  });
}

interface EntryContext extends OperationContext {
  readonly entry: ClockOperationRow;
}
