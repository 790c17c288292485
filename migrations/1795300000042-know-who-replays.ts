import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which program a replay was begun: another one does not go on with it. */
export class KnowWhoReplays1795300000042 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // of one that was broken off before nothing is known, so it begins anew
    await queryRunner.query(`alter table replay_progress add column program text not null default ''`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table replay_progress drop column program`);
  }
}
