import type { Tables } from '../support/tables.js';

/**
 * The tables beside what the engine's raw records say, counted anew without any of the projections' code. Each query
 * names what is in one of the two only.
 */
const COMPARISONS = {
  tasks: [
    `select record_key::text || ' created' from record where value_type = 'USER_TASK' and intent = 'CREATED'
     union all
     select record_key::text || ' completed' from record where value_type = 'USER_TASK' and intent = 'COMPLETED'`,
    `select task_key::text || ' created' from task
     union all
     select task_key::text || ' completed' from task where state = 'completed'`,
  ],
  stages: [
    `select record_key::text || ' ' || (body -> 'value' ->> 'elementId') || ' ' || intent
       from record
      where value_type = 'PROCESS_INSTANCE' and intent in ('ELEMENT_ACTIVATED', 'ELEMENT_COMPLETED')
        and body -> 'value' ->> 'bpmnElementType' = 'SUB_PROCESS'
        and body -> 'value' ->> 'elementId' like 'st\\_%'`,
    `select element_instance_key::text || ' ' || element_id || ' ELEMENT_ACTIVATED' from stage_run
     union all
     select element_instance_key::text || ' ' || element_id || ' ELEMENT_COMPLETED' from stage_run where state = 'closed'`,
  ],
  cases: [
    `select (select body -> 'value' ->> 'value' from record named
              where named.value_type = 'VARIABLE' and named.body -> 'value' ->> 'name' = 'caseNo'
                and named.body -> 'value' ->> 'scopeKey' = record.record_key::text
              limit 1) || ' ' || intent
       from record
      where value_type = 'PROCESS_INSTANCE' and intent in ('ELEMENT_ACTIVATED', 'ELEMENT_COMPLETED')
        and body -> 'value' ->> 'bpmnElementType' = 'PROCESS'`,
    `select to_json(case_no) || ' ELEMENT_ACTIVATED' from case_file where state in ('active', 'completed')
     union all
     select to_json(case_no) || ' ELEMENT_COMPLETED' from case_file where state = 'completed'`,
  ],
} as const;

/** Differences between the log and the tables: `{tasks: [], stages: [], cases: []}` when each is right to the last row. */
export async function differences(tables: Tables): Promise<Record<string, object[]>> {
  const entries = Object.entries(COMPARISONS).map(
    async ([name, [log, kept]]): Promise<[string, object[]]> => [
      name,
      await tables.rows(
        `(select 'in the log only' as fault, l.* from ((${log}) except all (${kept})) as l (item))
       union all
       (select 'in the tables only', k.* from ((${kept}) except all (${log})) as k (item))`,
      ),
    ],
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** How many rows each case has in a table. */
export async function rowsPerCase(tables: Tables, table: string): Promise<Record<string, number>> {
  const rows = await tables.rows<{ case_no: string; count: number }>(
    `select case_no, count(*)::int as count from "${table}" group by case_no`,
  );
  return Object.fromEntries(rows.map(({ case_no, count }) => [case_no, count]));
}

/** Jobs of a type that the engine knows as completed, by the log. */
export async function completedJobs(tables: Tables, type: string): Promise<number> {
  return tables.value(
    `select count(distinct record_key)::int from record
      where value_type = 'JOB' and intent = 'COMPLETED' and body -> 'value' ->> 'type' = $1`,
    [type],
  );
}
