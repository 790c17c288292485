import { stageNameEnOf } from '@app/models';
import type { DataSource } from 'typeorm';

/** A message for which an instance of a case waits. */
export interface WaitingEvent {
  subscriptionKey: string;
  processInstanceKey: string;
  elementInstanceKey: string;
  definitionKey: string;
  elementId: string;
  messageName: string;
  correlationKey: string;
  /** Group that has the stage in which it is waited for; null in none, and where nobody is named. */
  responsible: string | null;
  stageName: string | null;
  stageNameEn: string | null;
  /** Groups of the open tasks there; of the whole case where it is waited for in no stage. */
  taskGroups: string[];
  /** Somebody reported it, and it has not arrived yet. */
  isReported: boolean;
}

/** Everything that a case and what it called wait for, the oldest first. */
export function findWaitingEvents(dataSource: DataSource, caseNo: string): Promise<WaitingEvent[]> {
  return dataSource.query(
    `select e.subscription_key as "subscriptionKey", e.process_instance_key as "processInstanceKey",
            e.element_instance_key as "elementInstanceKey", i.definition_key as "definitionKey",
            e.element_id as "elementId", e.message_name as "messageName", e.correlation_key as "correlationKey",
            s.responsible, s.stage_name as "stageName", ${stageNameEnOf('s')} as "stageNameEn",
            array(select distinct g from published.task t, unnest(t.candidate_groups) g
                   where t.case_no = i.case_no and t.state = 'open'
                     and (s.element_instance_key is null or t.stage_run_key = s.element_instance_key)) as "taskGroups",
            exists (select from published.reported_event r where r.case_no = i.case_no
                      and r.element_instance_key = e.element_instance_key and r.element_id = e.element_id
                      and r.arrived_at is null and r.lapsed_at is null) as "isReported"
       from published.engine_instance i
       join event_subscription e using (process_instance_key)
       left join published.stage_run s on s.element_instance_key = enclosing_stage_run(e.element_instance_key)
      where i.case_no = $1 and i.state = 'active' and e.is_open
      order by e.subscription_key`,
    [caseNo],
  );
}
