import type { DataSource } from 'typeorm';
import { type InstanceWords, type NamedInstance, wordsOfInstances } from './called-place.js';
import type { CaseInstance } from './case-instance.entity.js';

/** So many runs of models are shown of one case; no real case has as many. */
const SHOWN_INSTANCES = 500;

/**
 * The run of a case and all that it called, at any depth, in the order in which they began. What runs beside a case under
 * its number, such as a clock operation, is no part of it. After a move to another version the case has had several runs
 * of its own.
 */
export async function findInstancesWithin(dataSource: DataSource, caseNo: string): Promise<CaseInstance[]> {
  const found: Omit<CaseInstance, keyof InstanceWords>[] = await dataSource.query(
    `${TREE}
     select ${NAMED}, i.element_id as "callElementId", i.definition_key as "definitionKey",
            i.version as "definitionVersion", v.variables ->> 'subCaseNo' as "subCaseNo", i.state,
            i.started_at as "startedAt", i.ended_at as "endedAt",
            coalesce(e.active, '{}') as "activeElements", coalesce(e.completed, '{}') as "completedElements",
            coalesce(v.variables, '{}') as variables
       from shown i
       left join published.definition d using (definition_key)
       left join lateral (
         select array_agg(distinct element_id order by element_id) filter (where state = 'active') as active,
                array_agg(distinct element_id order by element_id) filter (where state = 'completed') as completed
           from element_run r where r.process_instance_key = i.process_instance_key) e on true
       left join lateral (
         select jsonb_object_agg(name, value) as variables
           from case_variable r where r.process_instance_key = i.process_instance_key) v on true
      order by i.started_at, i.process_instance_key`,
    [caseNo],
  );
  const words = wordsOfInstances(found);
  return found.map((one) => ({ ...one, ...wordsOf(words, one.instanceKey) }));
}

/** How the runs of a case are called and where they lie, by key. */
export async function findInstanceWords(
  dataSource: DataSource,
  caseNo: string,
): Promise<ReadonlyMap<string, InstanceWords>> {
  const found: NamedInstance[] = await dataSource.query(
    `${TREE} select ${NAMED} from shown i left join published.definition d using (definition_key)`,
    [caseNo],
  );
  return wordsOfInstances(found);
}

// helpers

/** The runs of case $1; `round` counts how often the same element called. */
const TREE = `with recursive tree as (
    select i.* from engine_instance i join case_file c using (case_no, process_id)
     where i.case_no = $1 and i.parent_process_instance_key is null
    union all
    select i.* from tree join engine_instance i on i.parent_process_instance_key = tree.process_instance_key
  ), shown as (
    select tree.*, caller.element_id, caller.loop_counter, row_number() over same_call as round,
           count(*) over (partition by parent_process_instance_key, caller.element_id, caller.loop_counter) as rounds
      from tree
      left join element_run caller on caller.element_instance_key = tree.parent_element_instance_key
    window same_call as (partition by parent_process_instance_key, caller.element_id, caller.loop_counter
                         order by started_at, tree.process_instance_key)
     order by started_at, tree.process_instance_key limit ${SHOWN_INSTANCES}
  )`;

const NAMED = `i.process_instance_key as "instanceKey", i.parent_process_instance_key as "parentKey",
  i.loop_counter as "loopCounter", i.process_id as "processId", d.name, d.properties ->> 'name.en' as "nameEn",
  case when i.rounds > 1 and i.parent_process_instance_key is not null then i.round::int end as round`;

function wordsOf(words: ReadonlyMap<string, InstanceWords>, key: string): InstanceWords {
  const found = words.get(key);
  if (found === undefined) throw new Error(`No words for instance ${key}.`);
  return found;
}
