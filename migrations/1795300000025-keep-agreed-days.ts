import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A stage may have a day of its own, on which the parties of the case agreed. */
export class KeepAgreedDays1795300000025 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table stage_definition add column agreed_on text;
      alter table stage_run add column agreed_on date;
      drop index stage_run_target_idx;
      create index stage_run_target_idx on stage_run (coalesce(promised_due_on, agreed_on, due_on))
        where state = 'open';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index stage_run_target_idx;
      alter table stage_run drop column agreed_on;
      alter table stage_definition drop column agreed_on;
      create index stage_run_target_idx on stage_run (coalesce(promised_due_on, due_on)) where state = 'open';
    `);
  }
}
