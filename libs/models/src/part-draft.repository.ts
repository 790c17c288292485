import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import type { Repository } from 'typeorm';
import type { Draft, DraftPlace, Drafts, Saving } from './drafts.js';
import type { PartDraftEntity } from './part-draft.entity.js';

/** Keeps what is written of the parts of models before it is deployed with them. */
export abstract class PartDraftRepository<Content extends object> implements Drafts<Content> {
  constructor(private readonly drafts: Repository<PartDraftEntity>) {}

  /** The newest version of a part that was deployed. */
  protected abstract newestVersion(place: DraftPlace, tx: Transaction): Promise<number | null>;

  /** The drafts that go along with a model, by part. */
  async ofModel(processId: string): Promise<Map<string, Draft<Content>>> {
    const found = await this.drafts.find({ where: { processId }, order: { partId: 'ASC' } });
    return new Map(found.map((draft) => [draft.partId, toPartDraft<Content>(draft)]));
  }

  async find({ processId, partId }: DraftPlace): Promise<Draft<Content> | undefined> {
    const found = await this.drafts.findOneBy({ processId, partId });
    return found === null ? undefined : toPartDraft<Content>(found);
  }

  /** Makes the first revision of a draft; undefined when there is a draft already. */
  async create(
    { processId, partId }: DraftPlace,
    content: Content,
    { by: savedBy, at: savedAt }: Saving,
    tx: Transaction,
  ): Promise<number | undefined> {
    const baseVersion = await this.newestVersion({ processId, partId }, tx);
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(this.drafts.target)
      .values({ id: randomUUID(), processId, partId, content, baseVersion, revision: 1, savedBy, savedAt })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0 ? 1 : undefined;
  }

  /** Replaces a draft that still has the revision on which the change builds; undefined when it has not. */
  async replace(
    { processId, partId }: DraftPlace,
    { content, revision }: { content: Content; revision: number },
    { by: savedBy, at: savedAt }: Saving,
    tx: Transaction,
  ): Promise<number | undefined> {
    const next = { content, revision: revision + 1, savedBy, savedAt };
    const { affected } = await tx.update(this.drafts.target, { processId, partId, revision }, next);
    return affected === 1 ? next.revision : undefined;
  }

  /** Removes a draft; answers whether there was one. */
  async remove({ processId, partId }: DraftPlace, tx: Transaction): Promise<boolean> {
    const { affected } = await tx.delete(this.drafts.target, { processId, partId });
    return affected === 1;
  }

  /** Removes what is written of the parts of a model that is not deployed: nobody would find it again. Answers the parts. */
  async removeOfUndeployed(processId: string, tx: Transaction): Promise<string[]> {
    const { table, id } = this.place();
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
    drafts: readonly Pick<Draft<Content>, 'partId' | 'revision'>[],
    deployed: readonly { partId: string; version: number }[],
    tx: Transaction,
  ): Promise<void> {
    const { table, id } = this.place();
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

  /** Where they are, for statements on sets. */
  private place(): { table: string; id: string } {
    const { tableName: table, columns } = this.drafts.metadata;
    const id = columns.find(({ propertyName }) => propertyName === 'partId')?.databaseName;
    if (id === undefined) throw new Error(`The drafts of ${table} are of no parts`);
    return { table, id };
  }
}

// helpers

function toPartDraft<Content extends object>(draft: PartDraftEntity): Draft<Content> {
  const { partId, content, baseVersion, revision, savedByName: savedBy, savedAt } = draft;
  // because the entity of the table keeps whatever was saved
  return { partId, content: content as Content, baseVersion, revision, savedBy, savedAt };
}
