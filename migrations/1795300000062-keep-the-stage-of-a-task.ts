import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task lies in a run of its own, and has that run's date in its row. */
export class KeepTheStageOfATask1795300000062 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CALLERS);
    await queryRunner.query(DATES_OF_RUNS);
    await queryRunner.query(TASKS);
    await queryRunner.query(FOLLOW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger stage_run_dates_tasks on stage_run;
      drop function date_tasks_of_changed_runs;
      alter table task drop column stage_run_key, drop column due_on, drop column late_at;
      drop function enclosing_stage_run;
      alter table stage_run drop column late_at, drop column target_on;
      alter table engine_instance drop column parent_element_instance_key;
      create index task_assignee_idx on task (assignee, created_at) where state = 'open';
    `);
  }
}

// helpers

/** The element that called an instance: by its record, or where that is gone the newest call before it. */
const CALLERS = `
  alter table engine_instance add column parent_element_instance_key bigint;
  update engine_instance i
     set parent_element_instance_key = coalesce(
           (select (r.body #>> '{value,parentElementInstanceKey}')::bigint from record r
             where r.process_instance_key = i.process_instance_key and r.record_key = i.process_instance_key
               and r.value_type = 'PROCESS_INSTANCE' and r.intent = 'ELEMENT_ACTIVATED' limit 1),
           (select max(e.element_instance_key) from element_run e
             where e.process_instance_key = i.parent_process_instance_key and e.element_type = 'CALL_ACTIVITY'
               and e.element_instance_key < i.process_instance_key))
   where i.parent_process_instance_key is not null`;

/**
 * The date that a run must meet next, and the first moment at which it has not. A window of the parties is nobody's
 * lateness; on the day that they agreed on somebody looks whether it was kept. By way of UTC, because only so does adding
 * a second not depend on the session.
 */
const DATES_OF_RUNS = `
  alter table stage_run
    add column target_on date generated always as (coalesce(promised_due_on, agreed_on, due_on)) stored,
    add column late_at timestamptz generated always as (
      case when time_of = 'department' or agreed_on is not null then coalesce(
        ((coalesce(promised_due_at, due_at) at time zone 'UTC') + interval '1 second') at time zone 'UTC',
        (coalesce(promised_due_on, agreed_on, due_on) + 1)::timestamp at time zone 'Asia/Shanghai') end) stored`;

const TASKS = `
  -- the innermost run around an element, through the instances that called its own; no real nesting is as deep
  create function enclosing_stage_run(element bigint) returns bigint language sql stable as $$
    with recursive climb (key, depth) as (
      select element, 0
      union all
      select coalesce(e.flow_scope_key, i.parent_element_instance_key), depth + 1
        from climb
        left join element_run e on e.element_instance_key = climb.key
        left join engine_instance i on i.process_instance_key = climb.key
       where climb.key is not null and depth < 500
    )
    select r.element_instance_key from climb join stage_run r on r.element_instance_key = climb.key
     order by depth limit 1
  $$;
  alter table task
    add column stage_run_key bigint,
    -- of the run while the task is open
    add column due_on date,
    add column late_at timestamptz;
  update task set stage_run_key = enclosing_stage_run(element_instance_key);
  update task t set due_on = r.target_on, late_at = r.late_at
    from stage_run r where r.element_instance_key = t.stage_run_key and t.state = 'open';
  create index task_stage_run_idx on task (stage_run_key) where state = 'open';
  drop index task_assignee_idx;
  create index task_assignee_idx on task (assignee, (coalesce(due_on, 'infinity')), created_at, task_key)
    where state = 'open'`;

/** Whoever writes a run dates its open tasks within the same transaction, by one statement for all. */
const FOLLOW = `
  create function date_tasks_of_changed_runs() returns trigger language plpgsql as $$
  begin
    update task t set due_on = r.target_on, late_at = r.late_at
      from changed r
     where t.stage_run_key = r.element_instance_key and t.state = 'open'
       and (t.due_on, t.late_at) is distinct from (r.target_on, r.late_at);
    return null;
  end $$;
  create trigger stage_run_dates_tasks after update on stage_run
    referencing new table as changed
    for each statement execute function date_tasks_of_changed_runs()`;
