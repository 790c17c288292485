import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session can be named without its token, and says from where it is used; nobody knows that of those that there are. */
export class TellSessionsApart1795300000114 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table user_session
        add column id bigint generated always as identity unique,
        add column address text,
        add column device text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table user_session drop column id, drop column address, drop column device`,
    );
  }
}
