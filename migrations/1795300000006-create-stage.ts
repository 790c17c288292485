import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStage1795300000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table stage_run (
        element_instance_key bigint primary key,
        process_instance_key bigint not null,
        case_no text,
        definition_key bigint not null,
        element_id text not null,
        stage_code text not null,
        stage_name text not null,
        round integer not null default 1,
        time_of text not null,
        responsible text,
        cards text,
        legal_basis text,
        statutory_limit text,
        promised_limit text,
        clock_start_on date not null,
        clock_end_on date,
        due_on date,
        promised_due_on date,
        provisional boolean not null default false,
        outcome text,
        state text not null check (state in ('open', 'closed', 'terminated')),
        entered_at timestamptz not null,
        closed_at timestamptz,
        -- a limit, an expression or a fact that could not be read: shown to administrators, never hidden
        fault text,
        -- set when the run closes, in the unit of the limit in force (of the promise where the law sets none)
        used_days integer,
        unit text,
        saved_days integer,
        -- calendar days from the end to the due date, signed: the only saving that may be summed over stages
        saved_calendar_days integer
      );
      create index stage_run_case_idx on stage_run (case_no, entered_at);
      create index stage_run_instance_idx on stage_run (process_instance_key);
      create index stage_run_due_idx on stage_run (due_on) where state = 'open';
      create index stage_run_promised_idx on stage_run (promised_due_on) where state = 'open';
      -- the date that a case must meet next: lists are sorted by it
      create index stage_run_target_idx on stage_run (coalesce(promised_due_on, due_on)) where state = 'open';
      create index stage_run_open_case_idx on stage_run (case_no) where state = 'open';
      create index stage_run_closed_idx on stage_run (closed_at, stage_code) where state = 'closed';

      -- values of the variables that the clocks of an instance read, as of its last record
      create table stage_fact (
        process_instance_key bigint not null,
        name text not null,
        value jsonb not null,
        primary key (process_instance_key, name)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table stage_fact, stage_run`);
  }
}
