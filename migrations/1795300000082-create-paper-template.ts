import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers are set from templates, and kept byte for byte; those of before stay as they are, without bytes. */
export class CreatePaperTemplate1795300000082 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table paper_template (
        process_id text not null,
        code text not null,
        version integer not null,
        title text not null,
        contract jsonb not null,
        source text not null,
        checksum text not null,
        stored_at timestamptz not null,
        primary key (process_id, code, version)
      );

      alter table document
        add column template_version integer,
        add column content bytea,
        add column sha256 text,
        add column pages integer,
        -- what the paper says, for whoever compares or searches
        add column words text,
        -- what the code on the paper leads to
        add column check_code text unique,
        add column voided_at timestamptz,
        add column voided_by text,
        add column void_reason text,
        -- the void paper in whose place this one was issued
        add column replaces_id bigint unique references document (id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table document drop column template_version, drop column content, drop column sha256, drop column pages,
        drop column words, drop column check_code, drop column voided_at, drop column voided_by, drop column void_reason,
        drop column replaces_id;
      drop table paper_template;
    `);
  }
}
