import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests to cancel a case that another unit holds. */
export class CreateCaseCancellation1795300000045 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table case_cancellation (
        id bigint generated always as identity primary key,
        case_no text not null references case_file,
        reason text not null,
        requested_by text not null,
        requested_at timestamptz not null,
        approver_group text not null,
        state text not null default 'requested' check (state in ('requested', 'approved', 'refused', 'withdrawn')),
        decided_by text,
        decided_at timestamptz,
        note text
      );
      create unique index case_cancellation_waiting_idx on case_cancellation (case_no) where state = 'requested';
      create index case_cancellation_case_idx on case_cancellation (case_no, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table case_cancellation`);
  }
}
