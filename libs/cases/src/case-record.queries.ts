import { SqlParameters } from '@app/database';
import { decodeCursor } from '@app/kernel';
import { stageNameEnOf } from '@app/models';
import type { DataSource } from 'typeorm';
import type { CaseRecordRow } from './case-record.entity.js';
import type { CaseSight } from './case-sight.js';
import { readsReport, readsResult, readsTask, stepOf } from './case-sight.queries.js';

/** A stage of a case, and when it was entered. */
export interface EnteredStage {
  definitionKey: string;
  stageCode: string;
  enteredAt: Date;
}

/** The work done in a case that is read, oldest first, from behind a cursor; every part by the index of its table. */
export function findCaseRecord(
  dataSource: DataSource,
  sight: CaseSight,
  { cursor, limit }: { cursor: string | undefined; limit: number },
): Promise<CaseRecordRow[]> {
  const parameters = new SqlParameters();
  const after = cursor === undefined ? 'true' : behind(cursor, parameters);
  return dataSource.query(
    `select ${COLUMNS} from (${PARTS.map((part) => part(sight, parameters)).join('\nunion all\n')}) entry
      where ${after} order by ${ORDER} limit ${parameters.add(limit)}`,
    parameters.values,
  );
}

/** One piece of work that is read, by the id of its entry; empty for the registration. */
export async function findRecordEntry(
  dataSource: DataSource,
  sight: CaseSight,
  entryId: string,
): Promise<CaseRecordRow | undefined> {
  const parameters = new SqlParameters();
  const part = entryId === '' ? registrationPart : entryId.includes('-') ? eventPart : taskPart;
  const rows: CaseRecordRow[] = await dataSource.query(
    `select ${COLUMNS} from (${part(sight, parameters)}) entry where id = ${parameters.add(entryId)}`,
    parameters.values,
  );
  return rows[0];
}

/** The newest work that was done at some steps (`<process>/<element>`) of a case before a moment, oldest first, as far as it is read. */
export function findWorkAt(
  dataSource: DataSource,
  sight: CaseSight,
  { steps, before, limit }: { steps: readonly string[]; before: Date | null; limit: number },
): Promise<CaseRecordRow[]> {
  const parameters = new SqlParameters();
  return dataSource.query(
    `select * from (
       select ${COLUMNS} from (${taskPart(sight, parameters)} union all ${resultPart(sight, parameters)}) entry
        where ${stepOf('"definitionKey"', '"elementId"')} = any(${parameters.add(steps)}::text[])
          and at < coalesce(${parameters.add(before)}::timestamptz, 'infinity')
        order by at desc, id desc limit ${parameters.add(limit)}) newest
      order by at, id`,
    parameters.values,
  );
}

/** The stages of a case in the order in which they were entered. */
export function findEnteredStages(dataSource: DataSource, caseNo: string): Promise<EnteredStage[]> {
  return dataSource.query(
    `select s.definition_key as "definitionKey", s.stage_code as "stageCode", s.entered_at as "enteredAt"
       from published.stage_run s where s.case_no = $1 order by s.entered_at, s.element_instance_key`,
    [caseNo],
  );
}

// helpers

/** The registration comes first, whatever the clocks said. */
const ORDER = 'place, at, id';

const COLUMNS = `kind, id, at, "definitionKey", "elementId", "formKey", occurrence, person, "unitName",
  entered, corrected, reason, "stageName", "stageNameEn", round, "instanceKey", json_build_array(place, at, id)::text as "sortKey"`;

const NO_STAGE = `null::text as "stageName", null::text as "stageNameEn", null::int as round`;
const NO_INSTANCE = `null::bigint as "instanceKey"`;

const NAME_OF = (column: string) =>
  `(select u.display_name from published.app_user u where u.username = ${column})`;

const UNIT_OF_GROUP = `(select o.name from published.org_unit o where o.code = split_part(t.candidate_groups[1], '/', 1))`;

/** A kind of work, as far as it is read. */
type Part = (sight: CaseSight, parameters: SqlParameters) => string;

const PARTS: readonly Part[] = [registrationPart, taskPart, eventPart, resultPart, correctionPart];

