import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page of a case tells of the cases that were merged into it, too. */
export class FindLinksBothWays1795300000128 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create index case_link_linked_idx on case_link (linked_case_no)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index case_link_linked_idx`);
  }
}
