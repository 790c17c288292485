import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key inside a record; texts with a NUL cannot be taken apart as JSON, and are searched instead. */
function instanceKeyOf(body: string): string {
  return `case when ${body}::text like '%\\u0000%'
    then substring(${body}::text from '"processInstanceKey":\\s*(\\d+)')
    else substring(${body}::json #>> '{value,processInstanceKey}' from '^\\d+$') end::bigint`;
}

/** Lets the records of one instance be found, and keeps who had a case built again from them. */
export class RebuildCases1795300000028 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- null for what belongs to no instance, e.g. a deployment
      alter table record add column process_instance_key bigint;
      update record set process_instance_key = ${instanceKeyOf('body')};
      create index record_instance_idx on record (process_instance_key, position)
        where process_instance_key is not null;

      alter table dead_record add column process_instance_key bigint;
      update dead_record set process_instance_key = ${instanceKeyOf('body')} where body is json object;
      create index dead_record_instance_idx on dead_record (process_instance_key) where replayed_at is null;

      create table case_rebuild (
        id bigint generated always as identity primary key,
        case_no text not null,
        reason text not null,
        rebuilt_by text not null,
        -- on the engine's clock
        rebuilt_at timestamptz not null,
        records integer not null,
        settled integer not null,
        still_dead integer not null,
        -- the log had lost the beginning of an instance, whose rows were kept
        partial boolean not null
      );
      create index case_rebuild_case_idx on case_rebuild (case_no, rebuilt_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table case_rebuild;
      alter table dead_record drop column process_instance_key;
      drop index record_instance_idx;
      alter table record drop column process_instance_key;
    `);
  }
}
