import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a step of the system gave back stays as it was, where its model has words for it; no older model has any. */
export class KeepResultsOfJobs1795300000088 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table definition add column result_elements text[] not null default '{}';
      create table job_result (
        job_key bigint primary key,
        process_instance_key bigint not null,
        element_instance_key bigint not null,
        definition_key bigint not null,
        element_id text not null,
        completed_at timestamptz not null,
        variables jsonb not null
      );
      create index job_result_instance_idx on job_result (process_instance_key)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table job_result; alter table definition drop column result_elements`);
  }
}
