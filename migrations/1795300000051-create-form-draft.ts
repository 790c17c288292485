import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms are drawn as models are: a draft first, then deployed together with their model. */
export class CreateFormDraft1795300000051 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table form_draft (
        id uuid primary key,
        -- the model with which the form goes along
        process_id text not null,
        form_id text not null,
        -- the very text that was saved: exporting it again gives the same file
        schema json not null,
        base_version integer,
        revision integer not null default 1,
        saved_by text not null,
        saved_at timestamptz not null,
        unique (process_id, form_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table form_draft`);
  }
}
