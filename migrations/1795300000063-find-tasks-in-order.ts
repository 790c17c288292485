import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of tasks are narrowed, searched and sorted by stands in the row of the task, under an index for each view. */
export class FindTasksInOrder1795300000063 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(QUEUES);
    await queryRunner.query(FACTS_OF_CASES);
    await queryRunner.query(INDEXES);
    await queryRunner.query(FOLLOW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger case_file_describes_tasks on case_file;
      drop function describe_tasks_of_case;
      drop trigger task_opens_queue on task;
      drop trigger task_changes_queue on task;
      drop function open_queues;
      drop index task_queue_idx, task_newest_idx, task_search_idx, task_done_idx;
      create index task_done_idx on task (assignee, completed_at desc) where state = 'completed';
      create index task_groups_idx on task using gin (candidate_groups) where state = 'open' and assignee is null;
      alter table task drop column queue_key, drop column process_id, drop column town_code, drop column search_terms;
      drop table task_queue;
    `);
  }
}

// helpers

/** The tasks of one matter that wait for the same groups are a queue: read in its order, and merged with the others. */
const QUEUES = `
  create table task_queue (
    queue_key bigint,
    process_id text,
    candidate_groups text[] not null,
    primary key (queue_key, process_id)
  );
  create index task_queue_groups_idx on task_queue using gin (candidate_groups);
  alter table task
    add column queue_key bigint generated always as (hash_array_extended(candidate_groups, 0)) stored,
    add column process_id text not null default '',
    add column town_code text,
    add column search_terms text[] not null default '{}'`;

const FACTS_OF_CASES = `
  update task t set process_id = i.process_id
    from engine_instance i where i.process_instance_key = t.process_instance_key;
  update task t set process_id = c.process_id, town_code = c.town_code, search_terms = c.search_terms
    from case_file c where c.case_no = t.case_no;
  insert into task_queue
    select distinct queue_key, process_id, candidate_groups from task where state = 'open' and candidate_groups <> '{}'
    on conflict do nothing`;

const INDEXES = `
  drop index task_groups_idx, task_done_idx;
  create index task_queue_idx on task (queue_key, process_id, (coalesce(due_on, 'infinity')), created_at, task_key)
    where state = 'open' and assignee is null;
  create index task_newest_idx on task (queue_key, process_id, created_at, task_key)
    where state = 'open' and assignee is null;
  create index task_done_idx on task (assignee, completed_at, task_key) where state = 'completed';
  create index task_search_idx on task using gin (search_terms)`;

/** Whoever writes a task opens its queue; whoever writes what a case is found by writes it to its tasks. */
const FOLLOW = `
  create function open_queues() returns trigger language plpgsql as $$
  begin
    insert into task_queue
      select distinct queue_key, process_id, candidate_groups from changed
       where state = 'open' and candidate_groups <> '{}'
       order by 1, 2
      on conflict do nothing;
    return null;
  end $$;
  create trigger task_opens_queue after insert on task
    referencing new table as changed for each statement execute function open_queues();
  create trigger task_changes_queue after update on task
    referencing new table as changed for each statement execute function open_queues();

  create function describe_tasks_of_case() returns trigger language plpgsql as $$
  begin
    update task set process_id = new.process_id, town_code = new.town_code, search_terms = new.search_terms
     where case_no = new.case_no
       and (process_id, town_code, search_terms) is distinct from (new.process_id, new.town_code, new.search_terms);
    return null;
  end $$;
  -- not for the many statements that move a case on without touching these
  create trigger case_file_describes_tasks after insert or update of process_id, town_code, search_terms on case_file
    for each row execute function describe_tasks_of_case()`;
