import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what was newest when a record came at a contradicting place, so that what follows can still confirm it. */
export class DoubtPositions1795300000053 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table dead_record add column arrived_after bigint;
      create index dead_record_doubted_idx on dead_record (partition_id, arrived_after)
        where replayed_at is null and arrived_after is not null;
      -- two records may claim one place
      drop index dead_record_once_idx;
      create unique index dead_record_once_idx on dead_record (partition_id, position, projection, md5(body));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table dead_record drop column arrived_after;
      delete from dead_record d using dead_record first
      where first.partition_id = d.partition_id and first.position = d.position
        and first.projection = d.projection and first.id < d.id;
      drop index dead_record_once_idx;
      create unique index dead_record_once_idx on dead_record (partition_id, position, projection);
    `);
  }
}
