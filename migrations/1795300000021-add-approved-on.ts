import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddApprovedOn1795300000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table clock_operation
        -- the civil date of an approval on paper, where the entry was made after the limit had expired
        add column approved_on date check (approved_on is null or kind in ('extend', 'switch'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table clock_operation drop column approved_on`);
  }
}
