import type { Transaction } from '@app/database';

/**
 * Every instance of a case: those that have its number (of the case itself and of what runs beside it), those that called
 * them and those that they called, at any depth; also where the record that tells so is dead.
 */
export async function findInstancesOfCase(tx: Transaction, caseNo: string): Promise<string[]> {
  const rows: { key: string }[] = await tx.query(
    `with recursive known (key) as (
       (select process_instance_key from engine_instance where case_no = $1
        union select process_instance_key from published.task where case_no = $1
        union select process_instance_key from published.stage_run where case_no = $1
        union select process_instance_key from case_variable where name = 'caseNo' and value #>> '{}' = $1
        union select process_instance_key from published.dead_record where case_no = $1 and replayed_at is null)
       union
       select relative.key
       from known, lateral (
         select process_instance_key as key from engine_instance where parent_process_instance_key = known.key
         union all
         select parent_process_instance_key from engine_instance
          where process_instance_key = known.key and parent_process_instance_key is not null
         union all
         select process_instance_key from published.dead_record
          where parent_instance_key = known.key and replayed_at is null
       ) relative
     )
     select key from known order by key`,
    [caseNo],
  );
  return rows.map(({ key }) => key);
}

/** The cases of instances, where they are known. */
export async function findCasesOfInstances(
  executor: Pick<Transaction, 'query'>,
  instances: readonly string[],
): Promise<Map<string, string>> {
  const rows: { key: string; caseNo: string }[] = await executor.query(
    `select process_instance_key as key, case_no as "caseNo" from engine_instance
      where process_instance_key = any($1::bigint[]) and case_no is not null
     union
     select process_instance_key, value #>> '{}' from case_variable
      where process_instance_key = any($1::bigint[]) and name = 'caseNo' and jsonb_typeof(value) = 'string'
     union
     select process_instance_key, case_no from published.dead_record
      where process_instance_key = any($1::bigint[]) and case_no is not null and replayed_at is null`,
    [instances],
  );
  return new Map(rows.map(({ key, caseNo }) => [key, caseNo]));
}
