import { Injectable } from '@nestjs/common';
import { CaseNotRegisteredError } from '@app/cases';
import { DataSource } from 'typeorm';
import type { Claim } from './claim.entity.js';
import type { LimitationFinding } from './limitation.rules.js';

/** By whom, against whom and for which time wages are claimed. */
export interface ClaimIdentity {
  caseNo: string;
  applicantIdNo: string;
  employerName: string;
  employerUscc?: string | null;
  unpaidFrom: string;
  unpaidTo: string;
}

/** Reads claims from the case rows, and writes what was found out about them at registration. */
@Injectable()
export class ClaimRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws CASE_NOT_FOUND. */
  async get(caseNo: string): Promise<Claim> {
    const [claim] = await this.dataSource.query<(Omit<Claim, 'amountFen'> & { amountFen: string | null })[]>(
      `select c.case_no as "caseNo", c.title, c.town_code as "townCode", coalesce(u.name, c.town_code) as "townName",
         ${partyName('applicant')} as "applicantName", ${partyName('employer')} as "employerName", c.amount_fen as "amountFen",
         c.received_on as "receivedOn"
       from published.case_file c left join published.org_unit u on u.code = c.town_code
       where c.case_no = $1`,
      [caseNo],
    );
    if (claim === undefined) throw new CaseNotRegisteredError(caseNo);
    return { ...claim, amountFen: claim.amountFen === null ? null : Number(claim.amountFen) };
  }

  async isTown(code: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select 1 from published.org_unit where code = $1 and level = 'town' and not retired`,
      [code],
    );
    return rows.length > 0;
  }

  /**
   * Open cases that were registered earlier, against the same employer, for an overlapping time; those of the same
   * person first. Only earlier ones: of two cases registered at the same moment one must stay the original.
   */
  findOverlapping(claim: ClaimIdentity): Promise<{ caseNo: string; isSamePerson: boolean }[]> {
    return this.dataSource.query(
      `select c.case_no as "caseNo", c.start_variables ->> 'applicantIdNo' = $2 as "isSamePerson"
       from published.case_file c
       where c.state in ('starting', 'active')
         and (c.start_variables ->> 'employerName' = $3 or c.start_variables ->> 'employerUscc' = nullif($4, ''))
         and c.start_variables ->> 'unpaidFrom' <= $6 and c.start_variables ->> 'unpaidTo' >= $5
         and (c.created_at, c.case_no) < (select o.created_at, o.case_no from published.case_file o where o.case_no = $1)
       order by 2 desc, c.created_at, c.case_no
       limit 20`,
      [
        claim.caseNo,
        claim.applicantIdNo,
        claim.employerName,
        claim.employerUscc ?? '',
        claim.unpaidFrom,
        claim.unpaidTo,
      ],
    );
  }

  /** Stores the finding; a repeated delivery writes the same again. */
  async saveLimitation(caseNo: string, finding: LimitationFinding, at: Date): Promise<void> {
    const { jurisdictionOk, withinInspection2y, arbLimitOk, limitationNotes } = finding;
    await this.dataSource.query(
      `insert into limitation_note (case_no, jurisdiction_ok, within_inspection_2y, arb_limit_ok, notes, noted_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (case_no) do update set jurisdiction_ok = excluded.jurisdiction_ok,
         within_inspection_2y = excluded.within_inspection_2y, arb_limit_ok = excluded.arb_limit_ok,
         notes = excluded.notes`,
      [caseNo, jurisdictionOk, withinInspection2y, arbLimitOk, limitationNotes, at],
    );
  }

  /** What is owed by the strongest paper of the case: its last instrument, else its last agreement, else the claim. */
  async owedIn(caseNo: string): Promise<number | null> {
    const [row] = await this.dataSource.query<{ owed: number | null }[]>(
      `select coalesce(
         (select amount_fen from instrument where case_no = $1 order by effective_on desc, id desc limit 1),
         (select amount_fen from agreement where case_no = $1 order by effective_on desc, id desc limit 1),
         (select amount_fen from published.case_file where case_no = $1))::float8 as owed`,
      [caseNo],
    );
    return row?.owed ?? null;
  }
}

// helpers

/** SQL of the name of the party that has a role in a case `c`. */
function partyName(role: string): string {
  return `jsonb_path_query_first(c.parties, '$[*] ? (@.role == "${role}").name') #>> '{}'`;
}
