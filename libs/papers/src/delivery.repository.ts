import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource, IsNull } from 'typeorm';
import { DeliveryEntity, type NewDelivery, type PaperDelivery } from './delivery.entity.js';
import { DocumentEntity } from './document.entity.js';

export interface RecordedDelivery extends NewDelivery {
  documentId: string;
  jobKey: string | null;
  by: string | null;
  at: Date;
}

/** A paper that is to be delivered. */
export interface DeliverablePaper {
  id: string;
  issuedOn: string;
  isVoid: boolean;
}

/** Deliveries of papers; what was recorded stays. */
@Injectable()
export class DeliveryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Records a delivery, whether it was new: a job records one, however often it comes, and what somebody says twice of a
   * paper that the transaction holds is said once.
   */
  async insert(tx: Transaction, delivery: RecordedDelivery): Promise<boolean> {
    const { by: recordedBy, at: recordedAt, ...told } = delivery;
    if (told.jobKey === null && (await this.isRecorded(tx, told))) return false;
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(DeliveryEntity)
      .values({ ...told, recordedBy, recordedAt })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  /** The deliveries of the papers of a case, by paper, in their order. */
  async ofCase(caseNo: string): Promise<Map<string, PaperDelivery[]>> {
    const rows = await this.dataSource.query<{ id: string; deliveries: PaperDelivery[] }[]>(
      `select d.id, json_agg(json_build_object(
                'method', p.method, 'deliveredOn', p.delivered_on, 'recipient', p.recipient, 'proof', p.proof,
                'recordedBy', coalesce(u.display_name, p.recorded_by), 'recordedAt', p.recorded_at)
                order by p.delivered_on, p.id) as deliveries
         from document d join paper_delivery p on p.document_id = d.id
         left join published.app_user u on u.username = p.recorded_by
        where d.case_no = $1 group by d.id`,
      [caseNo],
    );
    return new Map(rows.map(({ id, deliveries }) => [id, deliveries.map(withMoment)]));
  }

  async findByNumber(tx: Transaction, caseNo: string, no: string): Promise<DeliverablePaper | undefined> {
    const found = await tx.findOneBy(DocumentEntity, { caseNo, no });
    if (found === null) return undefined;
    return { id: found.id, issuedOn: found.issuedOn, isVoid: found.voidedAt !== null };
  }

  private isRecorded(
    tx: Transaction,
    { documentId, method, deliveredOn, recipient, proof }: NewDelivery & { documentId: string },
  ): Promise<boolean> {
    const same = { documentId, method, deliveredOn, recipient, proof: proof ?? IsNull() };
    return tx.existsBy(DeliveryEntity, same);
  }
}

// helpers

/** JSON has texts for moments. */
function withMoment(delivery: PaperDelivery): PaperDelivery {
  return { ...delivery, recordedAt: new Date(delivery.recordedAt) };
}
