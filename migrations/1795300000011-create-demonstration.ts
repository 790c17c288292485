import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDemonstration1795300000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- progress of the demonstration that plays on an embedded system; empty in a real deployment
      create table demonstration (
        id integer primary key check (id = 1),
        state text not null check (state in ('playing', 'finished', 'failed')),
        percent integer not null check (percent between 0 and 100),
        started_on date not null,
        ends_on date not null,
        message text,
        updated_at timestamptz not null default clock_timestamp()
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table demonstration`);
  }
}
