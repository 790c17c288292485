import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateModel1795300000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table definition (
        definition_key bigint primary key,
        process_id text not null,
        version integer not null,
        name text,
        resource_name text not null,
        resource text not null,
        checksum text not null,
        -- process-level zeebe:properties, e.g. startForm, caseCode, titleExpression
        properties jsonb not null default '{}',
        deployed_at timestamptz not null,
        unique (process_id, version)
      );

      create table stage_definition (
        definition_key bigint not null references definition (definition_key) on delete cascade,
        element_id text not null,
        stage_code text not null,
        ordinal integer not null,
        name text not null,
        statutory_limit text,
        promised_limit text,
        legal_basis text,
        time_of text not null default 'department' check (time_of in ('department', 'party')),
        responsible text,
        cards text,
        clock_start text,
        clock_end text,
        clock_operations text,
        stage_outcome text,
        primary key (definition_key, element_id),
        unique (definition_key, stage_code)
      );

      create table form_definition (
        form_key bigint primary key,
        form_id text not null,
        version integer not null,
        schema jsonb not null,
        deployed_at timestamptz not null,
        unique (form_id, version)
      );

      create table model_draft (
        id uuid primary key,
        process_id text not null,
        xml text not null,
        base_version integer,
        revision integer not null default 1,
        saved_by text not null,
        saved_at timestamptz not null
      );
      create unique index model_draft_process_idx on model_draft (process_id);

      create table model_deployment (
        id bigint generated always as identity primary key,
        process_id text not null,
        definition_key bigint,
        version integer,
        checksum text not null,
        deployed_by text not null,
        deployed_at timestamptz not null
      );

      -- what the process folders held when they were deployed last: an unchanged folder must not replace what an analyst deployed since
      create table folder_deployment (
        folder text primary key,
        checksum text not null,
        deployed_at timestamptz not null
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `drop table folder_deployment, model_deployment, model_draft, form_definition, stage_definition, definition`,
    );
  }
}
