import { type Transaction, jsonText } from '@app/database';
import type { StageFact } from './stage-state.js';

/** What instances and those that called them are timed by. */
export function findFacts(tx: Transaction, instances: readonly string[]): Promise<StageFact[]> {
  return tx.query(
    `with recursive caller (key) as (
       select unnest($1::bigint[])
       union
       select (f.value #>> '{}')::bigint
       from caller join stage_fact f on f.process_instance_key = caller.key and f.name = '$parent'
     )
     select f.process_instance_key as "processInstanceKey", f.name, f.value, f.position
     from caller join stage_fact f on f.process_instance_key = caller.key`,
    [instances],
  );
}

/** A JSON null in a recordset is read as an SQL null, while a fact that is null must stay a fact. */
export function upsertFacts(tx: Transaction, facts: readonly StageFact[]): Promise<unknown> {
  return tx.query(
    `insert into stage_fact (process_instance_key, name, value, position)
     select "processInstanceKey", name, coalesce(value, 'null'::jsonb), position
     from jsonb_to_recordset($1) as f ("processInstanceKey" bigint, name text, value jsonb, position bigint)
     on conflict (process_instance_key, name) do update set value = excluded.value, position = excluded.position`,
    [jsonText(facts)],
  );
}

/** Drops the facts of instances that have ended. */
export async function deleteFacts(tx: Transaction, instances: readonly string[]): Promise<void> {
  await tx.query(`delete from stage_fact where process_instance_key = any ($1::bigint[])`, [instances]);
}
