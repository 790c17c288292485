import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who took a whole file or a sheet on paper looked at it as well; see docs/adr/0059-files-on-paper.md. */
export class TellWhoPrinted1795300000116 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace view access_log as
      select seq, at, actor, case_no, content::jsonb ->> 'reason' as reason,
             content::jsonb #>> '{details,name}' as place, content::jsonb #> '{details,fields}' as fields, action
        from audit_entry where action in ('NUMBERS_SHOWN', 'CASE_PRINTED', 'TASK_PRINTED')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop view access_log;
      create view access_log as
      select seq, at, actor, case_no, content::jsonb ->> 'reason' as reason,
             content::jsonb #>> '{details,name}' as place, content::jsonb #> '{details,fields}' as fields
        from audit_entry where action = 'NUMBERS_SHOWN'
    `);
  }
}
