import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What several features read of the table of another one is a view of its name in the schema `published`: its owner may
 * change the table behind it, and what is not in the view is its own.
 */
const PUBLISHED: Readonly<Record<string, string>> = {
  app_user: 'username, display_name, disabled',
  org_unit: 'code, name, level, lead_role, retired',
  user_role: 'username, unit_code, role',
  definition: 'definition_key, process_id, version, name, properties, catches_deadline, result_elements',
  stage_definition: `definition_key, element_id, stage_code, ordinal, name, name_en, time_of, statutory_limit,
    promised_limit, legal_basis, agreed_on, responsible, cards, clock_start, clock_end, clock_operations,
    extension_limit, extension_approver, stage_outcome, purpose_outcomes`,
  promise_setting: 'process_id, stage_code, promised_limit, set_at',
  clock_operation: `id, element_instance_key, case_no, stage_code, kind, from_on, from_at, to_on, to_at, period, reason,
    article, document_no, attachment_ids, approved_on, approved_at, cancels, cancelled_by, state, requested_by,
    requested_at, approver_group, decided_by, decided_at, decision_note, approver, refusal_code, applied_at,
    after_position, due_before, due_before_at, due_after, due_after_at, promised_due_before, promised_due_before_at,
    promised_due_after, promised_due_after_at`,
  stage_card: `id, element_instance_key, case_no, stage_code, stage_name, level, reminder, responsible, due_on, due_at,
    statutory_limit, promised_limit, issued_at, withdrawn_at, withdrawn_reason, withdrawn_by_operation`,
  incident: `incident_key, process_instance_key, element_instance_key, element_id, job_key, error_type, error_message,
    state, created_at, resolved_at`,
  document: `id, case_no, element_instance_key, document_no, title, issued_on, issued_at, words, voided_at, voided_by,
    void_reason`,
  material_supply: 'case_no, code, attachment_id',
  task_queue: 'candidate_groups',
  repair: 'id, kind, parameters, reason, requested_by, requested_at',
  repair_item: 'id, repair_id, case_no, state, fault, ended_at',
  dead_record: 'process_instance_key, parent_instance_key, case_no, body, replayed_at',
  record_position: 'partition_id, position, updated_at',
  engine_clock: 'offset_ms',
};

export class PublishTables1795300000125 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create schema published`);
    for (const [table, columns] of Object.entries(PUBLISHED))
      await queryRunner.query(`create view published.${table} as select ${columns} from public.${table}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop schema published cascade`);
  }
}
