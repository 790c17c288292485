import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/statutory-time';
import { DataSource } from 'typeorm';

export interface NewRecovery {
  jobKey: string;
  caseNo: string;
  amountFen: number;
  headcount: number | null;
  method: string;
  recoveredOn: CivilDate;
}

/** Money that reached those to whom it was owed. */
@Injectable()
export class RecoveryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes a payment once for a job. */
  async insert({ jobKey, caseNo, amountFen, headcount, method, recoveredOn }: NewRecovery): Promise<void> {
    await this.dataSource.query(
      `insert into money_recovery (job_key, case_no, amount_fen, headcount, method, recovered_on)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (job_key) do nothing`,
      [jobKey, caseNo, amountFen, headcount, method, recoveredOn],
    );
  }

  /** Sum of the payments of a case, in fen. */
  async totalOf(caseNo: string): Promise<number> {
    const [row] = await this.dataSource.query<{ total: number }[]>(
      `select coalesce(sum(amount_fen), 0)::float8 as total from money_recovery where case_no = $1`,
      [caseNo],
    );
    return row?.total ?? 0;
  }
}
