import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets retention find what is old without reading everything. */
export class KeepAgesInOrder1795300000047 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index engine_instance_caseless_idx on engine_instance (ended_at)
        where case_no is null and ended_at is not null;
      create index repair_item_ended_idx on repair_item (ended_at);
      create index repair_age_idx on repair (requested_at);
      create index case_cancellation_age_idx on case_cancellation (requested_at);
      create index case_rebuild_age_idx on case_rebuild (rebuilt_at);
      create index incident_notice_told_idx on incident_notice (told_at);

      -- what was typed for repairs that were stopped before the last case
      update repair r set parameters = r.parameters - 'value'
      where r.kind = 'set-variable' and not exists (
        select from repair_item i where i.repair_id = r.id and i.state in ('waiting', 'running'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index incident_notice_told_idx;
      drop index case_rebuild_age_idx;
      drop index case_cancellation_age_idx;
      drop index repair_age_idx;
      drop index repair_item_ended_idx;
      drop index engine_instance_caseless_idx;
    `);
  }
}
