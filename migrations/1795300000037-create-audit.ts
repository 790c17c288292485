import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people and the system did; see docs/adr/0023-audit-log.md. */
export class CreateAudit1795300000037 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(CHAINING);
    await queryRunner.query(APPEND_ONLY);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table audit_inbox, audit_entry, audit_head;
      drop function audit_append();
      drop function audit_refuse_change();
    `);
  }
}

/** All that is shown or searched is read from the text that is hashed, so the two cannot differ. */
const TABLES = `
  create table audit_entry (
    seq bigint primary key,
    previous_hash bytea not null,
    hash bytea not null,
    content text not null,
    at timestamptz not null generated always as
      (to_timestamp(((content::jsonb) ->> 'at')::bigint / 1000.0)) stored,
    actor text generated always as ((content::jsonb) ->> 'by') stored,
    action text not null generated always as ((content::jsonb) ->> 'action') stored,
    object_kind text not null generated always as ((content::jsonb) ->> 'objectKind') stored,
    object_id text generated always as ((content::jsonb) ->> 'objectId') stored,
    case_no text generated always as ((content::jsonb) ->> 'caseNo') stored
  );
  create index audit_entry_at_idx on audit_entry (at, seq);
  create index audit_entry_actor_idx on audit_entry (actor, seq);
  create index audit_entry_action_idx on audit_entry (action, seq);
  create index audit_entry_object_idx on audit_entry (object_id, seq);
  create index audit_entry_case_idx on audit_entry (case_no, seq);

  -- the last link of the chain; its one row is the lock that puts entries in order
  create table audit_head (
    id int primary key check (id = 1),
    seq bigint not null,
    hash bytea not null
  );
  insert into audit_head (id, seq, hash) values (1, 0, decode(repeat('00', 32), 'hex'));

  -- what the transaction that acts has written; it is chained at the very end of it
  create table audit_inbox (
    id bigint generated always as identity primary key,
    content text not null
  );`;

/** Deferred to the commit, so that acts wait for one another no longer than a commit takes. */
const CHAINING = `
  create function audit_append() returns trigger language plpgsql as $$
  declare
    head audit_head;
    next_hash bytea;
  begin
    select * into strict head from audit_head where id = 1 for update;
    next_hash := sha256(head.hash || convert_to((head.seq + 1)::text || E'\\n' || new.content, 'UTF8'));
    insert into audit_entry (seq, previous_hash, hash, content)
      values (head.seq + 1, head.hash, next_hash, new.content);
    update audit_head set seq = head.seq + 1, hash = next_hash where id = 1;
    delete from audit_inbox where id = new.id;
    return null;
  end $$;

  create constraint trigger audit_inbox_append after insert on audit_inbox
    deferrable initially deferred for each row execute function audit_append();`;

const APPEND_ONLY = `
  create function audit_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'audit_entry is append-only' using errcode = 'restrict_violation';
  end $$;

  create trigger audit_entry_no_change before update or delete on audit_entry
    for each row execute function audit_refuse_change();
  create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_refuse_change();`;
