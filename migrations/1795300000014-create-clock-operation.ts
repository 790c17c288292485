import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClockOperation1795300000014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- what people did to the time of a stage; nothing is overwritten, a wrong entry is cancelled by another one
      create table clock_operation (
        id bigint generated always as identity primary key,
        -- the stage run; no reference, because a replay writes the runs anew under the same keys
        element_instance_key bigint not null,
        case_no text not null,
        stage_code text not null,
        kind text not null check (kind in ('pause', 'resume', 'exclude', 'restart', 'extend', 'switch', 'cancel')),
        -- the civil date of the legal fact; of an exclusion the first day
        from_on date not null,
        -- the last day of an exclusion
        to_on date,
        -- what an extension adds, or the limit after a switch, e.g. 15 calendar_day
        period text,
        reason text not null,
        article text,
        document_no text,
        -- the entry that this one cancels
        cancels bigint references clock_operation (id),
        state text not null check (state in ('requested', 'applied', 'refused', 'withdrawn')),
        requested_by text not null,
        requested_at timestamptz not null,
        idempotency_key text,
        approver_group text,
        decided_by text,
        -- the name of who decided, as it was then
        approver text,
        decided_at timestamptz,
        decision_note text,
        -- why it could not be applied, e.g. PAUSE_OVERLAP
        refusal_code text,
        -- on the engine's clock: from then on it acts on the run
        applied_at timestamptz,
        cancelled_by bigint references clock_operation (id),
        -- the dates of the run before and after it was applied
        due_before date,
        due_after date,
        promised_due_before date,
        promised_due_after date,
        -- when the engine took the message about the present state; null while it has to be told
        told_at timestamptz,
        check ((kind = 'exclude') = (to_on is not null)),
        check ((kind in ('extend', 'switch')) = (period is not null)),
        check ((kind = 'cancel') = (cancels is not null)),
        check ((state = 'applied') = (applied_at is not null))
      );
      create index clock_operation_run_idx on clock_operation (element_instance_key, applied_at);
      create index clock_operation_case_idx on clock_operation (case_no, requested_at);
      create index clock_operation_open_idx on clock_operation (element_instance_key) where state = 'requested';
      create index clock_operation_untold_idx on clock_operation (id) where told_at is null;
      create unique index clock_operation_request_idx on clock_operation (requested_by, idempotency_key);
      -- of two entries that cancel the same one, the second is refused
      create unique index clock_operation_cancelled_once_idx on clock_operation (cancels) where state = 'applied';

      alter table stage_run
        -- the limit with which the clock began; statutory_limit is the one in force
        add column base_limit text,
        -- what acts on the clock, in the order in which it was recorded
        add column events jsonb not null default '[]';
      update stage_run set base_limit = statutory_limit;

      alter table stage_definition
        add column extension_limit text,
        add column extension_approver text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table stage_definition drop column extension_limit, drop column extension_approver;
      alter table stage_run drop column base_limit, drop column events;
      drop table clock_operation;
    `);
  }
}
