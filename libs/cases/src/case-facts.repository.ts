import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { isNewerThan } from '@app/engine-records';
import type { ElementFact, InstanceFact, LoopFact, VariableFact } from './case-facts.js';

export interface InstanceCase {
  processInstanceKey: string;
  caseNo: string;
}

/** Writes what the engine's log tells about cases. */
@Injectable()
export class CaseFactsRepository {
  async saveInstances(rows: readonly InstanceFact[], tx: Transaction): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `insert into engine_instance
         (process_instance_key, parent_process_instance_key, process_id, definition_key, version, state,
          started_at, ended_at, position, parent_element_instance_key)
       select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::int[], $6::text[],
                            $7::timestamptz[], $8::timestamptz[], $9::bigint[], $10::bigint[])
       on conflict (process_instance_key) do update
         set definition_key = excluded.definition_key, version = excluded.version, state = excluded.state,
             ended_at = excluded.ended_at, position = excluded.position
       where ${isNewerThan('engine_instance')}`,
      [
        rows.map((row) => row.processInstanceKey),
        rows.map((row) => row.parentProcessInstanceKey),
        rows.map((row) => row.processId),
        rows.map((row) => row.definitionKey),
        rows.map((row) => row.version),
        rows.map((row) => row.state),
        rows.map((row) => row.startedAt),
        rows.map((row) => row.endedAt),
        rows.map((row) => row.position),
        rows.map((row) => row.parentElementInstanceKey),
      ],
    );
  }

  async saveElements(rows: readonly ElementFact[], tx: Transaction): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `insert into element_run
         (element_instance_key, process_instance_key, flow_scope_key, element_id, element_type, state,
          activated_at, ended_at, position)
       select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[],
                            $7::timestamptz[], $8::timestamptz[], $9::bigint[])
       on conflict (element_instance_key) do update
         set state = excluded.state, ended_at = excluded.ended_at, position = excluded.position
       where ${isNewerThan('element_run')}`,
      [
        rows.map((row) => row.elementInstanceKey),
        rows.map((row) => row.processInstanceKey),
        rows.map((row) => row.flowScopeKey),
        rows.map((row) => row.elementId),
        rows.map((row) => row.elementType),
        rows.map((row) => row.state),
        rows.map((row) => row.activatedAt),
        rows.map((row) => row.endedAt),
        rows.map((row) => row.position),
      ],
    );
  }

  /** An element has its number before it is active, and keeps it. */
  async numberLoops(rows: readonly LoopFact[], tx: Transaction): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `update element_run e set loop_counter = l.counter
         from unnest($1::bigint[], $2::int[]) as l (key, counter) where e.element_instance_key = l.key`,
      [rows.map((row) => row.elementInstanceKey), rows.map((row) => row.loopCounter)],
    );
  }

  /** The value travels as JSON text and is read by PostgreSQL, so that no digit of a number is lost. */
  async saveVariables(rows: readonly VariableFact[], tx: Transaction): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `insert into case_variable (process_instance_key, name, value, updated_at, position)
       select "processInstanceKey", name, value::jsonb, "updatedAt", position
         from jsonb_to_recordset($1::jsonb) as r
           ("processInstanceKey" bigint, name text, value text, "updatedAt" timestamptz, position bigint)
       on conflict (process_instance_key, name) do update
         set value = excluded.value, updated_at = excluded.updated_at, position = excluded.position
       where ${isNewerThan('case_variable')}`,
      [jsonText(rows)],
    );
  }

  /**
   * Gives instances their case: by the root variable `caseNo`, and called instances, at any depth, by their caller.
   * `keys` are instances that are new or whose variable came.
   */
  async linkInstances(keys: readonly string[], tx: Transaction): Promise<void> {
    if (keys.length === 0) return;
    await tx.query(
      `update engine_instance i set case_no = v.value #>> '{}'
         from case_variable v
        where i.process_instance_key = any($1::bigint[])
          and v.process_instance_key = i.process_instance_key and v.name = 'caseNo'
          and jsonb_typeof(v.value) = 'string' and i.parent_process_instance_key is null`,
      [keys],
    );
    await tx.query(
      `with recursive linked (key, case_no) as (
         select i.process_instance_key, coalesce(i.case_no, caller.case_no)
           from engine_instance i
           left join engine_instance caller on caller.process_instance_key = i.parent_process_instance_key
          where i.process_instance_key = any($1::bigint[])
         union
         select i.process_instance_key, linked.case_no
           from linked join engine_instance i on i.parent_process_instance_key = linked.key
       )
       update engine_instance i set case_no = linked.case_no
         from linked
        where i.process_instance_key = linked.key and linked.case_no is not null
          and i.case_no is distinct from linked.case_no`,
      [keys],
    );
  }

  /** Those of the instances that have a case or may get one: by their own variable or by whoever called them. */
  async keepCaseInstances(keys: readonly string[], tx: Transaction): Promise<string[]> {
    if (keys.length === 0) return [];
    const rows: { key: string }[] = await tx.query(
      `select process_instance_key as key from engine_instance
        where process_instance_key = any($1::bigint[])
          and (case_no is not null or parent_process_instance_key is not null)
       union
       select process_instance_key from case_variable
        where process_instance_key = any($1::bigint[]) and name = 'caseNo'`,
      [keys],
    );
    return rows.map(({ key }) => key);
  }

  /** The cases to which instances belong, one entry for each instance that has one. */
  async casesOf(keys: readonly string[], tx: Transaction): Promise<InstanceCase[]> {
    return tx.query(
      `select process_instance_key as "processInstanceKey", case_no as "caseNo" from engine_instance
        where process_instance_key = any($1::bigint[]) and case_no is not null`,
      [keys],
    );
  }

  /**
   * Derives the facts of cases from their instances that nobody called. A case may have had several, after a move to
   * another version: it runs while one of them runs, and ends as the newest ended. What runs beside it under its number
   * (a clock operation) is of another process and says nothing about it.
   *
   * Bulks of two partitions may tell of one case at the same moment. The rows are locked by a statement of their own:
   * the derivation that follows then sees what the other bulk has committed, which one statement alone would not.
   */
  async refreshCases(caseNos: readonly string[], tx: Transaction): Promise<void> {
    if (caseNos.length === 0) return;
    await tx.query(`select 1 from case_file where case_no = any($1) order by case_no for no key update`, [
      caseNos,
    ]);
    await tx.query(
      `with fact as (
         select case_no, min(i.started_at) as started_at, max(i.ended_at) as ended_at,
                bool_or(i.state = 'active') as running,
                (array_agg(i.state order by i.started_at desc, process_instance_key desc))[1] as last_state
           from engine_instance i join case_file using (case_no, process_id)
          where case_no = any($1) and parent_process_instance_key is null
          group by case_no
       )
       update case_file c
          set state = case when running then 'active' when last_state = 'completed' then 'completed'
                           else 'cancelled' end,
              started_at = fact.started_at,
              ended_at = case when not running then fact.ended_at end,
              -- records that come anew may have brought back what retention had removed
              details_removed_at = null,
              pending = case when pending = 'cancelling' and running then pending end,
              pending_since = case when pending = 'cancelling' and running then pending_since end
         from fact
        where c.case_no = fact.case_no`,
      [caseNos],
    );
  }

  /** Takes out the rows of these instances; what the cases show of them stays until it is derived anew. */
  async forgetInstances(instances: readonly string[], tx: Transaction): Promise<void> {
    for (const table of ['case_variable', 'element_run', 'engine_instance']) {
      await tx.query(`delete from ${table} where process_instance_key = any($1::bigint[])`, [instances]);
    }
  }

  /**
   * These instances with all that they called, without those whose caller is in the log itself, and without those of cases
   * whose details were removed: these must not come back. Instances of one case count its rounds together, so that all
   * come with the first one and none with another.
   */
  async treesOf(instances: readonly string[], tx: Transaction): Promise<string[]> {
    const rows: { key: string }[] = await tx.query(
      `with recursive root (key, case_no) as (
         select sought.key, i.case_no
           from unnest($1::bigint[]) as sought (key) left join engine_instance i on i.process_instance_key = sought.key
          where not ${isInLog('i.parent_process_instance_key')}
            and not exists (select from case_file c where c.case_no = i.case_no and c.details_removed_at is not null)
       ), peer (of_key, key) as (
         select root.key, i.process_instance_key from root join engine_instance i using (case_no)
          where ${isInLog('i.process_instance_key')} and not ${isInLog('i.parent_process_instance_key')}
       ), tree (key) as (
         select coalesce(peer.key, root.key) from root left join peer on peer.of_key = root.key
          where not exists (select from peer earlier where earlier.of_key = root.key and earlier.key < root.key)
         union
         select i.process_instance_key from tree join engine_instance i on i.parent_process_instance_key = tree.key
       )
       select key from tree order by key`,
      [instances],
    );
    return rows.map(({ key }) => key);
  }
}

// helpers

function isInLog(key: string): string {
  return `exists (select from published.record r where r.process_instance_key = ${key})`;
}
