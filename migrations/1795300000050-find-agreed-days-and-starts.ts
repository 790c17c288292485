import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets be found the runs with an agreed day that are open or ended in a span, and the newest start of an instance. */
export class FindAgreedDaysAndStarts1795300000050 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index stage_run_agreed_idx on stage_run (state, closed_at) where agreed_on is not null;
      create index engine_instance_started_idx on engine_instance (started_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index engine_instance_started_idx;
      drop index stage_run_agreed_idx;
    `);
  }
}
