import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWageRecovery1795300000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- open cases against one employer: the search for a claim that is known already
      create index case_file_employer_idx on case_file (employer_name) where state in ('starting', 'active');
      create index case_file_credit_code_idx on case_file ((start_variables ->> 'employerUscc'))
        where state in ('starting', 'active');

      create table employer (
        credit_code text primary key,
        name text not null,
        address text,
        legal_representative text,
        demo boolean not null default false
      );
      create index employer_name_idx on employer (name);

      create table project (
        name text primary key,
        general_contractor text,
        owner text,
        wage_account_open boolean,
        demo boolean not null default false
      );

      create table shared_data_use (
        case_no text not null,
        register text not null,
        entry text not null,
        used_at timestamptz not null,
        primary key (case_no, register)
      );

      create table limitation_note (
        case_no text primary key,
        jurisdiction_ok boolean not null,
        within_inspection_2y boolean not null,
        arb_limit_ok boolean not null,
        notes text[] not null,
        noted_at timestamptz not null
      );

      create table case_link (
        case_no text not null,
        linked_case_no text not null,
        kind text not null check (kind in ('duplicate', 'merged', 'similar')),
        linked_at timestamptz not null,
        primary key (case_no, linked_case_no, kind)
      );

      create table document (
        id bigint generated always as identity primary key,
        job_key bigint unique,
        case_no text not null,
        document_no text not null unique,
        template_code text not null,
        title text not null,
        issued_on date not null,
        data jsonb not null default '{}'
      );
      create index document_case_idx on document (case_no);

      create table document_serial (
        series text primary key,
        last_serial integer not null
      );

      create table agreement (
        id bigint generated always as identity primary key,
        job_key bigint unique,
        case_no text not null,
        agreement_no text not null unique,
        amount_fen bigint not null check (amount_fen > 0),
        perform_on date not null,
        pay_method text,
        wage_only boolean not null,
        signed_on date not null,
        effective_on date not null,
        claims text,
        created_at timestamptz not null
      );
      create index agreement_case_idx on agreement (case_no);

      create table party_window (
        case_no text not null,
        code text not null,
        anchor_on date not null,
        due_on date not null,
        provisional boolean not null,
        primary key (case_no, code, anchor_on)
      );

      create table instrument (
        id bigint generated always as identity primary key,
        job_key bigint unique,
        case_no text not null,
        kind text not null check (kind in ('arb-review', 'judicial', 'award', 'arb-mediation')),
        instrument_no text not null,
        amount_fen bigint not null,
        effective_on date not null,
        agreement_id bigint references agreement (id)
      );
      create index instrument_case_idx on instrument (case_no);

      create table money_recovery (
        id bigint generated always as identity primary key,
        job_key bigint unique,
        case_no text not null,
        amount_fen bigint not null check (amount_fen >= 0),
        headcount integer,
        method text not null,
        recovered_on date not null
      );
      create index money_recovery_case_idx on money_recovery (case_no);
      create index money_recovery_on_idx on money_recovery (recovered_on);

      create table case_assignment (
        case_no text not null,
        duty text not null,
        username text not null,
        assigned_at timestamptz not null,
        primary key (case_no, duty)
      );
      create index case_assignment_user_idx on case_assignment (username);

      create table case_archive (
        case_no text primary key,
        archive_no text not null unique,
        catalogue jsonb not null,
        archived_on date not null,
        retain_until date not null
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index case_file_employer_idx, case_file_credit_code_idx`);
    await queryRunner.query(
      `drop table case_archive, case_assignment, money_recovery, instrument, party_window, agreement, document_serial, document, case_link, limitation_note, shared_data_use, project, employer`,
    );
  }
}
