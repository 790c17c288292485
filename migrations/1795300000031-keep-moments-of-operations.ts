import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepMomentsOfOperations1795300000031 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table clock_operation
        -- the moments, where the limit of the stage is in hours; the dates beside them are their days in the county
        add column from_at timestamptz,
        add column to_at timestamptz check (to_at is null or from_at is not null),
        add column approved_at timestamptz check (approved_at is null or from_at is not null),
        add column due_before_at timestamptz,
        add column due_after_at timestamptz,
        add column promised_due_before_at timestamptz,
        add column promised_due_after_at timestamptz;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table clock_operation
        drop column from_at,
        drop column to_at,
        drop column approved_at,
        drop column due_before_at,
        drop column due_after_at,
        drop column promised_due_before_at,
        drop column promised_due_after_at;
    `);
  }
}
