import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AttachmentService } from '@app/attachments';
import { recordAct } from '@app/audit';
import { CaseService, canonicalHash } from '@app/cases';
import { inTransaction } from '@app/database';
import { EngineService, EngineUnavailableError } from '@app/engine';
import { notifyFacts } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { Clock, IdempotencyKeyReusedError } from '@app/kernel';
import { LedgerHoldService } from '@app/ledger';
import { FormService, type HeldPaper, knownValues } from '@app/models';
import { DataSource } from 'typeorm';
import { type AllowedEvent, ReportableEvents } from './reportable-events.service.js';
import type {
  EventToReport,
  ReportableEvent,
  ReportedEventEntity,
  SentReport,
} from './reported-event.entity.js';
import { EventNotExpectedError } from './reported-events.errors.js';
import { ReportedEventMessages } from './reported-event-messages.service.js';
import { ReportedEventRepository } from './reported-event.repository.js';

/** Shows which events a case waits for that people report, and takes their reports. */
@Injectable()
export class ReportedEventService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly events: ReportableEvents,
    private readonly reports: ReportedEventRepository,
    private readonly messages: ReportedEventMessages,
    private readonly forms: FormService,
    private readonly attachments: AttachmentService,
    private readonly ledger: LedgerHoldService,
    private readonly engine: EngineService,
    private readonly clock: Clock,
  ) {}

  /** What the person may report of a case now; CASE_NOT_FOUND. */
  async list(actor: Actor, caseNo: string): Promise<ReportableEvent[]> {
    const events = await this.allowed(actor, caseNo);
    return events.map(({ shown }) => shown);
  }

  /** One of them with its form and what is known; CASE_NOT_FOUND, EVENT_NOT_EXPECTED. */
  async find(actor: Actor, caseNo: string, eventKey: string): Promise<EventToReport> {
    const event = await this.expected(actor, caseNo, eventKey);
    const { formId: id, schema } = await this.events.formOf(event);
    return {
      ...event.shown,
      form: { id, schema },
      values: knownValues(schema, event.variables),
      ledger: await this.ledger.stateFor(caseNo, schema),
    };
  }

  /**
   * Takes a report: it is stored before the engine hears of it, and the engine hears of it once. The same request sent
   * again changes nothing. CASE_NOT_FOUND, EVENT_NOT_EXPECTED, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED, ENGINE_UNAVAILABLE.
   */
  async report(actor: Actor, caseNo: string, sent: SentReport): Promise<{ id: string }> {
    const requestHash = canonicalHash([caseNo, sent.eventKey, sent.variables]);
    const earlier = await this.earlierOf(actor, sent, requestHash);
    if (earlier !== undefined) return earlier;
    const event = await this.expected(actor, caseNo, sent.eventKey);
    if (!(await this.engine.isReachable())) throw new EngineUnavailableError();
    const id = randomUUID();
    const { formKey, entered, papers, isHeld } = await this.checked(id, caseNo, event, sent.variables);
    const row = rowOf(event, {
      ...{ id, caseNo, requestHash, entered, reportedBy: actor.username, reportedAt: this.clock.now() },
      ...{ formKey, idempotencyKey: sent.idempotencyKey ?? null },
    });
    try {
      if (!(await this.store(actor, row, papers, event.shown.name))) {
        const other = await this.earlierOf(actor, sent, requestHash);
        if (other === undefined) throw new EventNotExpectedError();
        if (isHeld) await this.ledger.release(id);
        return other;
      }
    } catch (error) {
      if (isHeld) await this.ledger.release(id);
      throw error;
    }
    await this.messages.tell(id);
    return { id };
  }

  private async allowed(actor: Actor, caseNo: string): Promise<AllowedEvent[]> {
    const { state, pending, townCode } = await this.cases.summary(actor, caseNo);
    if (state !== 'active' || pending !== null) return [];
    return this.events.allowedTo(actor, caseNo, townCode);
  }

  private async expected(actor: Actor, caseNo: string, eventKey: string): Promise<AllowedEvent> {
    const events = await this.allowed(actor, caseNo);
    const event = events.find(({ shown }) => shown.eventKey === eventKey);
    if (event === undefined) throw new EventNotExpectedError();
    return event;
  }

  private async earlierOf(
    { username }: Actor,
    { idempotencyKey }: SentReport,
    requestHash: string,
  ): Promise<{ id: string } | undefined> {
    if (idempotencyKey === undefined) return undefined;
    const earlier = await this.reports.findRequest(username, idempotencyKey);
    if (earlier === null) return undefined;
    if (earlier.requestHash !== requestHash) throw new IdempotencyKeyReusedError();
    return { id: earlier.id };
  }

  /** What the form lets through, with its papers, and whether its money is held in the ledger of the case. */
  private async checked(id: string, caseNo: string, event: AllowedEvent, variables: Record<string, unknown>) {
    const form = await this.events.formOf(event);
    const { formKey, schema } = form;
    const { entered, papers } = await this.forms.submitted(schema, variables, this.clock.today(), {
      ...{ context: event.variables, caseNo },
    });
    const isHeld = await this.ledger.hold({ sourceKey: id, caseNo, form, entered });
    return { formKey: event.declared.formId === null ? null : formKey, entered, papers, isHeld };
  }

  private store(
    actor: Actor,
    row: ReportedEventEntity,
    papers: readonly HeldPaper[],
    name: string,
  ): Promise<boolean> {
    const { caseNo, reportedAt: at } = row;
    return inTransaction(this.dataSource, async (tx) => {
      if (!(await this.reports.insert(row, tx))) return false;
      const uses = papers.map((paper) => ({ ...paper, place: 'field' as const }));
      await this.attachments.use(caseNo, uses, tx);
      const details = { name };
      await recordAct(tx, {
        ...{ by: actor, at, action: 'EVENT_REPORTED', objectKind: 'case', objectId: caseNo, caseNo, details },
      });
      await notifyFacts(tx, [`case:${caseNo}`]);
      return true;
    });
  }
}

// helpers

type Said = Pick<
  ReportedEventEntity,
  'id' | 'caseNo' | 'requestHash' | 'entered' | 'reportedBy' | 'reportedAt' | 'formKey' | 'idempotencyKey'
>;

function rowOf({ waiting, declared }: AllowedEvent, said: Said): ReportedEventEntity {
  const { processInstanceKey, subscriptionKey, elementInstanceKey, definitionKey, elementId } = waiting;
  const { messageName, correlationKey } = waiting;
  return {
    ...{ processInstanceKey, subscriptionKey, elementInstanceKey, definitionKey, elementId },
    ...{ messageName, correlationKey, isOnce: declared.isOnce, toldAt: null, lapsedAt: null },
    ...said,
  };
}
