import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case may have come out of another one: a grid event that became a call of the town, which became an enforcement. */
export class KeepFamiliesOfCases1795300000096 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- given once, when the case is registered, and so never to a case that is younger
      alter table case_file add column parent_case_no text references case_file;
      create index case_file_parent_idx on case_file (parent_case_no) where parent_case_no is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table case_file drop column parent_case_no`);
  }
}
