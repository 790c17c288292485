import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a record had written that was set aside later is built again; here stands whether that was done. */
export class RebuildByItself1795300000054 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table dead_record
        -- null where nothing has to be built again
        add column rebuild_state text check (rebuild_state in ('waiting', 'done', 'failed')),
        add column rebuild_attempts integer not null default 0,
        -- when it is tried next, or was ended, by the database's clock
        add column rebuild_at timestamptz,
        add column rebuild_fault text;
      create index dead_record_rebuild_idx on dead_record (rebuild_at) where rebuild_state = 'waiting';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table dead_record
        drop column rebuild_fault, drop column rebuild_at, drop column rebuild_attempts, drop column rebuild_state;
    `);
  }
}
