import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Makes an element cheaper to follow: nearly every row is written once when it begins and once when it ends. Without an
 * index that depends on its state, and with room on its page, the second write touches no index.
 */
export class LightenElementRun1795300000019 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index element_run_active_idx;
      alter table element_run set (fillfactor = 80);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table element_run reset (fillfactor);
      create index element_run_active_idx on element_run (process_instance_key, element_id) where state = 'active';
    `);
  }
}
