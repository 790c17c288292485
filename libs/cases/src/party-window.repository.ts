import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import type { CivilDate } from '@app/statutory-time';

/** The time that the parties have for a step of their own (申请期, 起诉期). */
export interface PartyWindow {
  caseNo: string;
  code: string;
  anchorOn: CivilDate;
  dueOn: CivilDate;
  provisional: boolean;
}

/** Windows of parties. */
@Injectable()
export class PartyWindowRepository {
  /** Opens or moves a window; a calendar that was imported since may have moved its end. */
  async save(tx: Transaction, window: PartyWindow): Promise<void> {
    await tx.query(
      `insert into party_window (case_no, code, anchor_on, due_on, provisional) values ($1, $2, $3, $4, $5)
       on conflict (case_no, code, anchor_on) do update
         set due_on = excluded.due_on, provisional = excluded.provisional`,
      [window.caseNo, window.code, window.anchorOn, window.dueOn, window.provisional],
    );
  }
}
