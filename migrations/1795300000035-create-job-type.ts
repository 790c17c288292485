import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the workers can do and which variables their jobs give, told by them when they start. */
export class CreateJobType1795300000035 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table job_type (
        type text primary key,
        -- null where the worker declares nothing
        outputs text[],
        -- technical time, for people who look into the table
        announced_at timestamptz not null default clock_timestamp()
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table job_type;`);
  }
}
