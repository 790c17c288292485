import { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import type { DataSource } from 'typeorm';
import type { CaseSight } from './case-sight.js';
import { wholeCase } from './case-visibility.queries.js';

/** A run of a stage, and whether the person's own units have it. */
export interface SeenRun {
  runKey: string;
  parentRunKey: string | null;
  definitionKey: string;
  elementId: string;
  isOwn: boolean;
}

/** A task of the person or of his units, by the element that asks it. */
export interface OwnElement {
  definitionKey: string;
  elementId: string;
}

export interface SeenCase {
  isWhole: boolean;
  isRegistrar: boolean;
  runs: SeenRun[];
  own: OwnElement[];
}

/** What of a case belongs to the units of a person; the case has few runs and tasks. */
export async function findSeenCase(
  dataSource: DataSource,
  actor: Actor,
  caseNo: string,
): Promise<SeenCase | undefined> {
  const parameters = new SqlParameters();
  const isWhole = wholeCase(actor, parameters);
  const units = parameters.add(actor.sight.units);
  const ownTask = isOwnTask({ ...actor, units: actor.sight.units }, parameters);
  const rows: SeenCase[] = await dataSource.query(
    `with run as (select * from published.stage_run where case_no = ${parameters.add(caseNo)}),
          own as (select t.* from case_file c join published.task t using (case_no)
                   where c.case_no = ${parameters.add(caseNo)} and ${ownTask})
     select ${isWhole} as "isWhole", c.created_by = ${parameters.add(actor.username)} as "isRegistrar",
       coalesce((select json_agg(json_build_object('runKey', s.element_instance_key::text,
           'parentRunKey', s.parent_run_key::text, 'definitionKey', s.definition_key::text,
           'elementId', s.element_id,
           'isOwn', ${isOwnRun(units, 'exists (select from own where own.stage_run_key = s.element_instance_key)')}))
         from run s), '[]') as runs,
       coalesce((select json_agg(distinct jsonb_build_object('definitionKey', definition_key::text,
           'elementId', element_id)) from own), '[]') as own
       from case_file c where c.case_no = ${parameters.add(caseNo)}`,
    parameters.values,
  );
  return rows[0];
}

/** SQL of a step as the models of its case call it: `<process>/<element>`. */
export function stepOf(definitionKey: string, elementId: string): string {
  return `(select m.process_id from published.definition m where m.definition_key = ${definitionKey}) || '/' || ${elementId}`;
}

/** Condition on a task `t` of the case: its stage is read, it is an own one, or its result was handed over. */
export function readsTask(sight: CaseSight, parameters: SqlParameters): string {
  if (sight.isAll) return 'true';
  return `coalesce(t.stage_run_key = any(${parameters.add([...sight.runs])}::bigint[])
    or t.stage_run_key is null and ${parameters.add(sight.isWhole)}::boolean
    or ${stepOf('t.definition_key', 't.element_id')} = any(${parameters.add([...sight.handedOver])}::text[])
    or ${isOwnTask(sight, parameters)}, false)`;
}

/** Condition on a row that belongs to a run of a stage. */
export function readsRunOf(row: string, { isAll, runs }: CaseSight, parameters: SqlParameters): string {
  return isAll ? 'true' : `${row}.element_instance_key = any(${parameters.add([...runs])}::bigint[])`;
}

/** Condition on an element `e` of the case: the stage around it is read. */
export function readsElement(sight: CaseSight, parameters: SqlParameters): string {
  return sight.isAll ? 'true' : liesInRead('e', sight, parameters);
}

/** Condition on a paper `d` of the case: the stage in which it was issued is read, or it was handed over. */
export function readsPaper(sight: CaseSight, parameters: SqlParameters): string {
  if (sight.isAll) return 'true';
  return `(${liesInRead('d', sight, parameters)} or exists (select from element_run e
      join engine_instance i on i.process_instance_key = e.process_instance_key
    where e.element_instance_key = d.element_instance_key
      and ${stepOf('i.definition_key', 'e.element_id')} = any(${parameters.add([...sight.handedOver])}::text[])))`;
}

/**
 * Condition on a paper `d` of the case: a unit of the person issued it, which is the one that has its stage. What no
 * stage issued is of those who see the case whole.
 */
export function issuesPaper(sight: CaseSight, parameters: SqlParameters): string {
  const ownTask = `exists (select from published.task t
    where t.stage_run_key = s.element_instance_key and ${isOwnTask(sight, parameters)})`;
  return `coalesce((select ${isOwnRun(parameters.add(sight.units), ownTask)} from published.stage_run s
    where s.element_instance_key = enclosing_stage_run(d.element_instance_key)), ${parameters.add(sight.isWhole)}::boolean)`;
}

/** Condition on a result `r` of a job of the case: as of a task. */
export function readsResult(sight: CaseSight, parameters: SqlParameters): string {
  if (sight.isAll) return 'true';
  return `(${liesInRead('r', sight, parameters)}
    or ${stepOf('r.definition_key', 'r.element_id')} = any(${parameters.add([...sight.handedOver])}::text[]))`;
}

/** Condition on an event `v` that somebody reported: the stage that waited for it is read, or it was he. */
export function readsReport(sight: CaseSight, parameters: SqlParameters): string {
  if (sight.isAll) return 'true';
  return `(${liesInRead('v', sight, parameters)} or v.reported_by = ${parameters.add(sight.username)})`;
}

/** Which variables the completed tasks, the reported events and the told results of jobs of a case wrote, and whether each of these is read. */
export function findWritten(
  dataSource: DataSource,
  sight: CaseSight,
): Promise<(OwnElement & { entered: string[]; isRead: boolean })[]> {
  const parameters = new SqlParameters();
  const caseNo = parameters.add(sight.caseNo);
  return dataSource.query(
    `select t.definition_key as "definitionKey", t.element_id as "elementId", ${readsTask(sight, parameters)} as "isRead",
       ${namesIn('t.entered')} as entered
       from published.task t where t.case_no = ${caseNo} and t.state = 'completed'
     union all
     select r.definition_key, r.element_id, ${readsResult(sight, parameters)}, ${namesIn('r.variables')}
       from engine_instance i join job_result r using (process_instance_key) where i.case_no = ${caseNo}
     union all
     select v.definition_key, v.element_id, ${readsReport(sight, parameters)}, ${namesIn('v.entered')}
       from published.reported_event v where v.case_no = ${caseNo}`,
    parameters.values,
  );
}

/** Which variables the registration of a case gave. */
export async function findRegistered(dataSource: DataSource, caseNo: string): Promise<string[]> {
  const rows: { names: string[] }[] = await dataSource.query(
    `select ${namesIn('c.start_variables')} as names from case_file c where c.case_no = $1`,
    [caseNo],
  );
  return rows.flatMap(({ names }) => names);
}

/** Keys of the tasks that are read. */
export async function findTasksRead(dataSource: DataSource, sight: CaseSight): Promise<string[]> {
  const parameters = new SqlParameters();
  const rows: { taskKey: string }[] = await dataSource.query(
    `select t.task_key as "taskKey" from published.task t
      where t.case_no = ${parameters.add(sight.caseNo)} and ${readsTask(sight, parameters)}`,
    parameters.values,
  );
  return rows.map(({ taskKey }) => taskKey);
}

/**
 * What one added oneself, what the registration, a task, an operation or a report has that is read, and of what none has that of the own
 * units: whoever has posts in two units works for one of them in a task.
 */
export async function findAttachmentsRead(dataSource: DataSource, sight: CaseSight): Promise<string[]> {
  const parameters = new SqlParameters();
  const [task, operation] = [readsTask(sight, parameters), readsRunOf('o', sight, parameters)];
  const report = readsReport(sight, parameters);
  const inTask = (condition: string) => `exists (select from published.task t where t.case_no = a.case_no
    and (t.task_key = a.task_key or strpos(t.entered::text, a.id::text) > 0) and ${condition})`;
  const inOperation = (condition: string) => `exists (select from published.clock_operation o
    where o.case_no = a.case_no and a.id = any(o.attachment_ids) and ${condition})`;
  const inReport = (condition: string) => `exists (select from published.reported_event v
    where v.case_no = a.case_no and strpos(v.entered::text, a.id::text) > 0 and ${condition})`;
  const inRegistration = `${parameters.add(sight.readsRegistration)}::boolean and exists (select from case_file c
    where c.case_no = a.case_no and strpos(c.start_variables::text, a.id::text) > 0)`;
  const ofUnit = `exists (select from published.user_role p
    where p.username = a.uploaded_by and p.unit_code = any(${parameters.add(sight.units)}::text[]))`;
  const rows: { id: string }[] = await dataSource.query(
    `select a.id from published.case_attachment a
      where a.case_no = ${parameters.add(sight.caseNo)}
        and (a.uploaded_by = ${parameters.add(sight.username)} or ${inTask(task)} or ${inOperation(operation)}
             or ${inReport(report)} or ${inRegistration} or (${parameters.add(sight.isWhole)}::boolean or ${ofUnit})
                and not ${inTask(`not ${task}`)} and not ${inOperation(`not ${operation}`)}
                and not ${inReport(`not ${report}`)})`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}

// helpers

function namesIn(values: string): string {
  return `array(select jsonb_object_keys(case jsonb_typeof(${values}) when 'object' then ${values} else '{}' end))`;
}

function liesInRead(row: string, { runs, isWhole }: CaseSight, parameters: SqlParameters): string {
  return `coalesce(enclosing_stage_run(${row}.element_instance_key) = any(${parameters.add([...runs])}::bigint[]),
    ${parameters.add(isWhole)}::boolean)`;
}

/** A run `s` of a stage is of the unit that answers for it, or where none does, of those with a task in it. */
function isOwnRun(units: string, hasOwnTask: string): string {
  return `case when s.responsible like '%/%' then split_part(s.responsible, '/', 1) = any(${units}::text[])
    else ${hasOwnTask} end`;
}

function isOwnTask(
  { username, units }: Pick<CaseSight, 'username' | 'units'>,
  parameters: SqlParameters,
): string {
  return `(t.assignee = ${parameters.add(username)} or exists (select from unnest(t.candidate_groups) held
    where split_part(held, '/', 1) = any(${parameters.add(units)}::text[])))`;
}
