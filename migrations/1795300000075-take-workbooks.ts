import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar may come as a workbook. */
export class TakeWorkbooks1795300000075 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table calendar_import
        drop constraint calendar_import_format_check,
        add constraint calendar_import_format_check check (format in ('json', 'csv', 'xlsx'))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update calendar_import set format = 'csv' where format = 'xlsx';
      alter table calendar_import
        drop constraint calendar_import_format_check,
        add constraint calendar_import_format_check check (format in ('json', 'csv'))
    `);
  }
}
