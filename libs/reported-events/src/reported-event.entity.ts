import type { LedgerState } from '@app/fields';
import type { EventEnds, DrawnName, FormSchema } from '@app/models';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that somebody reported; what he entered is never changed. */
@Entity('reported_event')
export class ReportedEventEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'case_no' }) caseNo: string;
  @Column('bigint', { name: 'process_instance_key' }) processInstanceKey: string;
  /** What waited for it. */
  @Column('bigint', { name: 'subscription_key' }) subscriptionKey: string;
  /** In which scope. */
  @Column('bigint', { name: 'element_instance_key' }) elementInstanceKey: string;
  @Column('bigint', { name: 'definition_key' }) definitionKey: string;
  @Column('text', { name: 'element_id' }) elementId: string;
  @Column('text', { name: 'message_name' }) messageName: string;
  @Column('text', { name: 'correlation_key' }) correlationKey: string;
  /** It ends what waits for it. */
  @Column('boolean', { name: 'is_once' }) isOnce: boolean;
  /** Null for a plain report. */
  @Column('bigint', { name: 'form_key', nullable: true }) formKey: string | null;
  /** Null when the details of the case were removed. */
  @Column('jsonb', { nullable: true }) entered: Record<string, unknown> | null;
  @Column('text', { name: 'reported_by' }) reportedBy: string;
  @Column('timestamp with time zone', { name: 'reported_at' }) reportedAt: Date;
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey: string | null;
  /** Tells whether two requests ask for the same. */
  @Column('text', { name: 'request_hash' }) requestHash: string;
  /** When the engine took the message. */
  @Column('timestamp with time zone', { name: 'told_at', nullable: true }) toldAt: Date | null;
  /** When it turned out that nothing waited for it any more. */
  @Column('timestamp with time zone', { name: 'lapsed_at', nullable: true }) lapsedAt: Date | null;
}

/** An event that a case waits for and that the person may report. */
export interface ReportableEvent extends DrawnName {
  /** By which it is reported. */
  eventKey: string;
  elementId: string;
  documentation: string | null;
  stageName: string | null;
  stageNameEn: string | null;
  /** What ends by it; null where everything goes on. */
  ends: EventEnds | null;
  next: DrawnName | null;
}

/** The same with its form and what is known. */
export interface EventToReport extends ReportableEvent {
  form: { id: string; schema: FormSchema };
  values: Record<string, unknown>;
  /** Where the money of the case stands, for a form that has to do with it. */
  ledger: LedgerState | null;
}

/** A report as a person sends it. */
export interface SentReport {
  eventKey: string;
  variables: Record<string, unknown>;
  idempotencyKey?: string;
}
