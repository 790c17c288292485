import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a replay has come, so that one that was broken off goes on where it stood. */
export class ResumeReplay1795300000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table replay_progress (
        id integer primary key check (id = 1),
        -- every instance up to this key is done
        instance_key bigint not null,
        records bigint not null,
        updated_at timestamptz not null default clock_timestamp()
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table replay_progress`);
  }
}
