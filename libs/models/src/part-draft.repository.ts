import { randomUUID } from 'node:crypto';
import { type Transaction, jsonText } from '@app/database';
import type { DataSource } from 'typeorm';
import type { DraftInfo } from './model.entity.js';

/** Who saves, and when. */
export interface Saving {
  by: string;
  at: Date;
}

/** A part of a model that is drafted on its own: a form, a paper. */
export interface PartPlace {
  processId: string;
  partId: string;
}

/** What somebody wrote of a part before it is deployed. */
export interface PartDraft<Content extends object> extends DraftInfo {
  partId: string;
  /** The very text that was saved. */
  content: Content;
  /** The version from which it began; null for a part that was never deployed. */
  baseVersion: number | null;
}

/** Where the drafts of one kind of part are. */
export interface PartTable {
  table: string;
  /** The column with its id, and the one with what is written. */
  id: string;
  content: string;
  /** The newest version of the part of the process `$2` with the id `$3`. */
  newestVersion: string;
}

const SAVED_BY = `coalesce((select u.display_name from published.app_user u where u.username = d.saved_by), d.saved_by)`;

/** Keeps what is written of the parts of models before it is deployed with them. */
export class PartDraftRepository<Content extends object> {
  private readonly columns: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly place: PartTable,
  ) {
    const { id, content } = place;
    this.columns = `${id} as "partId", ${content} as content, base_version as "baseVersion", revision,
      ${SAVED_BY} as "savedBy", saved_at as "savedAt"`;
  }

  /** The drafts that go along with a model, by part. */
  async ofModel(processId: string): Promise<Map<string, PartDraft<Content>>> {
    const { table, id } = this.place;
    const rows: PartDraft<Content>[] = await this.dataSource.query(
      `select ${this.columns} from ${table} d where process_id = $1 order by ${id}`,
      [processId],
    );
    return new Map(rows.map((draft) => [draft.partId, draft]));
  }

  async find({ processId, partId }: PartPlace): Promise<PartDraft<Content> | undefined> {
    const { table, id } = this.place;
    const [found] = await this.dataSource.query<PartDraft<Content>[]>(
      `select ${this.columns} from ${table} d where process_id = $1 and ${id} = $2`,
      [processId, partId],
    );
    return found;
  }

  /** Makes the first revision of a draft; undefined when there is a draft already. */
  async create(
    { processId, partId }: PartPlace,
    content: Content,
    { by, at }: Saving,
    tx: Transaction,
  ): Promise<number | undefined> {
    const { table, id, content: column, newestVersion } = this.place;
    const rows: { revision: number }[] = await tx.query(
      `insert into ${table} (id, process_id, ${id}, ${column}, base_version, saved_by, saved_at)
       values ($1, $2, $3, $4, (${newestVersion}), $5, $6)
       on conflict (process_id, ${id}) do nothing
       returning revision`,
      [randomUUID(), processId, partId, jsonText(content), by, at],
    );
    return rows[0]?.revision;
  }

  /** Replaces a draft that still has the revision on which the change builds; undefined when it has not. */
  async replace(
    { processId, partId }: PartPlace,
    { content, revision }: { content: Content; revision: number },
    { by, at }: Saving,
    tx: Transaction,
  ): Promise<number | undefined> {
    const { table, id, content: column } = this.place;
    const [rows] = await tx.query<[{ revision: number }[], number]>(
      `update ${table} set ${column} = $4, revision = revision + 1, saved_by = $5, saved_at = $6
        where process_id = $1 and ${id} = $2 and revision = $3
       returning revision`,
      [processId, partId, revision, jsonText(content), by, at],
    );
    return rows[0]?.revision;
  }

  /** Removes a draft; answers whether there was one. */
  async remove({ processId, partId }: PartPlace, tx: Transaction): Promise<boolean> {
    const { table, id } = this.place;
    const [, count] = await tx.query<[unknown, number]>(
      `delete from ${table} where process_id = $1 and ${id} = $2`,
      [processId, partId],
    );
    return count > 0;
  }

  /** Removes what is written of the parts of a model that is not deployed: nobody would find it again. Answers the parts. */
  async removeOfUndeployed(processId: string, tx: Transaction): Promise<string[]> {
    const { table, id } = this.place;
    const [rows] = await tx.query<[{ partId: string }[], number]>(
      `delete from ${table} where process_id = $1
         and not exists (select 1 from definition where process_id = $1)
       returning ${id} as "partId"`,
      [processId],
    );
    return rows.map(({ partId }) => partId).sort();
  }

  /** Removes drafts that were deployed; what somebody saved of them meanwhile stays and builds on the version that they became. */
  async removeDeployed(
    processId: string,
    drafts: readonly Pick<PartDraft<Content>, 'partId' | 'revision'>[],
    deployed: readonly { partId: string; version: number }[],
    tx: Transaction,
  ): Promise<void> {
    const { table, id } = this.place;
    await tx.query(
      `delete from ${table} d using unnest($2::text[], $3::int[]) as deployed (part_id, revision)
        where d.process_id = $1 and d.${id} = deployed.part_id and d.revision = deployed.revision`,
      [processId, drafts.map(({ partId }) => partId), drafts.map(({ revision }) => revision)],
    );
    await tx.query(
      `update ${table} d set base_version = deployed.version
         from unnest($2::text[], $3::int[]) as deployed (part_id, version)
        where d.process_id = $1 and d.${id} = deployed.part_id`,
      [processId, deployed.map(({ partId }) => partId), deployed.map(({ version }) => version)],
    );
  }
}
