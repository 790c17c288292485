import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The money of a case as a ledger; payments, agreements and awards of before are carried into it. */
export class CreateLedger1795300000104 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table ledger_entry (
        entry_key text primary key,
        case_no text not null,
        -- of what the log tells; empty for jobs and for what was there before
        process_instance_key bigint,
        task_key bigint,
        definition_key bigint,
        element_id text,
        kind text not null check (kind in ('claimed', 'agreed', 'awarded', 'ordered', 'paid')),
        amount_fen bigint not null check (amount_fen >= 0),
        dated_on date not null,
        method text,
        method_label text,
        method_label_en text,
        proof_text text,
        proof_files text[] not null default '{}',
        reason text,
        recorded_by text,
        recorded_at timestamptz not null
      );
      create index ledger_entry_case_idx on ledger_entry (case_no, recorded_at);
      create index ledger_entry_instance_idx on ledger_entry (process_instance_key);
      create index ledger_entry_paid_idx on ledger_entry (dated_on) include (case_no, amount_fen) where kind = 'paid';

      -- refers to the key of an entry, which is the same after a replay
      create table ledger_counter (
        entry_key text primary key,
        reason text not null,
        countered_by text not null,
        countered_at timestamptz not null
      );

      -- accepted of a person, and not told by the log yet
      create table ledger_hold (
        task_key bigint primary key,
        case_no text not null,
        moves jsonb not null,
        held_at timestamptz not null
      );
      create index ledger_hold_case_idx on ledger_hold (case_no);

      create table ledger_job (
        job_key bigint primary key,
        entry_key text not null unique
      );

      -- what figures and files read: payments that stand
      create view money_received as
        select e.entry_key, e.case_no, e.amount_fen, e.dated_on as received_on
          from ledger_entry e
         where e.kind = 'paid' and not exists (select from ledger_counter c where c.entry_key = e.entry_key);
    `);
    await queryRunner.query(CARRIED);
    await queryRunner.query('drop table money_recovery');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
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
      insert into money_recovery (job_key, case_no, amount_fen, method, recovered_on)
        select j.job_key, r.case_no, r.amount_fen, coalesce(e.method, 'unspecified'), r.received_on
          from money_received r join ledger_entry e using (entry_key) left join ledger_job j using (entry_key);
      drop view money_received;
      drop table ledger_job, ledger_hold, ledger_counter, ledger_entry;
    `);
  }
}

/**
 * The order of a case is kept: what it claims, then its agreement or award, then the payments behind each. The paper of a
 * review repeats the sum of its agreement and is no title of its own.
 */
const CARRIED = `
  insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, recorded_at)
    select 'carried:claim:' || case_no, case_no, 'claimed', amount_fen, received_on, created_at
      from case_file where amount_fen >= 0;
  insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, method, recorded_at)
    select 'carried:agreement:' || id, case_no, 'agreed', amount_fen, effective_on, null, created_at from agreement;
  insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, recorded_at)
    select 'carried:award:' || id, case_no, case kind when 'judicial' then 'ordered' else 'awarded' end,
           amount_fen, effective_on, effective_on::timestamp at time zone 'Asia/Shanghai'
      from instrument where kind <> 'arb-review' and amount_fen >= 0;
  insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, method, method_label, method_label_en, recorded_at)
    select coalesce('job:' || job_key, 'carried:payment:' || id), case_no, 'paid', amount_fen, recovered_on,
           nullif(method, 'unspecified'),
           case method when 'bank' then '银行转账' when 'cash' then '现金' when 'third-party' then '总包或第三方代付'
             when 'unspecified' then null else method end,
           case method when 'bank' then 'Bank transfer' when 'cash' then 'Cash'
             when 'third-party' then 'By the main contractor or a third party' end,
           -- behind what was agreed or awarded on the same day
           (recovered_on + 1)::timestamp at time zone 'Asia/Shanghai'
      from money_recovery where amount_fen > 0;
  insert into ledger_job (job_key, entry_key)
    select job_key, 'job:' || job_key from money_recovery where job_key is not null and amount_fen > 0;
`;
