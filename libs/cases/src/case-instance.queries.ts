import type { DataSource } from 'typeorm';
import type { CaseInstance } from './case-instance.entity.js';

/** So many runs of models are shown of one case; no real case has as many. */
const SHOWN_INSTANCES = 500;

/**
 * The run of a case and all that it called, at any depth, in the order in which they began. What runs beside a case under
 * its number, such as a clock operation, is no part of it. After a move to another version the case has had several runs
 * of its own.
 */
export function findInstancesWithin(dataSource: DataSource, caseNo: string): Promise<CaseInstance[]> {
  return dataSource.query(
    `with recursive tree as (
       select i.* from engine_instance i join case_file c using (case_no, process_id)
        where i.case_no = $1 and i.parent_process_instance_key is null
       union all
       select i.* from tree join engine_instance i on i.parent_process_instance_key = tree.process_instance_key
     ), shown as (
       select * from tree order by started_at, process_instance_key limit ${SHOWN_INSTANCES}
     )
     select i.process_instance_key as "instanceKey", i.parent_process_instance_key as "parentKey",
            caller.element_id as "callElementId", caller.loop_counter as "loopCounter", i.process_id as "processId",
            d.name, d.properties ->> 'name.en' as "nameEn", i.definition_key as "definitionKey",
            i.version as "definitionVersion", v.variables ->> 'subCaseNo' as "subCaseNo", i.state,
            i.started_at as "startedAt", i.ended_at as "endedAt",
            coalesce(e.active, '{}') as "activeElements", coalesce(e.completed, '{}') as "completedElements",
            coalesce(v.variables, '{}') as variables
       from shown i
       left join element_run caller on caller.element_instance_key = i.parent_element_instance_key
       left join definition d using (definition_key)
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
}
