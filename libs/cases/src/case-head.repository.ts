import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import type { CivilDate } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import { findEngineFacts } from './case.queries.js';
import { granteesOf } from './case-visibility.queries.js';
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
       from case_file c left join published.org_unit u on u.code = c.town_code
       where c.case_no = $1`,
      [caseNo],
    );
    if (head === undefined) throw new CaseNotRegisteredError(caseNo);
    return head;
  }

  /** The root variables of a case as they are now, with all that they say. */
  async variablesOf(caseNo: string): Promise<Record<string, unknown>> {
    return (await findEngineFacts(this.dataSource, caseNo)).variables;
  }

  /** Whether the person, or a group of the person, has or had a task in the case. */
  async isWorkOf(actor: Actor, caseNo: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from case_access where case_no = $1 and grantee = any($2::text[])`,
      [caseNo, granteesOf(actor)],
    );
    return rows.length > 0;
  }
}
