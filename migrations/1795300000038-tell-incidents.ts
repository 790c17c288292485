import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which incidents the administrators were told; beside the projected rows, so that a replay tells nobody twice. */
export class TellIncidents1795300000038 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table incident_notice (
        incident_key bigint primary key,
        told_at timestamptz not null
      );
      -- what stood still before is old news
      insert into incident_notice (incident_key, told_at)
        select incident_key, clock_timestamp() from incident where state = 'resolved';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table incident_notice`);
  }
}
