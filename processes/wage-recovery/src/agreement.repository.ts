import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import type { CivilDate } from '@app/statutory-time';
import type { SoundAgreement } from './agreement.rules.js';

/** A mediation agreement in force. */
export interface Agreement {
  id: string;
  no: string;
  /** In fen. */
  amount: number;
  effectiveOn: CivilDate;
  performOn: CivilDate;
}

export interface NewAgreement extends SoundAgreement {
  jobKey: string;
  caseNo: string;
  no: string;
  effectiveOn: CivilDate;
  createdAt: Date;
}

const AGREEMENT_COLUMNS = `id, agreement_no as no, amount_fen::float8 as amount, effective_on as "effectiveOn",
  perform_on as "performOn"`;

/** Mediation agreements. */
@Injectable()
export class AgreementRepository {
  async findByJob(tx: Transaction, jobKey: string): Promise<Agreement | undefined> {
    const [found] = await tx.query<Agreement[]>(
      `select ${AGREEMENT_COLUMNS} from agreement where job_key = $1`,
      [jobKey],
    );
    return found;
  }

  async insert(tx: Transaction, agreement: NewAgreement): Promise<Agreement> {
    const rows = await tx.query<Agreement[]>(
      `insert into agreement (job_key, case_no, agreement_no, amount_fen, perform_on, pay_method, wage_only, signed_on,
         effective_on, claims, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       returning ${AGREEMENT_COLUMNS}`,
      [
        agreement.jobKey,
        agreement.caseNo,
        agreement.no,
        agreement.amountFen,
        agreement.performOn,
        agreement.payMethod,
        agreement.wageOnly,
        agreement.signedOn,
        agreement.effectiveOn,
        agreement.claims,
        agreement.createdAt,
      ],
    );
    return rows[0] as Agreement;
  }
}
