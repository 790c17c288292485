import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of tasks follow a date that moved, whoever moved it: what a task's row copies tells whom it concerns. */
export class TellOfMovedDates1795300000097 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function date_tasks_of_changed_runs() returns trigger language plpgsql as $$
      declare
        topics text[];
      begin
        with moved as (
          update task t set due_on = r.target_on, late_at = r.late_at
            from changed r
           where t.stage_run_key = r.element_instance_key and t.state = 'open'
             and (t.due_on, t.late_at) is distinct from (r.target_on, r.late_at)
          returning t.candidate_groups || t.candidate_users || t.assignee as names
        )
        select array_agg(distinct ${TOPIC}) into topics
          from moved, unnest(moved.names) as name where name is not null;
        -- beyond this a reader is better off looking at everything
        if cardinality(topics) > ${MAX_TOPICS} then topics := array['everything']; end if;
        perform pg_notify('facts', json_build_object('topics', json_build_array(topic))::text)
          from unnest(topics) as topic;
        return null;
      end $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function date_tasks_of_changed_runs() returns trigger language plpgsql as $$
      begin
        update task t set due_on = r.target_on, late_at = r.late_at
          from changed r
         where t.stage_run_key = r.element_instance_key and t.state = 'open'
           and (t.due_on, t.late_at) is distinct from (r.target_on, r.late_at);
        return null;
      end $$`);
  }
}

// helpers

const MAX_TOPICS = 500;

/** A notification has no room for a name as long as a page. */
const TOPIC = `case when octet_length(name) > 200 then 'everything' else 'tasks:' || name end`;
