import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When open cases get late stands by each name by which they are seen, so that lists of late ones read nothing else. */
export class FindLateCases1795300000123 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(LATE_CASES);
    await queryRunner.query(INDEXES);
    await queryRunner.query(FOLLOW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger stage_run_opens_late on stage_run;
      drop trigger stage_run_changes_late on stage_run;
      drop trigger stage_run_leaves_late on stage_run;
      drop trigger case_file_places_late on case_file;
      drop trigger case_file_moves_late on case_file;
      drop function date_case_of_runs, date_cases_of_changed_runs, place_late_case, place_late_cases;
      drop table case_late;
      drop view late_place;`);
  }
}

// helpers

/** The stages that count, as figures count them. */
const COUNTS = `r.state = 'open' and r.time_of = 'department' and not r.provisional
  and coalesce(r.law_late_at, r.promise_late_at) is not null`;

/**
 * A case is late by the law from the first moment of one of its runs; by the promise alone it may be between the first
 * moment of one and the last at which one of them is not late by the law yet. '/' is where all are.
 */
const LATE_CASES = `
  create view late_place as
    select place, l.case_no, l.law_late_at, l.promise_late_at, l.promise_late_until, l.has_several, c.created_at, c.process_id,
           c.town_code, c.state
      from (select r.case_no, min(r.law_late_at) as law_late_at, min(r.promise_late_at) as promise_late_at,
                   max(coalesce(r.law_late_at, 'infinity')) filter (where r.promise_late_at is not null)
                     as promise_late_until,
                   count(*) > 1 as has_several
              from stage_run r where ${COUNTS} group by r.case_no) l
      join case_file c on c.case_no = l.case_no
      cross join lateral unnest(array_append(c.seen_by, '/')) place;

  create table case_late (
    place text,
    case_no text,
    law_late_at timestamptz,
    promise_late_at timestamptz,
    promise_late_until timestamptz,
    -- runs, of which each may be late by the one or the other
    has_several boolean not null,
    created_at timestamptz not null,
    process_id text not null,
    town_code text,
    state text not null,
    primary key (case_no, place)
  );
  insert into case_late (place, case_no, law_late_at, promise_late_at, promise_late_until, has_several, created_at,
                         process_id, town_code, state)
    select * from late_place`;

const INDEXES = `
  create index case_late_law_idx on case_late (place, law_late_at)
    include (created_at, case_no, process_id, town_code, state) where law_late_at is not null;
  create index case_late_promise_idx on case_late (place, promise_late_at)
    include (promise_late_until, has_several, created_at, case_no, process_id, town_code, state) where promise_late_at is not null`;

/** Whoever writes a run, or what a case is seen and narrowed by, places the case anew; the case is held meanwhile. */
const FOLLOW = `
  create function place_late_cases(changed text[]) returns void language plpgsql as $$
  begin
    if changed = '{}' then return; end if;
    perform from case_file where case_no = any (changed) order by case_no for no key update;
    delete from case_late where case_no = any (changed);
    insert into case_late (place, case_no, law_late_at, promise_late_at, promise_late_until, has_several, created_at,
                         process_id, town_code, state)
      select * from late_place where case_no = any (changed);
  end $$;

  create function date_case_of_runs() returns trigger language plpgsql as $$
  begin
    perform place_late_cases(array(select distinct r.case_no from changed r where r.case_no is not null and ${COUNTS}));
    return null;
  end $$;
  create trigger stage_run_opens_late after insert on stage_run
    referencing new table as changed for each statement execute function date_case_of_runs();
  create trigger stage_run_leaves_late after delete on stage_run
    referencing old table as changed for each statement execute function date_case_of_runs();

  create function date_cases_of_changed_runs() returns trigger language plpgsql as $$
  begin
    perform place_late_cases(array(
      with old_dates as (${datesOf('before')}), new_dates as (${datesOf('changed')})
      select distinct case_no from (
        (table old_dates except table new_dates) union all (table new_dates except table old_dates)) moved
       where case_no is not null));
    return null;
  end $$;
  create trigger stage_run_changes_late after update on stage_run
    referencing old table as before new table as changed
    for each statement execute function date_cases_of_changed_runs();

  create function place_late_case() returns trigger language plpgsql as $$
  begin
    perform place_late_cases(array[coalesce(new.case_no, old.case_no)]);
    return null;
  end $$;
  create trigger case_file_places_late after insert or delete on case_file
    for each row execute function place_late_case();
  create trigger case_file_moves_late after update on case_file
    for each row when ((old.created_at, old.process_id, old.town_code, old.state, old.seen_by)
                       is distinct from (new.created_at, new.process_id, new.town_code, new.state, new.seen_by))
    execute function place_late_case()`;

function datesOf(rows: string): string {
  return `select r.element_instance_key, r.case_no, r.law_late_at, r.promise_late_at from ${rows} r where ${COUNTS}`;
}
