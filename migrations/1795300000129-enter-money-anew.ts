import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was entered in place of an entry that was wrong; and what the timeline reads of it; see docs/adr/0056-the-money-of-a-case.md. */
export class EnterMoneyAnew1795300000129 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table ledger_entry add column instead_of text unique;
      create view published.ledger_entry as
        select entry_key, case_no, process_instance_key, definition_key, element_id, kind, amount_fen, instead_of
          from public.ledger_entry;
      create view published.ledger_counter as
        select entry_key, reason, countered_by, countered_at from public.ledger_counter
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop view published.ledger_entry, published.ledger_counter;
      alter table ledger_entry drop column instead_of
    `);
  }
}
