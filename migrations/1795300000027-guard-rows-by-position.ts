import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that one instance writes; the key names the partition, so that the position alone is their place in the log. */
const OF_INSTANCES = [
  'engine_instance',
  'element_run',
  'case_variable',
  'stage_run',
  'stage_fact',
  'incident',
];
/** Rows of which every partition tells. */
const OF_DEPLOYMENTS = ['definition', 'form_definition'];

/** Each projected row keeps the place in the log of the record that wrote it. Of rows from before nothing is known. */
export class GuardRowsByPosition1795300000027 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of OF_INSTANCES) {
      await queryRunner.query(`alter table ${table} add column position bigint not null default -1`);
    }
    for (const table of OF_DEPLOYMENTS) {
      await queryRunner.query(
        `alter table ${table} add column partition_id integer not null default 2147483647,
           add column position bigint not null default 0`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of OF_DEPLOYMENTS) {
      await queryRunner.query(`alter table ${table} drop column partition_id, drop column position`);
    }
    for (const table of OF_INSTANCES) await queryRunner.query(`alter table ${table} drop column position`);
  }
}
