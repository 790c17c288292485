import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A unit says what it does, so that models name a unit by its work and no model knows a county's codes. Units that there
 * are keep what the codes of the shipped models said of them; an empty database gets nothing.
 */
export class KeepWhatUnitsDo1795300000112 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table org_unit add column function text check (function ~ '^[a-z][a-zA-Z0-9]*$');
      update org_unit set function = known.function
        from (values ('^[^.]+[.]gov$', 'command'), ('^[^.]+[.]arb$', 'arbitration'), ('^[^.]+[.]court$', 'court'),
                     ('^[^.]+[.]hr$', 'labour'), ('^[^.]+[.]hr[.]insp$', 'labourInspection'),
                     ('[.]t[0-9]+[.]mediate$', 'mediation')) as known (code, function)
       where org_unit.code ~ known.code and org_unit.level not in ('prefecture', 'county')
         and exists (select from org_unit c where c.level = 'county' and starts_with(org_unit.code, c.code || '.'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table org_unit drop column function`);
  }
}
