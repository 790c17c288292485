import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit that is retired says since when, and what is open in a unit is one view for whoever must know. */
export class KeepRetirements1795300000113 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- of a unit that was retired before, nobody knows the day
      alter table org_unit add column retired_on date check (retired_on is null or retired);

      -- the units that hold open tasks and stages, once for each
      create view unit_work as
      select split_part(held, '/', 1) as unit_code, t.case_no
        from task t cross join unnest(t.candidate_groups) as held
       where t.state = 'open'
      union all
      select split_part(trim(held), '/', 1), s.case_no
        from stage_run s cross join unnest(string_to_array(s.responsible, ',')) as held
       where s.state = 'open';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop view unit_work; alter table org_unit drop column retired_on`);
  }
}
