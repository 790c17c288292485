import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStageCard1795300000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table stage_run
        -- the first days on which the run is near its target, past the promise, past the law; null where it never is
        add column warning_on date,
        add column yellow_on date,
        add column red_on date;
      -- the first warning days need the calendar: runs get theirs as soon as they are timed again
      update stage_run set
        yellow_on = case when due_on is null or promised_due_on < due_on then promised_due_on + 1 end,
        red_on = due_on + 1
      where time_of = 'department' and state = 'open';

      -- whether a version of a model waits for the message that a card publishes; read from the file itself
      alter table definition add column catches_deadline boolean not null
        generated always as (position('deadline-reached' in resource) > 0) stored;

      create table stage_card (
        id bigint generated always as identity primary key,
        -- the stage run; no reference, because a replay writes the runs anew under the same keys
        element_instance_key bigint not null,
        case_no text not null,
        stage_code text not null,
        stage_name text not null,
        level text not null check (level in ('warning', 'yellow', 'red')),
        -- courts and arbitration are only reminded
        reminder boolean not null,
        -- who answered for the stage when it was issued
        responsible text,
        -- the date that was passed; of a warning the date that is near
        due_on date not null,
        -- from what that date was computed, to tell later why it moved
        clock_start_on date not null,
        statutory_limit text,
        promised_limit text,
        -- on the engine's clock, like every time below
        issued_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        withdrawn_by_operation bigint references clock_operation (id),
        -- the version of the model waits for the message of this card
        awaits_message boolean not null,
        message_published_at timestamptz,
        check ((withdrawn_at is null) = (withdrawn_reason is null))
      );
      -- whatever happens, a run has one card of a level in force
      create unique index stage_card_in_force_idx on stage_card (element_instance_key, level)
        where withdrawn_at is null;
      create index stage_card_run_idx on stage_card (element_instance_key, id);
      create index stage_card_case_idx on stage_card (case_no, issued_at);
      create index stage_card_list_idx on stage_card (id) where withdrawn_at is null;
      create index stage_card_message_idx on stage_card (id)
        where awaits_message and message_published_at is null;

      -- when the cards of a run are looked at next; not projected, so that a replay issues no old card again
      create table stage_watch (
        element_instance_key bigint primary key,
        next_card_at timestamptz,
        -- the run has a card in force: whoever times it anew has its cards looked at
        carded boolean not null default false,
        -- the run has ended and got its last cards
        settled boolean not null default false,
        -- the last working day on which it was found overdue, and the last one of which the model was told
        overdue_on date,
        overdue_published_on date
      );
      create index stage_watch_next_idx on stage_watch (next_card_at) where next_card_at is not null;
      create index stage_watch_overdue_idx on stage_watch (element_instance_key)
        where overdue_on is distinct from overdue_published_on;
      insert into stage_watch (element_instance_key, next_card_at, settled)
      select element_instance_key, least(yellow_on, red_on)::timestamp at time zone 'Asia/Shanghai', state <> 'open'
      from stage_run;

      alter table notification add column card_id bigint references stage_card (id);
      create unique index notification_card_idx on notification (card_id, template, candidate_group, username)
        nulls not distinct where card_id is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index notification_card_idx;
      alter table notification drop column card_id;
      drop table stage_watch, stage_card;
      alter table definition drop column catches_deadline;
      alter table stage_run drop column warning_on, drop column yellow_on, drop column red_on;
    `);
  }
}
