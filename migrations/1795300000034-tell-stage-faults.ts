import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which faults of stages the administrators were told; beside the projected rows, so that a replay tells nobody twice. */
export class TellStageFaults1795300000034 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table stage_fault_notice (
        element_instance_key bigint primary key,
        told_at timestamptz not null
      );
      create index stage_fault_notice_told on stage_fault_notice (told_at);
      create index stage_run_fault on stage_run (element_instance_key) where state = 'open' and fault is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index stage_run_fault;
      drop table stage_fault_notice;
    `);
  }
}
