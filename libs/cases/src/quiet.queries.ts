import type { DataSource } from 'typeorm';

/** Whether anything moves by itself at the moment; what waits for people or time is quiet. */
export interface Quietness {
  quiet: boolean;
  /** Service, decision, send and script tasks that are at work, without those that stand at an incident. */
  activeJobs: number;
  /** Marks of commands whose facts have not come. */
  pendingCommands: number;
  /** Milliseconds since the last records came in. */
  lagMs: number;
}

interface Counts {
  activeJobs: number;
  pendingCommands: number;
  movingInstances: number;
  lagMs: number;
}

/** Counts what moves. An instance that is nowhere is between two elements, so it moves. */
export async function measureQuiet(dataSource: DataSource): Promise<Quietness> {
  const rows: Counts[] = await dataSource.query(`
    select (select count(*)::int from engine_instance i join element_run e using (process_instance_key)
             where i.state = 'active' and e.state = 'active'
               and e.element_type in ('SERVICE_TASK', 'BUSINESS_RULE_TASK', 'SEND_TASK', 'SCRIPT_TASK')
               and not exists (select 1 from published.incident n
                                where n.process_instance_key = e.process_instance_key and n.state = 'open'))
             as "activeJobs",
           (select count(*)::int from case_file where pending is not null)
             + (select count(*)::int from published.task_command m join published.task t using (task_key)
                 where t.state = 'open'
                   and (m.command = 'completing'
                        or m.command = 'claiming' and t.assignee is distinct from m.username
                        or m.command = 'unclaiming' and t.assignee is not null))
             as "pendingCommands",
           (select count(*)::int from engine_instance i
             where i.state = 'active'
               and not exists (select 1 from element_run e
                                where e.process_instance_key = i.process_instance_key and e.state = 'active'
                                  and e.element_type in ('USER_TASK', 'RECEIVE_TASK', 'INTERMEDIATE_CATCH_EVENT',
                                                         'EVENT_BASED_GATEWAY', 'CALL_ACTIVITY', 'SERVICE_TASK',
                                                         'BUSINESS_RULE_TASK', 'SEND_TASK', 'SCRIPT_TASK'))
               and not exists (select 1 from published.incident n
                                where n.process_instance_key = i.process_instance_key and n.state = 'open'))
             as "movingInstances",
           coalesce((select extract(epoch from clock_timestamp() - max(updated_at)) * 1000 from published.record_position),
                    0)::int as "lagMs"`);
  const { movingInstances = 0, ...counts } = rows[0] ?? { activeJobs: 0, pendingCommands: 0, lagMs: 0 };
  const quiet = counts.activeJobs + counts.pendingCommands + movingInstances === 0;
  return { quiet, ...counts };
}
