import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a finished case saved stands in a row of its own, so that cases are listed by it. */
export class KeepSavings1795300000133 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SAVED_CASES);
    await queryRunner.query(FOLLOW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger case_file_comes_saving on case_file;
      drop trigger case_file_leaves_saving on case_file;
      drop trigger case_file_changes_saving on case_file;
      drop trigger stage_run_comes_saving on stage_run;
      drop trigger stage_run_changes_saving on stage_run;
      drop trigger stage_run_leaves_saving on stage_run;
      drop function save_case, save_cases_of_runs, save_cases_of_changed_runs, save_cases;
      drop table case_saving;
      drop view saved_case;
    `);
  }
}

// helpers

/** A department reached the purpose of a stage that the law limits, by dates that are certain. */
const COUNTS = `r.state = 'closed' and r.time_of = 'department' and r.statutory_limit is not null and not r.provisional
  and r.saved_calendar_days is not null`;

/**
 * The stage runs that every figure of saved time counts, and nothing else. Of runs that went on at the same time, beside
 * each other or one inside the other, the one that the law lets last longest stands for all, with the days from the last
 * end to the last due date: the case was not faster twice on the same day. So the sum is the same over stages, over cases
 * and over months. \`stretch\` numbers what ran at the same time: a run begins a new one when none before it was still
 * going on.
 */
const SAVED_CASES = `
  create view saved_case as
    select case_no, process_id, town_code, ended_at, sum(saved)::int as saved, count(*)::int as stages,
           jsonb_agg(jsonb_build_object('processId', of_process, 'stageCode', stage_code, 'saved', saved)
                     order by stretch) as by_stage
      from (select distinct on (case_no, stretch) case_no, stretch, process_id, town_code, ended_at, of_process, stage_code,
                   case when count(*) over span = 1 then saved_calendar_days
                     else max(due_on) over span - max(clock_end_on) over span end as saved
              from (select run.*, count(*) filter (where begins)
                             over (partition by case_no order by entered_at, element_instance_key) as stretch
                      from (select r.case_no, c.process_id, c.town_code, c.ended_at,
                                   coalesce(r.process_id, c.process_id) as of_process, r.stage_code,
                                   r.element_instance_key, r.entered_at, r.due_on, r.clock_end_on, r.saved_calendar_days,
                                   r.entered_at >= coalesce(max(r.closed_at) over (
                                     partition by r.case_no order by r.entered_at, r.element_instance_key
                                     rows between unbounded preceding and 1 preceding), r.entered_at) as begins
                              from stage_run r join case_file c using (case_no)
                             where c.state = 'completed' and c.ended_at is not null and ${COUNTS}) run) limited_run
            window span as (partition by case_no, stretch)
             order by case_no, stretch, due_on desc, element_instance_key) saved_run
     group by case_no, process_id, town_code, ended_at;

  create table case_saving (
    case_no text primary key,
    process_id text not null,
    town_code text not null,
    ended_at timestamptz not null,
    -- calendar days, signed
    saved integer not null,
    stages integer not null,
    -- what it saved in which stage: [{processId, stageCode, saved}]
    by_stage jsonb not null
  );
  insert into case_saving (case_no, process_id, town_code, ended_at, saved, stages, by_stage) select * from saved_case;
  create index case_saving_ended_idx on case_saving (ended_at desc, case_no desc) include (process_id, town_code, saved);
  create index case_saving_saved_idx on case_saving (saved desc, case_no desc) include (process_id, town_code, ended_at);
  create index case_saving_town_idx on case_saving (town_code, process_id, ended_at desc, case_no desc) include (saved)`;

/** Whoever writes a run that counts, or ends or puts right a case, saves it anew; the case is held meanwhile. */
const FOLLOW = `
  create function save_cases(changed text[]) returns void language plpgsql as $$
  begin
    if changed = '{}' then return; end if;
    perform from case_file where case_no = any (changed) order by case_no for no key update;
    delete from case_saving where case_no = any (changed);
    insert into case_saving (case_no, process_id, town_code, ended_at, saved, stages, by_stage)
      select * from saved_case where case_no = any (changed);
  end $$;

  create function save_cases_of_runs() returns trigger language plpgsql as $$
  begin
    perform save_cases(array(select distinct r.case_no from changed r where r.case_no is not null and ${COUNTS}));
    return null;
  end $$;
  create trigger stage_run_comes_saving after insert on stage_run
    referencing new table as changed for each statement execute function save_cases_of_runs();
  create trigger stage_run_leaves_saving after delete on stage_run
    referencing old table as changed for each statement execute function save_cases_of_runs();

  create function save_cases_of_changed_runs() returns trigger language plpgsql as $$
  begin
    perform save_cases(array(
      with old_runs as (${factsOf('before')}), new_runs as (${factsOf('changed')})
      select distinct case_no from (
        (table old_runs except table new_runs) union all (table new_runs except table old_runs)) moved
       where case_no is not null));
    return null;
  end $$;
  create trigger stage_run_changes_saving after update on stage_run
    referencing old table as before new table as changed
    for each statement execute function save_cases_of_changed_runs();

  create function save_case() returns trigger language plpgsql as $$
  begin
    perform save_cases(array[coalesce(new.case_no, old.case_no)]);
    return null;
  end $$;
  create trigger case_file_comes_saving after insert on case_file
    for each row when (new.state = 'completed') execute function save_case();
  create trigger case_file_leaves_saving after delete on case_file for each row execute function save_case();
  create trigger case_file_changes_saving after update on case_file
    for each row when ((old.state, old.ended_at, old.town_code, old.process_id)
                       is distinct from (new.state, new.ended_at, new.town_code, new.process_id))
    execute function save_case()`;

function factsOf(rows: string): string {
  return `select r.element_instance_key, r.case_no, r.process_id, r.stage_code, r.entered_at, r.closed_at, r.due_on,
    r.clock_end_on, r.saved_calendar_days from ${rows} r where ${COUNTS}`;
}
