import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts can be locked, and can have a password that holds for a while and opens nothing but its change. */
export class KeepOneTimePasswords1795300000077 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table app_user
        -- keeps posts and tasks, but cannot log in until it is unlocked
        add column locked boolean not null default false,
        -- whoever knows the password of the administrator chooses one of his own first
        add column must_change_password boolean not null default false,
        -- technical time, as sessions have it; null is without end
        add column password_expires_at timestamptz;
      create index user_session_username_idx on user_session (username);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index user_session_username_idx;
      alter table app_user
        drop column locked, drop column must_change_password, drop column password_expires_at
    `);
  }
}
