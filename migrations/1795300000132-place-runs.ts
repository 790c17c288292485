import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run stands by itself: figures and lists narrow and count runs without their cases and models. */
export class PlaceRuns1795300000132 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(COLUMNS);
    await queryRunner.query(CARRIED);
    await queryRunner.query(FOLLOW);
    await queryRunner.query(INDEXES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger case_file_places_runs on case_file;
      drop trigger case_file_moves_runs on case_file;
      drop trigger stage_run_is_placed on stage_run;
      drop function place_runs_of_case, place_run, reaches_purpose;
      alter table stage_run drop column town_code, drop column case_process_id, drop column is_first,
        drop column reached_purpose;
    `);
  }
}

// helpers

const COLUMNS = `
  alter table stage_run
    -- of its case
    add column town_code text,
    add column case_process_id text,
    -- no other run of this stage was in the case when it came: so many first ones, so many cases at least
    add column is_first boolean not null default false,
    -- of what the parties agreed on, when it has ended
    add column reached_purpose boolean;

  -- as the stages have it
  create function reaches_purpose(definition bigint, element text, outcome text) returns boolean language sql stable as $$
    select coalesce((
      select coalesce(d.stage_outcome is null
                      or outcome = any (regexp_split_to_array(trim(d.purpose_outcomes), '\\s*,\\s*')), false)
        from stage_definition d where d.definition_key = definition and d.element_id = element), true)
  $$`;

const CARRIED = `
  alter table stage_run disable trigger user;
  update stage_run r
     set town_code = placed.town_code, case_process_id = placed.process_id, is_first = placed.is_first,
         reached_purpose = placed.reached_purpose
    from (select o.element_instance_key, c.town_code, c.process_id,
                 o.case_no is not null and row_number() over (
                   partition by o.case_no, coalesce(o.process_id, c.process_id), o.stage_code order by o.element_instance_key) = 1 as is_first,
                 case when o.state = 'closed' and o.agreed_on is not null
                   then reaches_purpose(o.definition_key, o.element_id, o.outcome) end as reached_purpose
            from stage_run o left join case_file c using (case_no)) placed
   where placed.element_instance_key = r.element_instance_key;
  alter table stage_run enable trigger user`;

const FOLLOW = `
  create function place_run() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' or new.case_no is distinct from old.case_no then
      select c.town_code, c.process_id into new.town_code, new.case_process_id
        from case_file c where c.case_no = new.case_no;
      new.is_first := new.case_no is not null and not exists (
        select from stage_run o
         where o.case_no = new.case_no and o.stage_code = new.stage_code
           and coalesce(o.process_id, o.case_process_id) is not distinct from coalesce(new.process_id, new.case_process_id)
           and o.element_instance_key <> new.element_instance_key);
    end if;
    new.reached_purpose := case when new.state = 'closed' and new.agreed_on is not null
      then reaches_purpose(new.definition_key, new.element_id, new.outcome) end;
    return new;
  end $$;
  create trigger stage_run_is_placed before insert or update on stage_run
    for each row execute function place_run();

  -- a case may be registered behind its runs, and what is put right of it holds for them too
  create function place_runs_of_case() returns trigger language plpgsql as $$
  begin
    update stage_run r set town_code = new.town_code, case_process_id = new.process_id
     where r.case_no = coalesce(new.case_no, old.case_no)
       and (r.town_code, r.case_process_id) is distinct from (new.town_code, new.process_id);
    return null;
  end $$;
  create trigger case_file_places_runs after insert or delete on case_file
    for each row execute function place_runs_of_case();
  create trigger case_file_moves_runs after update on case_file
    for each row when ((old.town_code, old.process_id) is distinct from (new.town_code, new.process_id))
    execute function place_runs_of_case()`;

const INDEXES = `
  create index stage_run_next_promise_idx on stage_run (town_code, case_process_id, promised_due_on, case_no) include (due_on)
    where state = 'open' and time_of = 'department';
  create index stage_run_next_due_idx on stage_run (town_code, case_process_id, due_on, case_no) include (promised_due_on)
    where state = 'open' and time_of = 'department' and (promised_due_on is null or promised_due_on < due_on);
  create index stage_run_closed_stage_idx on stage_run (stage_code, case_process_id, town_code, closed_at)
    where state = 'closed'`;
