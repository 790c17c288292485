import { Injectable } from '@nestjs/common';
import { jsonText } from '@app/database';
import { DataSource } from 'typeorm';

/** An employer as the market-supervision register has it. */
export interface Employer {
  creditCode: string;
  name: string;
  address: string | null;
  legalRepresentative: string | null;
}

/** A construction project as the supervision of building sites has it. */
export interface Project {
  name: string;
  generalContractor: string | null;
  owner: string | null;
  wageAccountOpen: boolean | null;
}

/** The registers that were loaded locally, and which entry a case used instead of a paper. */
@Injectable()
export class RegisterRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By code where one is given, else by the exact name if only one employer has it. */
  async findEmployer(creditCode: string, name: string): Promise<Employer | null> {
    const found = await this.dataSource.query<Employer[]>(
      `select credit_code as "creditCode", name, address, legal_representative as "legalRepresentative"
       from employer where case when $1 <> '' then credit_code = $1 else name = $2 end
       limit 2`,
      [creditCode, name],
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  async findProject(name: string): Promise<Project | null> {
    const found = await this.dataSource.query<Project[]>(
      `select name, general_contractor as "generalContractor", owner, wage_account_open as "wageAccountOpen"
       from project where name = $1`,
      [name],
    );
    return found[0] ?? null;
  }

  async recordUse(caseNo: string, entries: readonly RegisterUse[], at: Date): Promise<void> {
    await this.dataSource.query(
      `insert into shared_data_use (case_no, register, entry, used_at)
       select $1, register, entry, $3 from jsonb_to_recordset($2) as u (register text, entry text)
       on conflict do nothing`,
      [caseNo, jsonText(entries), at],
    );
  }

  /** Adds entries of a demonstration; those that are there already stay. */
  async addDemonstrationEntries(employers: readonly Employer[], projects: readonly Project[]): Promise<void> {
    await this.dataSource.query(
      `insert into employer (credit_code, name, address, legal_representative, demo)
       select "creditCode", name, address, "legalRepresentative", true
       from jsonb_to_recordset($1) as e ("creditCode" text, name text, address text, "legalRepresentative" text)
       on conflict do nothing`,
      [jsonText(employers)],
    );
    await this.dataSource.query(
      `insert into project (name, general_contractor, owner, wage_account_open, demo)
       select name, "generalContractor", owner, "wageAccountOpen", true
       from jsonb_to_recordset($1) as p (name text, "generalContractor" text, owner text, "wageAccountOpen" boolean)
       on conflict do nothing`,
      [jsonText(projects)],
    );
  }
}

export interface RegisterUse {
  register: 'employer' | 'project';
  entry: string;
}
