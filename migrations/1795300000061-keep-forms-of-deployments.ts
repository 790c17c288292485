import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which forms went along with a deployment; those before are only in the audit log. */
export class KeepFormsOfDeployments1795300000061 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table model_deployment
        add column forms jsonb not null default '[]',
        -- the model went along as it runs: that made no version
        add column is_forms_alone boolean not null default false
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table model_deployment drop column forms, drop column is_forms_alone`);
  }
}
