import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import { CaseNotRegisteredError } from './cases.errors.js';

/** What every service that works on a case needs of its row. */
export interface CaseHead {
  caseNo: string;
  processId: string;
  title: string;
  townCode: string;
  /** Name of the town, or its code where the unit is unknown. */
  townName: string;
  receivedOn: CivilDate;
}

/** Reads the heads of cases for the jobs of their processes. */
@Injectable()
export class CaseHeadRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws CASE_NOT_FOUND. */
  async get(caseNo: string): Promise<CaseHead> {
    const [head] = await this.dataSource.query<CaseHead[]>(
      `select c.case_no as "caseNo", c.process_id as "processId", c.title, c.town_code as "townCode", coalesce(u.name, c.town_code) as "townName",
         c.received_on as "receivedOn"
       from case_file c left join org_unit u on u.code = c.town_code
       where c.case_no = $1`,
      [caseNo],
    );
    if (head === undefined) throw new CaseNotRegisteredError(caseNo);
    return head;
  }
}
