import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Transaction } from '@app/database';
import { DataSource, In, type Repository } from 'typeorm';
import { ModelDraftEntity } from './model-draft.entity.js';
import type { Finding } from './check/finding.js';
import type {
  DeployedForm,
  DeployedPaper,
  DraftInfo,
  ModelDraft,
  ModelSummary,
  ModelVersion,
} from './model.entity.js';

/** Who deployed a version `d`; the earliest, because deploying the same file again gives the same version. */
const DEPLOYED_BY = `(
  select coalesce(u.display_name, m.deployed_by) from model_deployment m
    left join published.app_user u on u.username = m.deployed_by
   where m.definition_key = d.definition_key and not m.is_parts_alone order by m.id limit 1)`;
/** Forms and papers are deployed on their own as often as somebody likes; who wants to know of all asks the audit log. */
const SHOWN_DEPLOYMENTS = 10;

/** Reads the catalogue; keeps drafts and who deployed what. */
@Injectable()
export class ModelRepository {
  constructor(
    @InjectRepository(ModelDraftEntity) private readonly drafts: Repository<ModelDraftEntity>,
    private readonly dataSource: DataSource,
  ) {}

  /** The newest version of every deployed process, or of one. */
  catalogue(processId: string | null = null): Promise<ModelSummary[]> {
    return this.dataSource.query(
      `select d.process_id as "processId", coalesce(d.name, d.process_id) as name,
              d.properties ->> 'name.en' as "nameEn", d.version, d.deployed_at as "deployedAt", ${DEPLOYED_BY} as "deployedBy",
              (select count(*)::int from definition v join published.engine_instance i on i.definition_key = v.definition_key
                where v.process_id = d.process_id and i.state = 'active'
                  and i.parent_process_instance_key is null) as "runningCases"
         , case when r.process_id is not null then json_build_object(
                  'retiredBy', coalesce((select display_name from published.app_user where username = r.retired_by), r.retired_by),
                  'retiredAt', r.retired_at, 'reason', r.reason) end as retirement
         from (select distinct on (process_id) * from definition
                where $1::text is null or process_id = $1
                order by process_id, version desc) d
         left join model_retirement r on r.process_id = d.process_id
        order by d.process_id`,
      [processId],
    );
  }

  /** Every deployed version of a process, newest first. */
  versions(processId: string): Promise<ModelVersion[]> {
    return this.dataSource.query(
      `select d.definition_key as "definitionKey", d.version, d.deployed_at as "deployedAt",
              ${DEPLOYED_BY} as "deployedBy", m.deployments, m.older as "olderDeployments",
              (select count(*)::int from published.engine_instance i
                where i.definition_key = d.definition_key and i.state = 'active'
                  and i.parent_process_instance_key is null) as "runningCases"
         from definition d
        cross join lateral (
               select greatest(count(*) - $2, 0)::int as older,
                      coalesce(json_agg(json_build_object(
                        'deployedBy', coalesce(u.display_name, n.deployed_by), 'deployedAt', n.deployed_at, 'forms', n.forms, 'papers', n.papers,
                        'reason', n.reason, 'warnings', jsonb_array_length(n.warnings)) order by n.id desc)
                        filter (where n.newest <= $2), '[]') as deployments
                 from (select *, row_number() over (order by id desc) as newest from model_deployment
                        where process_id = d.process_id and definition_key = d.definition_key) n
                 left join published.app_user u on u.username = n.deployed_by) m
        where d.process_id = $1 order by d.version desc`,
      [processId, SHOWN_DEPLOYMENTS],
    );
  }

  /** The drafts of processes, without their files. */
  async draftInfos(processIds: readonly string[]): Promise<Map<string, DraftInfo>> {
    const found = await this.drafts.find({
      select: { id: true, processId: true, revision: true, savedByName: true, savedAt: true },
      where: { processId: In([...processIds]) },
    });
    return new Map(found.map((draft) => [draft.processId, infoOf(draft)]));
  }

  async findDraft(processId: string): Promise<ModelDraft | undefined> {
    const found = await this.drafts.findOneBy({ processId });
    if (found === null) return undefined;
    const { xml, baseVersion } = found;
    return { xml, baseVersion, ...infoOf(found) };
  }

  /** Makes the first revision of a draft; undefined when there is a draft already. */
  async createDraft(
    processId: string,
    xml: string,
    by: string,
    at: Date,
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
      .values({ id: randomUUID(), processId, xml, baseVersion, revision: 1, savedBy: by, savedAt: at })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0 ? 1 : undefined;
  }

  /** Replaces a draft that still has the revision on which the change builds; undefined when it has not. */
  async replaceDraft(
    processId: string,
    { xml, revision }: { xml: string; revision: number },
    by: string,
    at: Date,
    tx: Transaction,
  ): Promise<number | undefined> {
    const next = { xml, revision: revision + 1, savedBy: by, savedAt: at };
    const { affected } = await tx.update(ModelDraftEntity, { processId, revision }, next);
    return affected === 1 ? next.revision : undefined;
  }

  /** Removes a draft; with a revision, only while nobody saved another one. Answers whether there was one. */
  async deleteDraft(processId: string, revision: number | null, tx: Transaction): Promise<boolean> {
    const { affected } = await tx.delete(ModelDraftEntity, {
      processId,
      ...(revision !== null && { revision }),
    });
    return affected === 1;
  }

  async insertDeployment(deployment: ModelDeployment, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into model_deployment
         (process_id, definition_key, version, checksum, deployed_by, deployed_at, reason, warnings, forms, papers,
          is_parts_alone)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        deployment.processId,
        deployment.definitionKey,
        deployment.version,
        deployment.checksum,
        deployment.deployedBy,
        deployment.deployedAt,
        deployment.reason,
        JSON.stringify(deployment.warnings),
        JSON.stringify(deployment.forms),
        JSON.stringify(deployment.papers),
        deployment.isPartsAlone,
      ],
    );
  }
}

/** Who deployed which version when. */
export interface ModelDeployment {
  processId: string;
  definitionKey: string;
  version: number;
  checksum: string;
  deployedBy: string;
  deployedAt: Date;
  /** Why, where there were warnings. */
  reason: string | null;
  warnings: readonly Finding[];
  forms: readonly DeployedForm[];
  papers: readonly DeployedPaper[];
  /** The model went along as it runs. */
  isPartsAlone: boolean;
}

// helpers

function infoOf({ revision, savedByName: savedBy, savedAt }: ModelDraftEntity): DraftInfo {
  return { revision, savedBy, savedAt };
}
