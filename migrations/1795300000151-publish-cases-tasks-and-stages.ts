import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other rooms read of cases, tasks and the runs of stages; how they are started, told and folded stays their own. */
const PUBLISHED: Readonly<Record<string, string>> = {
  case_file: `case_no, process_id, title, town_code, amount_fen, headcount, received_on, start_variables, search_terms,
    search_text, seen_by, parties, facts, faulty_facts, state, pending, created_by, created_at, started_at, ended_at,
    outcome_code`,
  task: `task_key, process_instance_key, element_instance_key, case_no, process_id, town_code, definition_key, element_id,
    form_key, stage_run_key, candidate_groups, assignee, state, entered, created_at, assigned_at, completed_at, due_on,
    late_at`,
  stage_run: `element_instance_key, parent_run_key, process_instance_key, case_no, case_process_id, town_code, is_first,
    reached_purpose, definition_key, process_id, element_id,
    stage_code, stage_name, loop_instance, round, time_of, responsible, cards, legal_basis, base_limit, statutory_limit,
    promised_limit, events, clock_start_on, clock_start_at, clock_end_on, clock_end_at, due_on, due_at, promised_due_on,
    promised_due_at, agreed_on, target_on, late_at, law_late_at, promise_late_at, warning_at, yellow_at, red_at,
    provisional, outcome, state, entered_at, closed_at, fault, unit, used_days, saved_days, saved_calendar_days`,
};

export class PublishCasesTasksAndStages1795300000151 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(PUBLISHED))
      await queryRunner.query(`create view published.${table} as select ${columns} from public.${table}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(PUBLISHED)) await queryRunner.query(`drop view published.${table}`);
  }
}
