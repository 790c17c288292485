import { Injectable } from '@nestjs/common';
import { AttachmentService } from '@app/attachments';
import { recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock, InvalidInputError } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { NewDelivery } from './delivery.entity.js';
import { type DeliverablePaper, DeliveryRepository } from './delivery.repository.js';
import type { HeldPaper } from './paper.repository.js';
import { DeliveryNotYoursError, PaperNotFoundError, PaperVoidError } from './papers.errors.js';

/** A delivery that a job of a model records. */
export interface DeliveryRequest {
  jobKey: string;
  caseNo: string;
  /** The number of the paper. */
  documentNo: string;
  delivery: NewDelivery;
}

/** Records to whom papers were delivered. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly deliveries: DeliveryRepository,
    private readonly attachments: AttachmentService,
    private readonly clock: Clock,
  ) {}

  /** Once for a job; a repeated delivery of the job changes nothing. PAPER_NOT_FOUND, PAPER_VOID, INVALID_INPUT. */
  async recordForJob({ jobKey, caseNo, documentNo, delivery }: DeliveryRequest): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const paper = await this.deliveries.findByNumber(tx, caseNo, documentNo);
      if (paper === undefined) throw new PaperNotFoundError();
      if (paper.isVoid) throw new PaperVoidError(documentNo);
      await this.insert(tx, paper, delivery, { jobKey, by: null });
    });
  }

  /** By a person, in the transaction that holds the paper; the same once more changes nothing. PAPER_VOID, INVALID_INPUT. */
  async recordAs(
    tx: Transaction,
    by: Actor,
    caseNo: string,
    paper: HeldPaper,
    delivery: NewDelivery,
  ): Promise<void> {
    if (paper.isVoid) throw new PaperVoidError(paper.no);
    if (!(await this.insert(tx, paper, delivery, { jobKey: null, by: by.username }))) return;
    if (delivery.proofFile != null)
      await this.attachments.use(caseNo, [{ id: delivery.proofFile, place: 'field', ...PROOF }], tx);
    await recordAct(tx, {
      ...{
        by,
        at: this.clock.now(),
        action: 'PAPER_DELIVERED',
        objectKind: 'paper',
        objectId: paper.id,
        caseNo,
      },
      details: { name: `${paper.title} ${paper.no}`, day: delivery.deliveredOn },
    });
  }

  /** By whoever recorded it, in the transaction that holds the paper. DELIVERY_NOT_YOURS. */
  async takeBackAs(
    tx: Transaction,
    by: Actor,
    { caseNo, paper, deliveryId }: { caseNo: string; paper: HeldPaper; deliveryId: string },
    reason: string,
  ): Promise<void> {
    const at = this.clock.now();
    const delivery = { documentId: paper.id, id: deliveryId };
    if (!(await this.deliveries.takeBack(tx, delivery, { by: by.username, at, reason })))
      throw new DeliveryNotYoursError();
    await recordAct(tx, {
      ...{
        by,
        at,
        action: 'PAPER_DELIVERY_TAKEN_BACK',
        objectKind: 'paper',
        objectId: paper.id,
        caseNo,
        reason,
      },
      details: { name: `${paper.title} ${paper.no}` },
    });
  }

  private async insert(
    tx: Transaction,
    { id, issuedOn }: DeliverablePaper,
    delivery: NewDelivery,
    cause: { jobKey: string | null; by: string | null },
  ): Promise<boolean> {
    refuseImpossibleDay(delivery.deliveredOn, issuedOn, this.clock.today());
    return this.deliveries.insert(tx, { ...delivery, ...cause, documentId: id, at: this.clock.now() });
  }
}

// helpers

/** As the list of attachments names what proves a delivery. */
const PROOF = { fieldLabel: '送达凭证', fieldLabelEn: 'Proof of delivery' };

function refuseImpossibleDay(deliveredOn: string, issuedOn: string, today: string): void {
  if (deliveredOn < issuedOn) {
    const message = `送达日期不能早于出具日期 ${issuedOn}。`;
    throw new InvalidInputError([{ path: 'deliveredOn', code: 'DELIVERED_TOO_EARLY', message }]);
  }
  if (deliveredOn > today) {
    const message = '送达日期还没有到。';
    throw new InvalidInputError([{ path: 'deliveredOn', code: 'DELIVERED_LATER', message }]);
  }
}
