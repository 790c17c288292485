import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published years can be taken back or replaced, each with the reason. */
export class TakeCalendarsBack1795300000046 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- why a published year was replaced
      alter table calendar_import add column published_reason text;

      -- published years that became provisional again; nothing is deleted
      create table calendar_revocation (
        id uuid primary key,
        year integer not null,
        source text not null,
        reason text not null,
        difference jsonb not null,
        revoked_by text not null,
        revoked_at timestamptz not null
      );
      create index calendar_revocation_at_idx on calendar_revocation (revoked_at desc);

      alter table calendar_change drop constraint calendar_change_cause_check;
      alter table calendar_change add constraint calendar_change_cause_check
        check (cause in ('import', 'overlay-added', 'overlay-removed', 'revocation'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from calendar_change where cause = 'revocation';
      alter table calendar_change drop constraint calendar_change_cause_check;
      alter table calendar_change add constraint calendar_change_cause_check
        check (cause in ('import', 'overlay-added', 'overlay-removed'));
      drop table calendar_revocation;
      alter table calendar_import drop column published_reason;
    `);
  }
}
