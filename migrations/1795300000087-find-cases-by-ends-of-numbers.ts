import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case is found by the last four of the numbers and phones of its parties, as its matter declares them. */
export class FindCasesByEndsOfNumbers1795300000087 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      with declared as (
        -- what is more than a variable is read when the case is evaluated next
        select d.process_id, btrim(p.value, ' =') as name
          from definition d, jsonb_each_text(d.properties) p
         where p.key ~ '^party[.][^.]+[.](number|phone)$' and p.value ~ '^ *= *[A-Za-z_][A-Za-z_0-9]* *$'
        union
        -- the one matter that there was before models declared any
        select 'wage-recovery', name from unnest(array['applicantIdNo', 'applicantPhone', 'employerUscc']) name
      ), known as (
        select c.case_no, coalesce(held.value, c.start_variables -> d.name) as value
          from case_file c
          join declared d using (process_id)
          left join lateral (
            select v.value
              from (select i.process_instance_key from engine_instance i
                     where i.case_no = c.case_no and i.process_id = c.process_id
                       and i.parent_process_instance_key is null
                     order by i.started_at desc, i.process_instance_key desc limit 1) newest
              join case_variable v using (process_instance_key)
             where v.name = d.name) held on true
      ), number as (
        select case_no, regexp_replace(lower(normalize(value #>> '{}', NFKC)), '[^0-9a-z]', '', 'g') as plain
          from known where jsonb_typeof(value) in ('string', 'number')
      ), ends as (
        select case_no, array_agg(distinct ('#' || right(plain, 4)) collate "C") as terms
          from number where length(plain) >= 7 and right(plain, 4) ~ '^[0-9]{3}[0-9a-z]$' group by case_no
      )
      update case_file c set search_terms = c.search_terms || ends.terms from ends where c.case_no = ends.case_no
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update case_file set search_terms = array(select term from unnest(search_terms) term where term not like '#____')
       where exists (select from unnest(search_terms) term where term like '#____')
    `);
  }
}
