import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1795300000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table org_unit (
        code text primary key check (code ~ '^[a-z][a-z0-9.]*$'),
        name text not null,
        level text not null,
        parent_code text references org_unit (code),
        stationed_at_code text references org_unit (code),
        demo boolean not null default false,
        retired boolean not null default false
      );
      create index org_unit_parent_idx on org_unit (parent_code);

      create table app_user (
        username text primary key check (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
        display_name text not null,
        password_hash text not null,
        demo boolean not null default false,
        disabled boolean not null default false,
        created_at timestamptz not null default clock_timestamp()
      );

      create table user_role (
        username text not null references app_user (username) on delete cascade,
        unit_code text not null references org_unit (code),
        role text not null,
        primary key (username, unit_code, role)
      );
      create index user_role_group_idx on user_role (unit_code, role);

      -- sessions and throttling measure technical time, so they use the database's own clock
      create table user_session (
        token_hash bytea primary key,
        username text not null references app_user (username) on delete cascade,
        created_at timestamptz not null default clock_timestamp(),
        last_seen_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null
      );
      create index user_session_expiry_idx on user_session (expires_at);

      -- other systems present these instead of a session; only the hash of a token is kept
      create table personal_token (
        id bigint generated always as identity primary key,
        token_hash bytea not null unique,
        username text not null references app_user (username) on delete cascade,
        name text not null,
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null
      );
      create index personal_token_username_idx on personal_token (username);

      create table login_attempt (
        id bigint generated always as identity primary key,
        username text not null,
        address text not null,
        succeeded boolean not null,
        at timestamptz not null default clock_timestamp()
      );
      create index login_attempt_username_idx on login_attempt (username, at);
      create index login_attempt_address_idx on login_attempt (address, at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `drop table login_attempt, personal_token, user_session, user_role, app_user, org_unit`,
    );
  }
}
