import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps each revision of the calendar with the place in the log from which it holds, and the place of each operation. */
export class KeepCalendarRevisions1795300000029 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- the calendar as it was after each publication; nothing is changed or deleted
      create table calendar_snapshot (
        revision integer primary key,
        -- on the engine's clock
        holds_from timestamptz not null,
        -- by partition the last record that was timed by an earlier revision
        after_positions jsonb not null,
        years jsonb not null,
        days jsonb not null,
        local_days jsonb not null
      );
      -- of earlier revisions nothing is known: the present one holds from the beginning
      insert into calendar_snapshot (revision, holds_from, after_positions, years, days, local_days)
      select revision, '-infinity', '{}',
        (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'published', published, 'source', source)
           order by year), '[]') from calendar_year),
        (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'year', year, 'kind', kind, 'name', name)
           order by day), '[]') from holiday_day),
        (select coalesce(jsonb_agg(jsonb_build_object('unitCode', unit_code, 'day', day, 'kind', kind)
           order by unit_code, day), '[]') from calendar_overlay_day where removed_at is null)
      from calendar_revision;

      -- the last record that wrote the run before the entry acted on it; of earlier entries nothing is known
      alter table clock_operation add column after_position bigint not null default -1;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table clock_operation drop column after_position;
      drop table calendar_snapshot;
    `);
  }
}
