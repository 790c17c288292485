import type { Transaction } from '@app/database';

/** What only dead records tell about instances. */
export interface DeadRelations {
  /** Instances whose variable with the number of the case could not be digested. */
  readonly ofCase: readonly string[];
  /** Every instance that a dead record tells of. */
  readonly instances: readonly string[];
  /** Called instances whose beginning could not be digested, with their callers at the same place. */
  readonly called: readonly string[];
  readonly callers: readonly string[];
}

/**
 * Every instance of a case: those that have its number (of the case itself and of what runs beside it), those that called
 * them and those that they called, at any depth; also where the record that tells so is dead.
 */
export async function findInstancesOfCase(
  tx: Transaction,
  caseNo: string,
  { ofCase, instances, called, callers }: DeadRelations,
): Promise<string[]> {
  const rows: { key: string }[] = await tx.query(
    `with recursive known (key) as (
       (select process_instance_key from engine_instance where case_no = $1
        union select process_instance_key from task where case_no = $1
        union select process_instance_key from stage_run where case_no = $1
        union select process_instance_key from case_variable
         where process_instance_key = any($5::bigint[]) and name = 'caseNo' and value = to_jsonb($1::text)
        union select unnest($2::bigint[]))
       union
       select relative.key
       from known, lateral (
         select process_instance_key as key from engine_instance where parent_process_instance_key = known.key
         union all
         select parent_process_instance_key from engine_instance
          where process_instance_key = known.key and parent_process_instance_key is not null
         union all
         select dead.called from unnest($3::bigint[], $4::bigint[]) as dead (called, caller)
          where dead.caller = known.key
       ) relative
     )
     select key from known order by key`,
    [caseNo, ofCase, called, callers, instances],
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
      where process_instance_key = any($1::bigint[]) and name = 'caseNo' and jsonb_typeof(value) = 'string'`,
    [instances],
  );
  return new Map(rows.map(({ key, caseNo }) => [key, caseNo]));
}
