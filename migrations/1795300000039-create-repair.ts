import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators do to put cases right; see docs/adr/0024-repairs.md. */
export class CreateRepair1795300000039 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table repair (
        id uuid primary key,
        kind text not null check (kind in ('retry', 'set-variable', 'reassign', 'move-token', 'migrate')),
        -- what the kind needs; the value of a variable is removed when the last case is done
        parameters jsonb not null,
        reason text not null,
        requested_by text not null,
        requested_groups text[] not null,
        credential text,
        requested_at timestamptz not null,
        stopped_at timestamptz
      );

      create table repair_item (
        id bigint generated always as identity primary key,
        repair_id uuid not null references repair (id),
        case_no text not null,
        state text not null default 'waiting'
          check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
        -- how far it came, so that whoever goes on after a crash does nothing twice
        progress jsonb not null default '{}',
        fault text,
        fault_detail text,
        attempts int not null default 0,
        -- nobody else takes it before
        free_at timestamptz not null default clock_timestamp(),
        ended_at timestamptz
      );
      -- one repair of a case at a time
      create unique index repair_item_unfinished_idx on repair_item (case_no) where state in ('waiting', 'running');
      create index repair_item_repair_idx on repair_item (repair_id, id);
      create index repair_item_case_idx on repair_item (case_no, ended_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table repair_item, repair`);
  }
}
