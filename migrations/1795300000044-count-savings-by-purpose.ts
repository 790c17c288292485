import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Savings count where a stage reached its purpose, against the law without extensions. */
export class CountSavingsByPurpose1795300000044 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table stage_definition add column purpose_outcomes text;

      -- models of before do not say which outcomes reach the purpose, and extensions had been counted as saved:
      -- what cannot be claimed is claimed no more, as a replay of the log has it
      update stage_run r set saved_days = null, saved_calendar_days = null
      where r.saved_days is not null
        and (jsonb_path_exists(r.events, '$[*].event ? (@.type == "extend")')
          or exists (select from stage_definition s
                     where s.definition_key = r.definition_key and s.element_id = r.element_id
                       and s.stage_outcome is not null));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table stage_definition drop column purpose_outcomes`);
  }
}
