import { Injectable } from '@nestjs/common';
import { inTransaction, type Transaction } from '@app/database';
import { formatMoney, ledgerAfter, type LedgerState } from '@app/fields';
import { Clock } from '@app/kernel';
import { type CivilDate, isCivilDate } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import { LedgerRefusedError } from './ledger.errors.js';
import { LedgerRepository } from './ledger.repository.js';
import { ledgerStateOf } from './ledger-rows.js';

export interface Payment {
  jobKey: string;
  caseNo: string;
  /** In fen; nothing paid is recorded as nothing. */
  paidAmount: number | null;
  method?: string | null;
  /** The day of the payment; today when it was not told. */
  paidOn?: string | null;
}

/** Enters the payments of jobs; what a form has entered already, a job does not enter again. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Enters a payment once for a job; where the ledger stands then. Throws LEDGER_REFUSED. */
  async record({ jobKey, caseNo, paidAmount, ...said }: Payment): Promise<LedgerState> {
    await inTransaction(this.dataSource, async (tx) => {
      await this.ledger.lock(tx, caseNo);
      if (paidAmount === null || paidAmount <= 0 || (await this.ledger.isOfJob(tx, jobKey))) return;
      const isEntered = await this.ledger.takeOver(tx, jobKey, { caseNo, fen: paidAmount });
      if (!isEntered) await this.enter(tx, { jobKey, caseNo, paidAmount, ...said }, paidAmount);
    });
    return this.stateOf(caseNo);
  }

  /** Where the ledger of a case stands. */
  async stateOf(caseNo: string): Promise<LedgerState> {
    return ledgerStateOf(await this.ledger.entriesOf(caseNo));
  }

  private async enter(tx: Transaction, payment: Payment, fen: number): Promise<void> {
    const { jobKey, caseNo, method = null } = payment;
    const on = isCivilDate(payment.paidOn) ? payment.paidOn : this.clock.today();
    const known = ledgerStateOf(await this.ledger.entriesOf(caseNo, tx));
    const held = await this.ledger.heldBeside(tx, caseNo, null, this.clock.now());
    this.refuseWrong(fen, on, ledgerAfter(held, known));
    await this.ledger.insertOfJob(tx, jobKey, {
      ...{ caseNo, kind: 'paid', fen, on, method, methodLabel: method, methodLabelEn: null },
      ...{ proofText: null, proofFiles: [], reason: null, recordedBy: null, recordedAt: this.clock.now() },
    });
  }

  private refuseWrong(fen: number, on: CivilDate, { outstanding, titledOn }: LedgerState): void {
    if (outstanding !== null && fen > outstanding)
      throw new LedgerRefusedError(
        `付款 ${formatMoney(fen)} 元，超过了还没有付的 ${formatMoney(outstanding)} 元，请核对。`,
      );
    if (titledOn !== null && on < titledOn)
      throw new LedgerRefusedError(`付款日期 ${on} 早于确定应付款项的日期 ${titledOn}，请核对。`);
    if (on > this.clock.today()) throw new LedgerRefusedError(`付款日期 ${on} 还没有到，请核对。`);
  }
}
