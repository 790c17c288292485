import { jsonText } from '@app/database';
import { stageNameEnOf } from '@app/models';
import type { DataSource } from 'typeorm';

/** A stage by its code: of a case, or of a model. */
export interface AskedStage {
  caseNo: string | null;
  processId: string | null;
  stageCode: string;
}

export interface StageName {
  name: string;
  nameEn: string | null;
}

/** What stages are called: as in the version in which their case ran through them, else as in the newest version. */
export async function findStageNames(
  dataSource: DataSource,
  asked: readonly AskedStage[],
): Promise<(AskedStage & StageName)[]> {
  if (asked.length === 0) return [];
  return dataSource.query(
    `select a.*, coalesce(run.name, model.name) as name,
            case when run.name is null then model.name_en else run.name_en end as "nameEn"
       from (select distinct * from jsonb_to_recordset($1)
               as one ("caseNo" text, "processId" text, "stageCode" text)) a
       left join lateral (
         select r.stage_name as name, ${stageNameEnOf('r')} as name_en from stage_run r
          where r.case_no = a."caseNo" and r.stage_code = a."stageCode" order by r.entered_at desc limit 1) run on true
       left join lateral (
         select s.name, s.name_en from published.definition d join published.stage_definition s using (definition_key)
          where d.process_id = a."processId" and s.stage_code = a."stageCode"
          order by d.version desc limit 1) model on true
      where coalesce(run.name, model.name) is not null`,
    [jsonText(asked.map(({ caseNo, processId, stageCode }) => ({ caseNo, processId, stageCode })))],
  );
}
