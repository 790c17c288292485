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

  /** Takes a delivery back that the person recorded; false where there is none of his that stands. */
  async takeBack(
    tx: Transaction,
    { documentId, id }: { documentId: string; id: string },
    { by, at, reason }: { by: string; at: Date; reason: string },
  ): Promise<boolean> {
    const { affected } = await tx.update(
      DeliveryEntity,
      { id, documentId, recordedBy: by, takenBackAt: IsNull() },
      { takenBackBy: by, takenBackAt: at, takenBackReason: reason },
    );
    return affected === 1;
  }

  /** The deliveries of the papers of a case, by paper, in their order, those that were taken back as well. */
  async ofCase(caseNo: string, reader: string): Promise<Map<string, PaperDelivery[]>> {
    const rows = await this.dataSource.query<{ id: string; deliveries: PaperDelivery[] }[]>(
      `select d.id, json_agg(json_build_object(
                'id', p.id::text, 'proofFile', p.proof_file,
                'mayTakeBack', p.recorded_by is not distinct from $2 and p.taken_back_at is null,
                'takenBackBy', coalesce(t.display_name, p.taken_back_by), 'takenBackAt', p.taken_back_at,
                'takenBackReason', p.taken_back_reason, 'method', p.method, 'deliveredOn', p.delivered_on, 'recipient', p.recipient, 'proof', p.proof,
                'recordedBy', coalesce(u.display_name, p.recorded_by), 'recordedAt', p.recorded_at)
                order by p.delivered_on, p.id) as deliveries
         from document d join paper_delivery p on p.document_id = d.id
         left join published.app_user u on u.username = p.recorded_by
         left join published.app_user t on t.username = p.taken_back_by
        where d.case_no = $1 group by d.id`,
      [caseNo, reader],
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
    { documentId, method, deliveredOn, recipient, proof, proofFile }: NewDelivery & { documentId: string },
  ): Promise<boolean> {
    const said = { documentId, method, deliveredOn, recipient };
    const proven = { proof: proof ?? IsNull(), proofFile: proofFile ?? IsNull() };
    return tx.existsBy(DeliveryEntity, { ...said, ...proven, takenBackAt: IsNull() });
  }
}

// helpers

/** JSON has texts for moments. */
function withMoment(delivery: PaperDelivery): PaperDelivery {
  const { recordedAt, takenBackAt } = delivery;
  return {
    ...delivery,
    recordedAt: new Date(recordedAt),
    takenBackAt: takenBackAt === null ? null : new Date(takenBackAt),
  };
}
