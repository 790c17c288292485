import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets a replay find the records that belong to no instance without reading those of all cases.
 *
 * Outside a transaction and month by month, so that bulks are taken meanwhile; what was broken off is begun again.
 */
export class FindSharedRecords1795300000041 implements MigrationInterface {
  transaction = false as const;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create index if not exists record_shared_idx on only record (partition_id, position)
       where process_instance_key is null`,
    );
    for (const month of await monthsWithout(queryRunner, 'record_shared_idx')) {
      const index = `${month}_shared_idx`;
      await queryRunner.query(`drop index concurrently if exists ${index}`);
      await queryRunner.query(
        `create index concurrently ${index} on ${month} (partition_id, position) where process_instance_key is null`,
      );
      await queryRunner.query(`alter index record_shared_idx attach partition ${index}`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index record_shared_idx`);
  }
}

// helpers

/** The parts of the log whose index is not part of the whole one yet. */
async function monthsWithout(queryRunner: QueryRunner, index: string): Promise<string[]> {
  const rows = (await queryRunner.query(
    `select child.inhrelid::regclass::text as name from pg_inherits child
     where child.inhparent = 'record'::regclass and not exists (
       select from pg_inherits part join pg_index i on i.indexrelid = part.inhrelid
       where part.inhparent = $1::regclass and i.indrelid = child.inhrelid)
     order by 1`,
    [index],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}
