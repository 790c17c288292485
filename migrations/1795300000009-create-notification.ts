import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotification1795300000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table notification (
        id bigint generated always as identity primary key,
        -- the job that wrote it: a repeated delivery of the job writes nothing
        job_key bigint unique,
        case_no text not null,
        template text not null,
        candidate_group text,
        username text,
        data jsonb not null default '{}',
        created_at timestamptz not null,
        read_at timestamptz
      );
      create index notification_group_idx on notification (candidate_group, created_at desc);
      create index notification_case_idx on notification (case_no, created_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table notification`);
  }
}
