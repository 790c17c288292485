import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets be found whom a change of a case concerns. */
export class FindAudienceOfCases1795300000048 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create index case_access_case_idx on case_access (case_no, grantee)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index case_access_case_idx`);
  }
}
