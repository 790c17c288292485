import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A shipped folder that changed waits where people have deployed versions of their own; messages about models are of no case. */
export class HoldBackFolders1795300000121 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table held_folder (
        folder text primary key,
        checksum text not null,
        processes text[] not null,
        files jsonb not null,
        held_at timestamptz not null,
        kept_by text,
        kept_at timestamptz
      );
      alter table notification alter column case_no drop not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from notification where case_no is null;
      alter table notification alter column case_no set not null;
      drop table held_folder;
    `);
  }
}
