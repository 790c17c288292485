import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases and tasks are found by three characters that follow each other too; what was found by two had too much else in it. */
export class FindLongerWords1795300000091 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${WITHOUT_TRIGGERS}
      update case_file
         set search_terms = search_terms || array(
               select distinct substr(word, place, 3)
                 from regexp_split_to_table(search_text, '\\s+') word, generate_series(1, length(word) - 2) place)
       where search_terms <> '{}';
      ${WITH_TASKS}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${WITHOUT_TRIGGERS}
      update case_file
         set search_terms = array(select term from unnest(search_terms) with ordinality t (term, place)
                                   where length(term) < 3 or term like '#____' order by place)
       where search_terms <> '{}';
      ${WITH_TASKS}`);
  }
}

// helpers

/** Row by row triggers and indexes would take many times as long as one statement for all and indexes built at once. */
const WITHOUT_TRIGGERS = `
  drop index case_file_search_idx, task_search_idx;
  alter table case_file disable trigger user;
  alter table task disable trigger user;`;

const WITH_TASKS = `
  update task t set search_terms = c.search_terms
    from case_file c where c.case_no = t.case_no and t.search_terms <> c.search_terms;
  alter table case_file enable trigger user;
  alter table task enable trigger user;
  create index case_file_search_idx on case_file using gin (search_terms);
  create index task_search_idx on task using gin (search_terms);`;
