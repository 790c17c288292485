import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates of papers are written as forms are drawn: a draft first, then deployed together with their model. */
export class DraftPapers1795300000108 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table paper_draft (
        id uuid primary key,
        -- the model with which the paper goes along
        process_id text not null,
        code text not null,
        -- contract and source as they were saved: exporting them again gives the same files
        template json not null,
        base_version integer,
        revision integer not null default 1,
        saved_by text not null,
        saved_at timestamptz not null,
        unique (process_id, code)
      );

      alter table paper_template
        -- null: it came with the program
        add column deployed_by text;

      alter table model_deployment
        add column papers jsonb not null default '[]';
      -- the model goes along as it runs with papers too
      alter table model_deployment rename column is_forms_alone to is_parts_alone;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table model_deployment rename column is_parts_alone to is_forms_alone;
      alter table model_deployment drop column papers;
      alter table paper_template drop column deployed_by;
      drop table paper_draft;
    `);
  }
}
