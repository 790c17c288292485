import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of cases are narrowed and ordered by stands in the rows that say who sees them, under an index for each. */
export class FindCasesInOrder1795300000090 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(FACTS_OF_CASES);
    await queryRunner.query(FOLLOW);
    await queryRunner.query(INDEXES);
    await queryRunner.query(LATE_RUNS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger case_file_describes_access on case_file;
      drop trigger case_access_describes_itself on case_access;
      drop function describe_access_of_case, describe_access;
      alter table case_access drop column created_at, drop column process_id, drop column town_code, drop column state;
      drop index case_file_process_state_idx, case_file_town_state_idx, case_file_town_process_idx;
      alter table stage_run drop column law_late_at, drop column promise_late_at;
    `);
  }
}

// helpers

/** Somebody may have had a task before the row of the case is there: then these say nothing yet. */
const FACTS_OF_CASES = `
  drop index case_access_case_idx;
  alter table case_access
    add column created_at timestamptz, add column process_id text, add column town_code text, add column state text;
  update case_access a
     set created_at = c.created_at, process_id = c.process_id, town_code = c.town_code, state = c.state
    from case_file c where c.case_no = a.case_no;
  create index case_access_case_idx on case_access (case_no, grantee)`;

/** Whoever writes either of both writes it along. The case is held, so that none of two at once is missed. */
const FOLLOW = `
  create function describe_access() returns trigger language plpgsql as $$
  begin
    select c.created_at, c.process_id, c.town_code, c.state
      into new.created_at, new.process_id, new.town_code, new.state
      from case_file c where c.case_no = new.case_no for share;
    return new;
  end $$;
  create trigger case_access_describes_itself before insert on case_access
    for each row execute function describe_access();

  create function describe_access_of_case() returns trigger language plpgsql as $$
  begin
    update case_access
       set created_at = new.created_at, process_id = new.process_id, town_code = new.town_code, state = new.state
     where case_no = new.case_no
       and (created_at, process_id, town_code, state)
           is distinct from (new.created_at, new.process_id, new.town_code, new.state);
    return null;
  end $$;
  create trigger case_file_describes_access
    after insert or update of created_at, process_id, town_code, state on case_file
    for each row execute function describe_access_of_case()`;

const INDEXES = `
  create index case_access_newest_idx on case_access (grantee, created_at desc, case_no desc)
    include (state, process_id, town_code);
  create index case_access_state_idx on case_access (grantee, state, created_at desc, case_no desc)
    include (process_id, town_code);
  create index case_access_process_idx on case_access (grantee, process_id, created_at desc, case_no desc)
    include (state, town_code);
  create index case_access_town_idx on case_access (grantee, town_code, created_at desc, case_no desc)
    include (state, process_id);
  create index case_file_process_state_idx on case_file (process_id, state, created_at desc, case_no desc);
  create index case_file_town_state_idx on case_file (town_code, state, created_at desc, case_no desc);
  create index case_file_town_process_idx on case_file (town_code, process_id, created_at desc, case_no desc)
    include (state)`;

/** The first moments at which the law, and the promise, have not been kept. By way of UTC as the other such columns. */
const LATE_RUNS = `
  alter table stage_run
    add column law_late_at timestamptz generated always as (${firstMomentPast('due')}) stored,
    add column promise_late_at timestamptz generated always as (${firstMomentPast('promised_due')}) stored;
  create index stage_run_law_late_idx on stage_run (law_late_at) include (case_no)
    where state = 'open' and time_of = 'department' and not provisional;
  create index stage_run_promise_late_idx on stage_run (promise_late_at, law_late_at) include (case_no)
    where state = 'open' and time_of = 'department' and not provisional`;

function firstMomentPast(name: string): string {
  return `coalesce(
    ((${name}_at at time zone 'UTC') + interval '1 second') at time zone 'UTC',
    (${name}_on + 1)::timestamp at time zone 'Asia/Shanghai')`;
}
