import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Transaction } from '@app/database';
import { In, type Repository } from 'typeorm';
import type { Draft, DraftPlace, Drafts, Saving } from './drafts.js';
import { ModelDraftEntity } from './model-draft.entity.js';
import type { DraftInfo } from './model.entity.js';

/** Keeps what is drawn of models before it is deployed. */
@Injectable()
export class ModelDraftRepository implements Drafts<string> {
  constructor(@InjectRepository(ModelDraftEntity) private readonly drafts: Repository<ModelDraftEntity>) {}

  /** The drafts of models without their files, by process. */
  async infos(processIds: readonly string[]): Promise<Map<string, DraftInfo>> {
    const found = await this.drafts.find({
      select: { id: true, processId: true, revision: true, savedByName: true, savedAt: true },
      where: { processId: In([...processIds]) },
    });
    return new Map(found.map((draft) => [draft.processId, infoOf(draft)]));
  }

  async find({ processId }: DraftPlace): Promise<Draft<string> | undefined> {
    const found = await this.drafts.findOneBy({ processId });
    if (found === null) return undefined;
    const { xml: content, baseVersion } = found;
    return { partId: processId, content, baseVersion, ...infoOf(found) };
  }

  async create(
    { processId }: DraftPlace,
    xml: string,
    { by: savedBy, at: savedAt }: Saving,
    tx: Transaction,
  ): Promise<number | undefined> {
    const rows: { version: number | null }[] = await tx.query(
      `select max(version) as version from definition where process_id = $1`,
      [processId],
    );
    const baseVersion = rows[0]?.version ?? null;
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(ModelDraftEntity)
      .values({ id: randomUUID(), processId, xml, baseVersion, revision: 1, savedBy, savedAt })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0 ? 1 : undefined;
  }

  async replace(
    { processId }: DraftPlace,
    { content: xml, revision }: { content: string; revision: number },
    { by: savedBy, at: savedAt }: Saving,
    tx: Transaction,
  ): Promise<number | undefined> {
    const next = { xml, revision: revision + 1, savedBy, savedAt };
    const { affected } = await tx.update(ModelDraftEntity, { processId, revision }, next);
    return affected === 1 ? next.revision : undefined;
  }

  async remove({ processId }: DraftPlace, tx: Transaction): Promise<boolean> {
    const { affected } = await tx.delete(ModelDraftEntity, { processId });
    return affected === 1;
  }

  /** Removes a draft that was deployed; what somebody saved of it meanwhile stays. */
  async removeDeployed(processId: string, revision: number, tx: Transaction): Promise<void> {
    await tx.delete(ModelDraftEntity, { processId, revision });
  }
}

// helpers

function infoOf({ revision, savedByName: savedBy, savedAt }: ModelDraftEntity): DraftInfo {
  return { revision, savedBy, savedAt };
}
