import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other features read of instances and their elements and variables, of attachments, commands, drafts and records. */
const PUBLISHED: Readonly<Record<string, string>> = {
  case_attachment: `id, case_no, name, media_type, size, sha256, uploaded_by, uploaded_at, used_at, task_key, place,
    field_label, field_label_en`,
  engine_instance:
    'process_instance_key, parent_process_instance_key, case_no, process_id, definition_key, version, state, started_at',
  element_run: 'element_instance_key, process_instance_key, flow_scope_key, element_id, state',
  case_variable: 'process_instance_key, name, value',
  task_command: 'task_key, command, username',
  task_draft: 'task_key, entered',
  engine_message: 'message_key, message_id, process_instance_key',
  record: 'process_instance_key',
};

export class PublishMoreTables1795300000126 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(PUBLISHED))
      await queryRunner.query(`create view published.${table} as select ${columns} from public.${table}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(PUBLISHED)) await queryRunner.query(`drop view published.${table}`);
  }
}
