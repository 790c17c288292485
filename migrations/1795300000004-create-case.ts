import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCase1795300000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table case_serial (
        short_code text not null,
        issued_on date not null,
        last_serial integer not null,
        primary key (short_code, issued_on)
      );

      create table case_file (
        case_no text primary key,
        process_id text not null,
        title text not null,
        town_code text not null,
        applicant_name text,
        employer_name text,
        amount_fen bigint,
        headcount integer,
        received_on date not null,
        start_variables jsonb not null,
        -- characters and adjacent pairs of the searchable texts: a trigram index cannot serve two-character words
        search_terms text[] not null default '{}',
        created_by text not null,
        created_at timestamptz not null,
        idempotency_key text,
        request_hash text,
        start_attempts integer not null default 0,
        start_attempted_at timestamptz,
        -- mark of an accepted command whose fact has not arrived yet: starting, cancelling
        pending text,
        pending_since timestamptz,
        cancel_reason text,
        cancelled_by text,
        -- from here on: projected facts
        state text not null default 'starting' check (state in ('starting', 'active', 'completed', 'cancelled')),
        started_at timestamptz,
        ended_at timestamptz,
        outcome_code text
      );
      create unique index case_file_idempotency_idx on case_file (created_by, idempotency_key) where idempotency_key is not null;
      create index case_file_list_idx on case_file (created_at desc, case_no desc);
      create index case_file_town_idx on case_file (town_code, created_at desc, case_no desc);
      create index case_file_state_idx on case_file (state, created_at desc, case_no desc);
      create index case_file_process_idx on case_file (process_id, created_at desc, case_no desc);
      create index case_file_search_idx on case_file using gin (search_terms);
      create index case_file_pending_idx on case_file (pending, pending_since) where pending is not null;
      create index case_file_ended_idx on case_file (ended_at) where ended_at is not null;

      create table engine_instance (
        process_instance_key bigint primary key,
        parent_process_instance_key bigint,
        case_no text,
        process_id text not null,
        definition_key bigint not null,
        version integer not null,
        state text not null check (state in ('active', 'completed', 'terminated')),
        started_at timestamptz not null,
        ended_at timestamptz
      );
      create index engine_instance_case_idx on engine_instance (case_no);
      create index engine_instance_running_idx on engine_instance (definition_key) where state = 'active';
      create index engine_instance_parent_idx on engine_instance (parent_process_instance_key);

      create table element_run (
        element_instance_key bigint primary key,
        process_instance_key bigint not null,
        flow_scope_key bigint not null,
        element_id text not null,
        element_type text not null,
        state text not null check (state in ('active', 'completed', 'terminated')),
        activated_at timestamptz not null,
        ended_at timestamptz
      );
      create index element_run_instance_idx on element_run (process_instance_key, activated_at);
      create index element_run_active_idx on element_run (process_instance_key, element_id) where state = 'active';

      create table case_variable (
        process_instance_key bigint not null,
        name text not null,
        value jsonb not null,
        updated_at timestamptz not null,
        primary key (process_instance_key, name)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table case_variable, element_run, engine_instance, case_file, case_serial`);
  }
}
