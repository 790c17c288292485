import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Makes a raw record cheaper to keep: its line stays as the broker sent it (`json`) instead of being taken apart
 * (`jsonb`), since only a replay reads it, and one index serves uniqueness and reading in log order.
 */
export class LightenEngineRecord1795300000012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table record alter column body type json using body::text::json;
      alter table record drop constraint record_pkey;
      alter table record add primary key (partition_id, position, recorded_at);
      drop index record_position_idx;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index record_position_idx on record (partition_id, position);
      alter table record drop constraint record_pkey;
      alter table record add primary key (recorded_at, partition_id, position);
      alter table record alter column body type jsonb using body::text::jsonb;
    `);
  }
}
