import type { CivilDate } from '@app/statutory-time';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** 直接送达, 留置送达, 邮寄送达, 电子送达, 委托送达, 转交送达, 公告送达 (民事诉讼法 §88–95). */
export const DELIVERY_METHODS = [
  'direct',
  'left',
  'mail',
  'electronic',
  'entrusted',
  'forwarded',
  'notice',
] as const;

export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** A recorded delivery; it stays as it is, also where it was taken back. */
@Entity('paper_delivery')
export class DeliveryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('bigint', { name: 'document_id' }) documentId: string;
  /** The job that recorded it; null where a person did. */
  @Column('bigint', { name: 'job_key', nullable: true }) jobKey: string | null;
  @Column('text') method: DeliveryMethod;
  @Column('date', { name: 'delivered_on' }) deliveredOn: CivilDate;
  @Column('text') recipient: string;
  @Column('text', { nullable: true }) proof: string | null;
  @Column('text', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Column('timestamp with time zone', { name: 'recorded_at' }) recordedAt: Date;
  /** The attachment of the case that proves it. */
  @Column('uuid', { name: 'proof_file', nullable: true }) proofFile: string | null;
  @Column('text', { name: 'taken_back_by', nullable: true }) takenBackBy: string | null;
  @Column('timestamp with time zone', { name: 'taken_back_at', nullable: true }) takenBackAt: Date | null;
  @Column('text', { name: 'taken_back_reason', nullable: true }) takenBackReason: string | null;
}

/** What is told of a delivery. */
export interface NewDelivery {
  method: DeliveryMethod;
  deliveredOn: CivilDate;
  /** Who received it. */
  recipient: string;
  /** What proves it, e.g. the number of a receipt. */
  proof: string | null;
  /** An attachment of the case that proves it. */
  proofFile?: string | null;
}

/** That a paper was delivered to somebody. */
export interface PaperDelivery extends NewDelivery {
  id: string;
  proofFile: string | null;
  /** Name of who recorded it; null where the process did. */
  recordedBy: string | null;
  recordedAt: Date;
  /** Whether the reader recorded it, and may take it back. */
  mayTakeBack: boolean;
  takenBackBy: string | null;
  takenBackAt: Date | null;
  takenBackReason: string | null;
}
