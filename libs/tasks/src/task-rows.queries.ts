import { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import type { DataSource } from 'typeorm';
import type { TaskRow } from './task.entity.js';

/**
 * A mark counts only while the fact that it stands for has not arrived; so a mark that was forgotten never lies, and
 * nobody has to remove it at the right moment.
 */
const LIVING_MARK = `
  left join task_command m on m.task_key = t.task_key and t.state = 'open'
    and (m.command = 'completing'
         or m.command = 'claiming' and t.assignee is null
         or m.command = 'unclaiming' and t.assignee = m.username)`;

const ASSIGNEE = `case m.command when 'unclaiming' then null else coalesce(t.assignee, m.username) end`;

/** Columns of a task `t` with its case, people by name, and accepted commands seen as done. */
export const TASK_COLUMNS = `
  t.task_key as "taskKey", t.process_instance_key as "processInstanceKey", t.definition_key as "definitionKey",
  t.element_id as "elementId", t.form_key as "formKey", t.stage_run_key as "stageRunKey", t.case_no as "caseNo", c.title as "caseTitle",
  t.process_id as "processId", t.town_code as "townCode", coalesce(town.holder_name, t.town_code) as "townName", ${ASSIGNEE} as assignee,
  (select u.display_name from published.app_user u where u.username = ${ASSIGNEE}) as "assigneeName",
  t.candidate_groups as "candidateGroups",
  array(select coalesce(case t.state when 'open' then o.holder_name else o.name end, g.name) from unnest(t.candidate_groups) with ordinality as g (name, place)
          left join published.org_unit o on o.code = split_part(g.name, '/', 1) order by g.place) as "groupUnits", t.state, m.command as pending, t.created_at as "createdAt",
  t.completed_at as "completedAt",
  (select json_build_object('count', w.open_count, 'by', w.owed_by) from case_owes w
    where w.case_no = t.case_no and t.state = 'open') as owed`;

export const TASK_JOINS = `
  left join published.case_file c on c.case_no = t.case_no
  left join published.org_unit town on town.code = t.town_code
  ${LIVING_MARK}`;

/** A task that the person may see: the own one, one of the own groups, or any for those who see the whole county. */
export async function findVisibleTask(
  dataSource: DataSource,
  actor: Actor,
  taskKey: string,
): Promise<TaskRow | undefined> {
  const parameters = new SqlParameters();
  const key = parameters.add(taskKey);
  const visible = actor.countyWide
    ? 'true'
    : `(${ASSIGNEE} = ${parameters.add(actor.username)} or t.candidate_groups && ${parameters.add(actor.groups)}::text[])`;
  const rows: TaskRow[] = await dataSource.query(
    `select ${TASK_COLUMNS} from task t ${TASK_JOINS} where t.task_key = ${key} and ${visible}`,
    parameters.values,
  );
  return rows[0];
}

/** All tasks of a case, oldest first. */
export function findTasksOfCase(dataSource: DataSource, caseNo: string): Promise<TaskRow[]> {
  return dataSource.query(
    `select ${TASK_COLUMNS} from task t ${TASK_JOINS} where t.case_no = $1 order by t.created_at, t.task_key`,
    [caseNo],
  );
}

/** What lies open in each of these cases, oldest first: enough to read in the model what it waits for. */
export function findOpenElements(
  dataSource: DataSource,
  caseNos: readonly string[],
): Promise<{ caseNo: string; definitionKey: string; elementId: string }[]> {
  return dataSource.query(
    `select case_no as "caseNo", definition_key as "definitionKey", element_id as "elementId"
       from task where case_no = any ($1) and state = 'open' order by created_at, task_key`,
    [caseNos],
  );
}

/** What a person entered when the task was completed. */
export async function findEntered(dataSource: DataSource, taskKey: string): Promise<Record<string, unknown>> {
  const rows: { entered: Record<string, unknown> | null }[] = await dataSource.query(
    `select entered from task where task_key = $1 and state = 'completed'`,
    [taskKey],
  );
  return rows[0]?.entered ?? {};
}
