import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks that are copied along with a name though nobody sees them. */
const UNSEEN_MARKS =
  '\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF';

/** What a row shows of a case is what its model declares: parties by role, facts by name. */
export class ShowCasesAsDeclared1795300000070 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table case_file
        add column parties jsonb not null default '[]',
        add column facts jsonb not null default '{}',
        add column faulty_facts text[] not null default '{}';

      -- the one matter that there was
      update case_file
         set parties = (select coalesce(jsonb_agg(jsonb_build_object('role', p.role, 'name', p.name) order by p.place), '[]')
                          from (values (1, 'applicant', applicant_name), (2, 'employer', employer_name)) p (place, role, name)
                         where p.name is not null)
       where applicant_name is not null or employer_name is not null;

      drop index case_file_employer_idx;
      alter table case_file drop column applicant_name, drop column employer_name;
      create index case_file_employer_idx on case_file ((start_variables ->> 'employerName'))
        where state in ('starting', 'active');

      create function names_of_parties(parties jsonb) returns text language sql immutable parallel safe
        return (select string_agg(p ->> 'name', ' ' order by place) from jsonb_array_elements(parties) with ordinality as a (p, place));
      alter table case_file add column search_text text generated always as (
        translate(lower(normalize(coalesce(names_of_parties(parties) || ' ', '') || title || ' ' || case_no, NFKC)), '${UNSEEN_MARKS}', '')
      ) stored;

      -- the place of each value among those of other cases: numbers, then texts and days; what is not known lies below all
      create table case_fact (
        case_no text not null references case_file on delete cascade,
        fact_id text not null,
        process_id text not null,
        rank_number double precision not null,
        rank_text text collate "C" not null,
        primary key (case_no, fact_id)
      );
      insert into case_fact (case_no, fact_id, process_id, rank_number, rank_text)
      select c.case_no, f.fact_id, c.process_id, coalesce(f.value, '-Infinity'), ''
        from case_file c, lateral (values ('amount', c.amount_fen::float8), ('headcount', c.headcount::float8)) f (fact_id, value);
      create index case_fact_rank_idx on case_fact (process_id, fact_id, rank_number, rank_text, case_no);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table case_fact;
      alter table case_file drop column search_text;
      drop function names_of_parties;
      alter table case_file add column applicant_name text, add column employer_name text;
      update case_file
         set applicant_name = jsonb_path_query_first(parties, '$[*] ? (@.role == "applicant").name') #>> '{}',
             employer_name = jsonb_path_query_first(parties, '$[*] ? (@.role == "employer").name') #>> '{}';
      alter table case_file drop column parties, drop column facts, drop column faulty_facts;
      drop index case_file_employer_idx;
      create index case_file_employer_idx on case_file (employer_name) where state in ('starting', 'active');
    `);
  }
}
