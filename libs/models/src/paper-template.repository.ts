import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { DataSource } from 'typeorm';
import type { PaperVersion } from './paper-draft.entity.js';
import type { PaperTemplate, StoredPaperTemplate } from './paper-template.entity.js';

/** Who deploys templates, and when; nobody where they come with the program. */
export interface PaperDeployment {
  at: Date;
  by: string | null;
}

/** A template that is another one than the version that is used now. */
export interface DifferentTemplate {
  code: string;
  /** Somebody deployed the version that is used now; it did not come with the program. */
  isOfPeople: boolean;
}

const COLUMNS = `process_id as "processId", code, version, contract, source`;
const NEWEST = `(select max(version) from paper_template t where t.process_id = n.process_id and t.code = n.code)`;
const INSERT = `insert into paper_template
    (process_id, code, version, title, contract, source, checksum, stored_at, deployed_by)
  select n.process_id, n.code, 1 + coalesce(${NEWEST}, 0), n.contract ->> 'title', n.contract, n.source, n.checksum, $6, $7
    from unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::text[])
         as n (process_id, code, contract, source, checksum)`;

/** Keeps every version of the templates of papers. */
@Injectable()
export class PaperTemplateRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of these templates that say something else than the version that is used now, or that there are not yet. */
  different(templates: readonly PaperTemplate[]): Promise<DifferentTemplate[]> {
    return this.dataSource.query(
      `select n.code, t.deployed_by is not null as "isOfPeople"
         from unnest($1::text[], $2::text[], $3::text[]) as n (process_id, code, checksum)
         left join lateral (select checksum, deployed_by from paper_template t
                             where t.process_id = n.process_id and t.code = n.code
                             order by version desc limit 1) t on true
        where t.checksum is distinct from n.checksum order by n.code`,
      [
        templates.map(({ processId }) => processId),
        templates.map(({ code }) => code),
        templates.map(templateChecksum),
      ],
    );
  }

  /** Makes a new version of each template that is not the newest one already, and answers which versions hold now. */
  async deploy(
    tx: Transaction,
    templates: readonly PaperTemplate[],
    deployment: PaperDeployment,
  ): Promise<{ code: string; version: number }[]> {
    if (templates.length === 0) return [];
    // of two that deploy at once the second sees what the first has made
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('paper-templates', 0))`);
    await tx.query(
      `${INSERT} where not exists (select from paper_template t
                  where t.process_id = n.process_id and t.code = n.code and t.checksum = n.checksum
                    and t.version = ${NEWEST})`,
      values(templates, deployment),
    );
    return tx.query(
      `select code, max(version) as version from paper_template
        where (process_id, code) in (select * from unnest($1::text[], $2::text[])) group by code order by code`,
      [templates.map(({ processId }) => processId), templates.map(({ code }) => code)],
    );
  }

  /** The version that is used now. */
  async newest(processId: string, code: string): Promise<StoredPaperTemplate | undefined> {
    const [found] = await this.dataSource.query<StoredPaperTemplate[]>(
      `select ${COLUMNS} from paper_template where process_id = $1 and code = $2 order by version desc limit 1`,
      [processId, code],
    );
    return found;
  }

  async find(processId: string, code: string, version: string): Promise<StoredPaperTemplate | undefined> {
    const [found] = await this.dataSource.query<StoredPaperTemplate[]>(
      `select ${COLUMNS} from paper_template where process_id = $1 and code = $2 and version::text = $3`,
      [processId, code, version],
    );
    return found;
  }

  /** Every version of a template, newest first. */
  versions(processId: string, code: string): Promise<PaperVersion[]> {
    return this.dataSource.query(
      `select t.version, t.stored_at as "deployedAt", coalesce(u.display_name, t.deployed_by) as "deployedBy"
         from paper_template t left join published.app_user u on u.username = t.deployed_by
        where t.process_id = $1 and t.code = $2 order by t.version desc`,
      [processId, code],
    );
  }

  /** The versions of a process that are used now, by code. */
  ofProcess(processId: string): Promise<StoredPaperTemplate[]> {
    return this.dataSource.query(
      `select distinct on (code) ${COLUMNS} from paper_template where process_id = $1 order by code, version desc`,
      [processId],
    );
  }
}

/** Of contract and source, as they were written. */
export function templateChecksum({ contract, source }: PaperTemplate): string {
  return createHash('sha256')
    .update(`${JSON.stringify(contract)}\0${source}`)
    .digest('hex');
}

// helpers

function values(templates: readonly PaperTemplate[], { at, by }: PaperDeployment): unknown[] {
  return [
    templates.map(({ processId }) => processId),
    templates.map(({ code }) => code),
    templates.map(({ contract }) => jsonText(contract)),
    templates.map(({ source }) => source),
    templates.map(templateChecksum),
    at,
    by,
  ];
}
