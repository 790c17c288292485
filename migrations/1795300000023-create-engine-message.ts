import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEngineMessage1795300000023 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- projected: every message with an id that the engine took, and the instance that a start message began
      create table engine_message (
        message_key bigint primary key,
        message_id text not null,
        process_instance_key bigint
      );
      create index engine_message_id_idx on engine_message (message_id);

      -- messages that the engine must take once, noted before they are published
      create table message_attempt (
        message_id text primary key,
        -- on the engine's clock: since when each attempt has been known to the engine by its id
        first_at timestamptz not null,
        -- a message of no effect that was published after the last attempt; when its record is here, so is every earlier one
        probe_id text,
        probed_at timestamptz
      );

      insert into engine_message (message_key, message_id)
      select record_key, body -> 'value' ->> 'messageId' from record
      where value_type = 'MESSAGE' and intent = 'PUBLISHED' and body::text !~ '\\\\u0000'
        and body -> 'value' ->> 'messageId' <> ''
      on conflict do nothing;
      update engine_message m set process_instance_key = (r.body -> 'value' ->> 'processInstanceKey')::bigint
      from record r
      where r.value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION' and r.intent = 'CORRELATED'
        and r.body::text !~ '\\\\u0000' and m.message_key = (r.body -> 'value' ->> 'messageKey')::bigint;

      insert into message_attempt (message_id, first_at)
      select case_no, created_at from case_file where pending = 'starting'
      union all
      select 'clock-operation/' || id || case state when 'requested' then '' else '/' || state end,
        coalesce(applied_at, decided_at, requested_at)
      from clock_operation where told_at is null
      union all
      select 'stage-card/' || id, issued_at from stage_card where awaits_message and message_published_at is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table message_attempt, engine_message`);
  }
}
