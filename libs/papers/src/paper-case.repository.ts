import { Injectable } from '@nestjs/common';
import { CaseNotRegisteredError } from '@app/cases';
import { DataSource } from 'typeorm';

/** What a paper says of its case. */
export interface PaperCase {
  title: string;
  /** Name of the town, or its code where the unit is unknown. */
  townName: string;
  applicantName: string | null;
  employerName: string | null;
}

/** Reads of cases what their papers repeat. */
@Injectable()
export class PaperCaseRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws CASE_NOT_FOUND. */
  async get(caseNo: string): Promise<PaperCase> {
    const [found] = await this.dataSource.query<PaperCase[]>(
      `select c.title, coalesce(u.name, c.town_code) as "townName", c.applicant_name as "applicantName",
         c.employer_name as "employerName"
       from case_file c left join org_unit u on u.code = c.town_code
       where c.case_no = $1`,
      [caseNo],
    );
    if (found === undefined) throw new CaseNotRegisteredError(caseNo);
    return found;
  }
}