function registrationPart({ caseNo, readsRegistration }: CaseSight, parameters: SqlParameters): string {
  return `select 'registration' as kind, 0 as place, ''::text as id, c.created_at as at,
      i.definition_key as "definitionKey", null::text as "elementId", null::text as "formKey", 1 as occurrence,
      ${NAME_OF('c.created_by')} as person, (select o.name from published.org_unit o where o.code = c.town_code) as "unitName",
      c.start_variables as entered, null::text as corrected, null::text as reason, ${NO_STAGE}, ${NO_INSTANCE}
    from case_file c
    left join lateral (
      select definition_key from engine_instance i
       where i.case_no = c.case_no and i.process_id = c.process_id and i.parent_process_instance_key is null
       order by i.started_at, i.process_instance_key limit 1) i on true
   where c.case_no = ${parameters.add(caseNo)}
     and ${parameters.add(readsRegistration)}::boolean`;
}

/** Rounds are counted over all of them, read or not. */
function taskPart(sight: CaseSight, parameters: SqlParameters): string {
  return `select 'task' as kind, 1 as place, t.task_key::text as id, t.completed_at as at,
      t.definition_key as "definitionKey", t.element_id as "elementId", t.form_key::text as "formKey", t.occurrence,
      ${NAME_OF('t.assignee')} as person, ${UNIT_OF_GROUP} as "unitName", t.entered, null::text as corrected,
      null::text as reason, s.stage_name as "stageName", ${stageNameEnOf('s')} as "stageNameEn", s.round,
      t.process_instance_key as "instanceKey"
    from (select *, (row_number() over (partition by definition_key, element_id order by completed_at, task_key))::int
                      as occurrence
            from published.task where case_no = ${parameters.add(sight.caseNo)} and state = 'completed') t
    left join published.stage_run s on s.element_instance_key = t.stage_run_key
   where ${readsTask(sight, parameters)}`;
}

/** What reached nothing any more is no work of the case. */
function eventPart(sight: CaseSight, parameters: SqlParameters): string {
  return `select 'event' as kind, 1 as place, v.id::text as id, v.reported_at as at, v.definition_key, v.element_id,
      v.form_key::text as "formKey",
      (row_number() over (partition by v.definition_key, v.element_id order by v.reported_at, v.id))::int as occurrence,
      ${NAME_OF('v.reported_by')} as person, null::text as "unitName", v.entered, null::text as corrected,
      null::text as reason, s.stage_name, ${stageNameEnOf('s')}, s.round, v.process_instance_key
    from published.reported_event v
    left join published.stage_run s on s.element_instance_key = enclosing_stage_run(v.element_instance_key)
   where v.case_no = ${parameters.add(sight.caseNo)} and v.lapsed_at is null and ${readsReport(sight, parameters)}`;
}

function resultPart(sight: CaseSight, parameters: SqlParameters): string {
  return `select 'result' as kind, 1 as place, r.job_key::text as id, r.completed_at as at, r.definition_key,
      r.element_id, null::text as "formKey",
      (row_number() over (partition by r.definition_key, r.element_id order by r.completed_at, r.job_key))::int
        as occurrence,
      null::text as person, null::text as "unitName", r.variables as entered, null::text as corrected,
      null::text as reason, s.stage_name, ${stageNameEnOf('s')}, s.round, i.process_instance_key
    from engine_instance i
    join job_result r using (process_instance_key)
    left join published.stage_run s on s.element_instance_key = enclosing_stage_run(r.element_instance_key)
   where i.case_no = ${parameters.add(sight.caseNo)} and ${readsResult(sight, parameters)}`;
}

function correctionPart({ caseNo, isWhole }: CaseSight, parameters: SqlParameters): string {
  return `select 'correction' as kind, 1 as place, i.id::text as id, i.ended_at as at,
      null::bigint as "definitionKey", null::text as "elementId", null::text as "formKey", 1 as occurrence,
      ${NAME_OF('r.requested_by')} as person, null::text as "unitName", null::jsonb as entered,
      r.parameters ->> 'name' as corrected, r.reason, ${NO_STAGE}, (r.parameters ->> 'instanceKey')::bigint
    from published.repair_item i join published.repair r on r.id = i.repair_id
   where i.case_no = ${parameters.add(caseNo)} and i.state = 'done' and r.kind = 'set-variable'
     and ${parameters.add(isWhole)}::boolean`;
}

function behind(cursor: string, parameters: SqlParameters): string {
  const [place, at, id] = decodeCursor(cursor, 3).map((part) => parameters.add(part));
  return `(place, at, id) > (${place}::int, ${at}::timestamptz, ${id}::text)`;
}
