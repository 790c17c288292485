import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a dead record tells about which instance belongs to what, so that the instances of a case are found without reading all. */
export class RelateDeadRecords1795300000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table dead_record
        add column case_no text,
        add column parent_instance_key bigint;

      -- texts with a NUL cannot be taken apart as JSON; neither a number of a case nor a call has one
      with told as (
        select id, body::json -> 'value' as value, body::json ->> 'valueType' as value_type from dead_record
        where replayed_at is null and process_instance_key is not null and body not like '%\\u0000%'
          and body is json object
      )
      update dead_record d set
        case_no = case when value_type = 'VARIABLE' and value ->> 'name' = 'caseNo'
            and value ->> 'scopeKey' = value ->> 'processInstanceKey'
          then substring(value ->> 'value' from '^"(.+)"$') end,
        parent_instance_key = case when value_type = 'PROCESS_INSTANCE'
          then substring(value ->> 'parentProcessInstanceKey' from '^[0-9]{1,18}$')::bigint end
      from told where told.id = d.id;

      create index dead_record_case_idx on dead_record (case_no) where replayed_at is null and case_no is not null;
      create index dead_record_parent_idx on dead_record (parent_instance_key)
        where replayed_at is null and parent_instance_key is not null;
      create index case_variable_case_no_idx on case_variable ((value #>> '{}')) where name = 'caseNo';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index case_variable_case_no_idx;
      alter table dead_record drop column parent_instance_key, drop column case_no;
    `);
  }
}
