import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCaseAttachment1795300000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- papers that people add to a case; never changed, and deleted only while nothing refers to them
      create table case_attachment (
        id uuid primary key,
        case_no text not null,
        name text not null,
        media_type text not null,
        size integer not null check (size > 0),
        -- hexadecimal, so that a paper can be compared with what was decided on
        sha256 text not null,
        content bytea not null,
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        -- when something referred to it for the first time
        used_at timestamptz
      );
      -- the kinds that are taken are compressed already
      alter table case_attachment alter column content set storage external;
      create index case_attachment_case_idx on case_attachment (case_no);
      create index case_attachment_unused_idx on case_attachment (uploaded_at) where used_at is null;

      -- in the order in which they were added
      alter table clock_operation add column attachment_ids uuid[] not null default '{}';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table clock_operation drop column attachment_ids;
      drop table case_attachment;
    `);
  }
}
