import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePromiseSetting1795300000016 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- promises that administrators set; nothing is overwritten, a later row supersedes an earlier one
      create table promise_setting (
        id bigint generated always as identity primary key,
        process_id text not null,
        stage_code text not null,
        -- e.g. 5 working_day; null returns to the promise of the model
        promised_limit text,
        reason text not null,
        set_by text not null,
        -- on the engine's clock: for cases that start then or later
        set_at timestamptz not null
      );
      create index promise_setting_stage_idx on promise_setting (process_id, stage_code, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table promise_setting`);
  }
}
