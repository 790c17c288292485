import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCalendar1795300000008 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table calendar_year (
        year integer primary key check (year between 1990 and 2200),
        published boolean not null,
        source text not null
      );

      create table holiday_day (
        day date primary key,
        year integer not null references calendar_year (year) on delete cascade,
        kind text not null check (kind in ('off', 'work')),
        name text not null
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table holiday_day, calendar_year`);
  }
}
