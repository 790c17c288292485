import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import type { Finding } from './check/finding.js';
import type { DeployedForm, DeployedPaper, ModelSummary, ModelVersion } from './model.entity.js';

/** Who deployed a version `d`; the earliest, because deploying the same file again gives the same version. */
const DEPLOYED_BY = `(
  select coalesce(u.display_name, m.deployed_by) from model_deployment m
    left join published.app_user u on u.username = m.deployed_by
   where m.definition_key = d.definition_key and not m.is_parts_alone order by m.id limit 1)`;
/** Forms and papers are deployed on their own as often as somebody likes; who wants to know of all asks the audit log. */
const SHOWN_DEPLOYMENTS = 10;

/** Reads the catalogue; keeps who deployed what. */
@Injectable()
export class ModelRepository {
  constructor(private readonly dataSource: DataSource) {}

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
