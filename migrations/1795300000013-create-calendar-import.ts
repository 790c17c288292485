import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCalendarImport1795300000013 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- counts what was published: a preview holds for one revision, and whoever times stages locks the row for share
      create table calendar_revision (
        id integer primary key check (id = 1),
        revision integer not null
      );
      insert into calendar_revision (id, revision) values (1, 0);

      -- a year that somebody uploaded; once published or discarded it stays as it was
      create table calendar_import (
        id uuid primary key,
        year integer not null check (year between 1990 and 2200),
        format text not null check (format in ('json', 'csv')),
        source text not null,
        note text,
        days jsonb not null,
        -- what it would change, and what it did change when it was published
        difference jsonb not null,
        warnings jsonb not null,
        based_on integer not null,
        state text not null default 'draft' check (state in ('draft', 'published', 'discarded')),
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        published_by text,
        published_at timestamptz,
        check ((state = 'published') = (published_at is not null))
      );
      create index calendar_import_uploaded_idx on calendar_import (uploaded_at desc);

      -- local days of a unit; a removed one is kept
      create table calendar_overlay_day (
        id uuid primary key,
        unit_code text not null,
        day date not null,
        kind text not null check (kind in ('off', 'work')),
        name text not null,
        source text not null,
        created_by text not null,
        created_at timestamptz not null,
        removed_by text,
        removed_at timestamptz
      );
      create unique index calendar_overlay_day_unit_idx on calendar_overlay_day (unit_code, day) where removed_at is null;

      -- every date of a stage that a published calendar moved, kept for ever
      create table calendar_change (
        id bigint generated always as identity primary key,
        cause text not null check (cause in ('import', 'overlay-added', 'overlay-removed')),
        -- of the import or the overlay day
        cause_id uuid not null,
        changed_at timestamptz not null,
        element_instance_key bigint not null,
        case_no text,
        stage_code text not null,
        stage_name text not null,
        due_on_before date,
        due_on_after date,
        promised_due_on_before date,
        promised_due_on_after date,
        provisional_before boolean not null,
        provisional_after boolean not null
      );
      create index calendar_change_cause_idx on calendar_change (cause_id);
      create index calendar_change_run_idx on calendar_change (element_instance_key);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `drop table calendar_change, calendar_overlay_day, calendar_import, calendar_revision`,
    );
  }
}
