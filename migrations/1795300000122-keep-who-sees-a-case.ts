import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which names a case is seen stands in its row, under one index with the terms by which it is found. */
export class KeepWhoSeesACase1795300000122 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SEEN_BY);
    await queryRunner.query(CARRY_OVER);
    await queryRunner.query(FOLLOW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger case_access_tells_case on case_access;
      drop trigger case_access_leaves_case on case_access;
      drop trigger case_file_tells_who_sees on case_file;
      drop function tell_case_of_access, tell_who_sees, who_sees_case;
      drop index case_file_search_idx;
      alter table case_file drop column seen_by;
      create index case_file_search_idx on case_file using gin (search_terms);
      ${describeAccess('for share')}`);
  }
}

// helpers

/** The people and groups themselves; of each group its unit, and the town of the case, with a stroke behind. */
const SEEN_BY = `
  drop index case_file_search_idx;
  alter table case_file add column seen_by text[] not null default '{}';
  create function who_sees_case(asked text, town text) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct name order by name), '{}') from (
      select grantee as name from case_access where case_no = asked
      union all
      select split_part(grantee, '/', 1) || '/' from case_access where case_no = asked and strpos(grantee, '/') > 0
      union all
      select town || '/' where town is not null) names
  $$`;

const CARRY_OVER = `
  alter table case_file disable trigger user;
  update case_file set seen_by = who_sees_case(case_no, town_code);
  alter table case_file enable trigger user;
  create index case_file_search_idx on case_file using gin (search_terms, seen_by)`;

/** Whoever gives access tells the case, which both hold: of two at once each waits for the other. */
const FOLLOW = `
  ${describeAccess('for no key update')};

  create function tell_who_sees() returns trigger language plpgsql as $$
  begin
    new.seen_by := who_sees_case(new.case_no, new.town_code);
    return new;
  end $$;
  create trigger case_file_tells_who_sees before insert or update of town_code on case_file
    for each row execute function tell_who_sees();

  create function tell_case_of_access() returns trigger language plpgsql as $$
  begin
    update case_file c set seen_by = who_sees_case(c.case_no, c.town_code)
     where c.case_no in (select case_no from changed)
       and c.seen_by is distinct from who_sees_case(c.case_no, c.town_code);
    return null;
  end $$;
  create trigger case_access_tells_case after insert on case_access
    referencing new table as changed for each statement execute function tell_case_of_access();
  create trigger case_access_leaves_case after delete on case_access
    referencing old table as changed for each statement execute function tell_case_of_access()`;

function describeAccess(lock: string): string {
  return `
  create or replace function describe_access() returns trigger language plpgsql as $$
  begin
    select c.created_at, c.process_id, c.town_code, c.state
      into new.created_at, new.process_id, new.town_code, new.state
      from case_file c where c.case_no = new.case_no ${lock};
    return new;
  end $$`;
}
