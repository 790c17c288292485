import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a model was deployed in spite of warnings, and which models nobody may use any more. */
export class KeepReasonsOfModels1795300000036 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table model_deployment
        add column warnings jsonb not null default '[]',
        add column reason text,
        add constraint model_deployment_reason_check check (warnings = '[]' or reason is not null);

      create table model_retirement (
        process_id text primary key,
        retired_by text not null,
        retired_at timestamptz not null,
        reason text not null
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table model_retirement;
      alter table model_deployment drop column reason, drop column warnings;
    `);
  }
}
