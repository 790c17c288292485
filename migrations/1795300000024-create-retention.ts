import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRetention1795300000024 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- when the personal details of a finished case were removed
      alter table case_file add column details_removed_at timestamptz;
      create index case_file_details_idx on case_file (ended_at)
        where ended_at is not null and details_removed_at is null;

      -- the newest messages to a person or a group, and the oldest of all
      create index notification_user_idx on notification (username, created_at desc, id desc) where username is not null;
      drop index notification_group_idx;
      create index notification_group_idx on notification (candidate_group, created_at desc, id desc)
        where candidate_group is not null;
      create index notification_age_idx on notification (created_at);

      create index message_attempt_age_idx on message_attempt (first_at);
      alter table engine_message add column published_at timestamptz;
      update engine_message m set published_at = r.recorded_at
      from record r where r.value_type = 'MESSAGE' and r.intent = 'PUBLISHED' and r.record_key = m.message_key;
      create index engine_message_age_idx on engine_message (published_at);

      create index dead_record_age_idx on dead_record (received_at);
      create index personal_token_age_idx on personal_token (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index personal_token_age_idx;
      drop index dead_record_age_idx;
      alter table engine_message drop column published_at;
      drop index message_attempt_age_idx;
      drop index notification_age_idx;
      drop index notification_user_idx;
      drop index notification_group_idx;
      create index notification_group_idx on notification (candidate_group, created_at desc);
      alter table case_file drop column details_removed_at;
    `);
  }
}
