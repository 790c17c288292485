import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A delivery that was recorded by mistake is taken back with a reason and stays to be read; its proof may be a file. */
export class TakeBackDeliveries1795300000130 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table paper_delivery
        add column proof_file uuid,
        add column taken_back_by text,
        add column taken_back_at timestamptz,
        add column taken_back_reason text
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table paper_delivery
        drop column proof_file,
        drop column taken_back_by,
        drop column taken_back_at,
        drop column taken_back_reason
    `);
  }
}
