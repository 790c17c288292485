import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIncident1795300000007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table incident (
        incident_key bigint primary key,
        process_instance_key bigint not null,
        element_instance_key bigint not null,
        element_id text not null,
        job_key bigint,
        error_type text not null,
        error_message text not null,
        state text not null check (state in ('open', 'resolved')),
        created_at timestamptz not null,
        resolved_at timestamptz
      );
      create index incident_instance_idx on incident (process_instance_key);
      create index incident_open_idx on incident (created_at) where state = 'open';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table incident`);
  }
}
