import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { isCivilDate } from '@app/statutory-time';
import { RecoveryRepository } from './recovery.repository.js';

export interface Payment {
  jobKey: string;
  caseNo: string;
  /** In fen; nothing paid is recorded as nothing. */
  paidAmount: number | null;
  headcount?: number | null;
  method?: string | null;
  /** The day of the payment; today when it was not told or lies ahead. */
  paidOn?: string | null;
}

/** Keeps the ledger of recovered money. */
@Injectable()
export class RecoveryService {
  constructor(
    private readonly recoveries: RecoveryRepository,
    private readonly clock: Clock,
  ) {}

  /** Notes a payment once for a job; returns what the case has recovered in all, in fen. */
  async record({ jobKey, caseNo, paidAmount, headcount, method, paidOn }: Payment): Promise<number> {
    if (paidAmount !== null && paidAmount > 0) {
      const today = this.clock.today();
      await this.recoveries.insert({
        jobKey,
        caseNo,
        amountFen: paidAmount,
        headcount: headcount ?? null,
        method: method ?? 'unspecified',
        recoveredOn: isCivilDate(paidOn) && paidOn <= today ? paidOn : today,
      });
    }
    return this.recoveries.totalOf(caseNo);
  }
}
