import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import type { NewDelivery, PaperDelivery } from './delivery.entity.js';

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
    const { documentId, jobKey, method, deliveredOn, recipient, proof, by, at } = delivery;
    const rows = await tx.query<unknown[]>(
      `insert into paper_delivery
         (document_id, job_key, method, delivered_on, recipient, proof, recorded_by, recorded_at)
       select $1::bigint, $2::bigint, $3::text, $4::date, $5::text, $6::text, $7::text, $8::timestamptz
        where $2::bigint is not null or not exists (
          select from paper_delivery p where p.document_id = $1 and p.method = $3 and p.delivered_on = $4
             and p.recipient = $5 and p.proof is not distinct from $6)
       on conflict (job_key) do nothing returning id`,
      [documentId, jobKey, method, deliveredOn, recipient, proof, by, at],
    );
    return rows.length > 0;
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
    const [found] = await tx.query<DeliverablePaper[]>(
      `select id, issued_on as "issuedOn", voided_at is not null as "isVoid" from document
        where case_no = $1 and document_no = $2`,
      [caseNo, no],
    );
    return found;
  }
}

// helpers

/** JSON has texts for moments. */
function withMoment(delivery: PaperDelivery): PaperDelivery {
  return { ...delivery, recordedAt: new Date(delivery.recordedAt) };
}
