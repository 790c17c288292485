import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked at numbers of people, as the audit log has it; see docs/adr/0043-looking-at-numbers.md. */
export class TellWhoLooked1795300000086 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create view access_log as
      select seq, at, actor, case_no, content::jsonb ->> 'reason' as reason,
             content::jsonb #>> '{details,name}' as place, content::jsonb #> '{details,fields}' as fields
        from audit_entry where action = 'NUMBERS_SHOWN'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop view access_log`);
  }
}
