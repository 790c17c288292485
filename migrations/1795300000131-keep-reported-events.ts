import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that people report: what running cases wait for, what was reported, and what of it the engine took. */
export class KeepReportedEvents1795300000131 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- projected: the messages for which instances wait, and waited
      create table event_subscription (
        subscription_key bigint primary key,
        process_instance_key bigint not null,
        -- the scope that waits: the activity, the event itself, or the process
        element_instance_key bigint not null,
        element_id text not null,
        message_name text not null,
        correlation_key text not null,
        is_open boolean not null,
        position bigint not null
      );
      create index event_subscription_instance_idx on event_subscription (process_instance_key);

      -- what people reported
      create table reported_event (
        id uuid primary key,
        case_no text not null,
        process_instance_key bigint not null,
        subscription_key bigint not null,
        element_instance_key bigint not null,
        definition_key bigint not null,
        element_id text not null,
        message_name text not null,
        correlation_key text not null,
        -- it ends what waits for it
        is_once boolean not null,
        -- null for a plain report
        form_key bigint,
        entered jsonb,
        reported_by text not null,
        reported_at timestamptz not null,
        idempotency_key text,
        request_hash text not null,
        -- the engine took the message
        told_at timestamptz,
        -- nothing waited for it any more
        lapsed_at timestamptz
      );
      create index reported_event_case_idx on reported_event (case_no);
      create index reported_event_untold_idx on reported_event (reported_at) where told_at is null;
      create index reported_event_told_idx on reported_event (told_at) where lapsed_at is null;
      create unique index reported_event_once_idx on reported_event (subscription_key)
        where is_once and lapsed_at is null;
      create unique index reported_event_request_idx on reported_event (reported_by, idempotency_key);

      -- projected: which of them reached an instance
      create table event_arrival (
        report_id uuid not null,
        subscription_key bigint not null,
        process_instance_key bigint not null,
        arrived_at timestamptz not null,
        primary key (report_id, subscription_key)
      );
      create index event_arrival_instance_idx on event_arrival (process_instance_key);

      -- what the file, the timeline and the money of cases read
      create view published.reported_event as
        select r.id, r.case_no, r.process_instance_key, r.element_instance_key, r.definition_key, r.element_id,
               r.form_key, r.entered, r.reported_by, r.reported_at,
               (select min(a.arrived_at) from public.event_arrival a where a.report_id = r.id) as arrived_at, r.lapsed_at
          from public.reported_event r;

      create or replace view published.engine_message as
        select message_key, message_id, process_instance_key, published_at from public.engine_message;

      -- a form holds money back until its fact comes, whether it completes a task or reports an event
      alter table ledger_hold rename column task_key to source_key;
      alter table ledger_hold alter column source_key type text;
    `);
    await queryRunner.query(CARRIED);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from ledger_hold where source_key !~ '^[0-9]+$';
      alter table ledger_hold alter column source_key type bigint using source_key::bigint;
      alter table ledger_hold rename column source_key to task_key;
      drop view published.engine_message;
      create view published.engine_message as
        select message_key, message_id, process_instance_key from public.engine_message;
      drop view published.reported_event;
      drop table event_arrival, reported_event, event_subscription;
    `);
  }
}

/** What the stored log tells of running instances; what is no longer stored is told by a replay of nothing either. */
const CARRIED = `
  insert into event_subscription
    (subscription_key, process_instance_key, element_instance_key, element_id, message_name, correlation_key, is_open, position)
  select distinct on (r.record_key) r.record_key, (v.value ->> 'processInstanceKey')::bigint,
         (v.value ->> 'elementInstanceKey')::bigint, v.value ->> 'elementId', v.value ->> 'messageName',
         v.value ->> 'correlationKey',
         case r.intent when 'CORRELATED' then not coalesce((v.value ->> 'interrupting')::boolean, false)
                       else r.intent in ('CREATED', 'MIGRATED') end,
         r.position
    from record r
    cross join lateral (select r.body -> 'value' as value) v
   where r.value_type = 'PROCESS_MESSAGE_SUBSCRIPTION' and r.body::text !~ '\\\\u0000'
     and r.intent in ('CREATING', 'CREATED', 'CORRELATED', 'MIGRATED', 'DELETING', 'DELETED')
   order by r.record_key, r.position desc
`;
