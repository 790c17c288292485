import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { isNewerThan } from '@app/engine-records';
import type { TaskFact, TaskTermination } from './task-records.js';

/** Writes what the engine's log tells about tasks. */
@Injectable()
export class TaskFactsRepository {
  /** A record that is older than what is stored changes nothing. */
  async upsertAll(rows: readonly TaskFact[], tx: Transaction): Promise<void> {
    await tx.query(
      `insert into task
         (task_key, process_instance_key, case_no, element_instance_key, definition_key, element_id, form_key,
          candidate_groups, candidate_users, assignee, assigned_at, state, created_at, completed_at, entered,
          position)
       select ${COLUMNS} from ${ROWS}
         left join published.engine_instance i on i.process_instance_key = r."processInstanceKey"
       on conflict (task_key) do nothing`,
      [jsonText(rows)],
    );
    await tx.query(
      `update task t
          set definition_key = r."definitionKey", element_id = r."elementId", form_key = r."formKey",
              candidate_groups = coalesce(r."candidateGroups", '{}'),
              candidate_users = coalesce(r."candidateUsers", '{}'),
              assignee = r.assignee,
              assigned_at = case when r."tellsAssignment" then r."assignedAt" else t.assigned_at end,
              state = r.state, completed_at = r."completedAt",
              entered = coalesce(r.entered, t.entered), position = r.position
         from ${ROWS}
        where t.task_key = r."taskKey" and ${isNewerThan('t', 'r')}`,
      [jsonText(rows)],
    );
  }

  /**
   * Puts tasks into the innermost runs around them, with their dates. The runs are held first: whoever moves the clock of
   * one dates the tasks that are there already, and waits for those that are not.
   */
  async placeInStages(taskKeys: readonly string[], tx: Transaction): Promise<void> {
    await tx.query(
      `update task set stage_run_key = enclosing_stage_run(element_instance_key)
        where task_key = any($1::bigint[]) and stage_run_key is null`,
      [taskKeys],
    );
    await tx.query(
      `select from published.stage_run r
        where r.element_instance_key in (select stage_run_key from task where task_key = any($1::bigint[]))
        order by r.element_instance_key for share`,
      [taskKeys],
    );
    await tx.query(
      `update task t set due_on = placed.due_on, late_at = placed.late_at
         from (select task_key, r.target_on as due_on, r.late_at
                 from task left join published.stage_run r on r.element_instance_key = stage_run_key and task.state = 'open'
                where task_key = any($1::bigint[])) placed
        where t.task_key = placed.task_key
          and (t.due_on, t.late_at) is distinct from (placed.due_on, placed.late_at)`,
      [taskKeys],
    );
  }

  /** Copies to tasks what they are narrowed and searched by of their cases, which are held as the runs are. */
  async describe(taskKeys: readonly string[], tx: Transaction): Promise<void> {
    await tx.query(
      `select from published.case_file where case_no in (select case_no from task where task_key = any($1::bigint[]))
        order by case_no for share`,
      [taskKeys],
    );
    await tx.query(
      `update task t set process_id = said.process_id, town_code = said.town_code, search_terms = said.search_terms
         from (select task_key, coalesce(c.process_id, i.process_id, '') as process_id, c.town_code,
                      coalesce(c.search_terms, '{}') as search_terms
                 from task left join published.case_file c using (case_no) left join published.engine_instance i using (process_instance_key)
                where task_key = any($1::bigint[])) said
        where t.task_key = said.task_key
          and (t.process_id, t.town_code, t.search_terms)
              is distinct from (said.process_id, said.town_code, said.search_terms)`,
      [taskKeys],
    );
  }

  /** Groups and people in whose lists these tasks are at this moment. */
  async audienceOf(taskKeys: readonly string[], tx: Transaction): Promise<string[]> {
    const rows: { name: string }[] = await tx.query(
      `select distinct name from task t, unnest(t.candidate_groups || t.candidate_users || t.assignee) as name
        where t.task_key = any($1::bigint[]) and name is not null`,
      [taskKeys],
    );
    return rows.map(({ name }) => name);
  }

  /** Ends tasks that are still open although their element is gone; answers which. */
  async terminate(rows: readonly TaskTermination[], tx: Transaction): Promise<string[]> {
    if (rows.length === 0) return [];
    const [ended] = await tx.query<[{ taskKey: string }[], number]>(
      `update task t set state = 'cancelled', completed_at = r."endedAt", position = r.position
         from jsonb_to_recordset($1::jsonb) as r (
           "processInstanceKey" bigint, "elementInstanceKey" bigint, "endedAt" timestamptz, position bigint)
        where t.process_instance_key = r."processInstanceKey"
          and t.element_instance_key = r."elementInstanceKey" and t.state = 'open' and ${isNewerThan('t', 'r')}
       returning t.task_key as "taskKey"`,
      [JSON.stringify(rows)],
    );
    return ended.map(({ taskKey }) => taskKey);
  }

  /** Remembers who may see the cases of tasks; answers these cases, and whether somebody is new to one. */
  async grantAccess(
    rows: readonly TaskFact[],
    tx: Transaction,
  ): Promise<{ caseNos: string[]; isNew: boolean }> {
    const granted: unknown[] = await tx.query(
      `insert into case_access (grantee, case_no)
       select distinct grantee, t.case_no
         from jsonb_to_recordset($1::jsonb) as r ("taskKey" bigint, grantees text[])
         join task t on t.task_key = r."taskKey", unnest(r.grantees) as grantee
        where t.case_no is not null
       on conflict do nothing
       returning case_no`,
      [jsonText(rows)],
    );
    const caseNos = await this.casesOf(
      rows.map(({ taskKey }) => taskKey),
      tx,
    );
    return { caseNos, isNew: granted.length > 0 };
  }

  /** Takes out the tasks of these instances; who had one may still see the case. */
  async forget(instances: readonly string[], tx: Transaction): Promise<void> {
    await tx.query(`delete from task where process_instance_key = any($1::bigint[])`, [instances]);
  }

  private async casesOf(taskKeys: readonly string[], tx: Transaction): Promise<string[]> {
    const rows: { case_no: string }[] = await tx.query(
      `select distinct case_no from task where task_key = any($1::bigint[]) and case_no is not null`,
      [taskKeys],
    );
    return rows.map((row) => row.case_no);
  }
}

// helpers

const ROWS = `jsonb_to_recordset($1::jsonb) as r
  ("taskKey" bigint, "processInstanceKey" bigint, "elementInstanceKey" bigint, "definitionKey" bigint,
   "elementId" text, "formKey" bigint, "candidateGroups" text[], "candidateUsers" text[], assignee text,
   "assignedAt" timestamptz, "tellsAssignment" boolean, state text, "createdAt" timestamptz,
   "completedAt" timestamptz, entered jsonb, position bigint)`;

const COLUMNS = `"taskKey", "processInstanceKey", i.case_no, "elementInstanceKey", "definitionKey", "elementId", "formKey",
  coalesce("candidateGroups", '{}'), coalesce("candidateUsers", '{}'), assignee, "assignedAt", r.state, "createdAt",
  "completedAt", entered, r.position`;
