import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jsonText } from '@app/database';
import { DataSource } from 'typeorm';
import type { PaperTemplate, StoredPaperTemplate } from './paper-template.entity.js';

const COLUMNS = `process_id as "processId", code, version, contract, source`;

/** Keeps every version of the templates of papers. */
@Injectable()
export class PaperTemplateRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a new version of each template of which there was none with this content; answers how many. */
  async store(templates: readonly PaperTemplate[], at: Date): Promise<number> {
    const rows: unknown[] = await this.dataSource.query(
      `insert into paper_template (process_id, code, version, title, contract, source, checksum, stored_at)
       select n.process_id, n.code, 1 + coalesce((select max(version) from paper_template t
                where t.process_id = n.process_id and t.code = n.code), 0),
              n.contract ->> 'title', n.contract, n.source, n.checksum, $6
         from unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::text[])
              as n (process_id, code, contract, source, checksum)
        where not exists (select from paper_template t
                where t.process_id = n.process_id and t.code = n.code and t.checksum = n.checksum)
       on conflict do nothing
       returning 1`,
      [
        templates.map(({ processId }) => processId),
        templates.map(({ code }) => code),
        templates.map(({ contract }) => jsonText(contract)),
        templates.map(({ source }) => source),
        templates.map(checksumOf),
        at,
      ],
    );
    return rows.length;
  }

  /** The version that is used now. */
  async newest(processId: string, code: string): Promise<StoredPaperTemplate | undefined> {
    const [found] = await this.dataSource.query<StoredPaperTemplate[]>(
      `select ${COLUMNS} from paper_template where process_id = $1 and code = $2 order by version desc limit 1`,
      [processId, code],
    );
    return found;
  }

  /** The versions of a process that are used now, by code. */
  ofProcess(processId: string): Promise<StoredPaperTemplate[]> {
    return this.dataSource.query(
      `select distinct on (code) ${COLUMNS} from paper_template where process_id = $1 order by code, version desc`,
      [processId],
    );
  }
}

// helpers

function checksumOf({ contract, source }: PaperTemplate): string {
  return createHash('sha256')
    .update(`${JSON.stringify(contract)}\0${source}`)
    .digest('hex');
}
