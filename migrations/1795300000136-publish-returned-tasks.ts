import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in for whom, and which tasks the platform took back from people who may not do them any more. */
export class PublishReturnedTasks1795300000136 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create view published.post_stand_in as select stand_in, unit_code, role from public.post_stand_in;
      create view published.returned_task as
        select object_id::bigint as task_key, case_no, at, content::jsonb -> 'details' ->> 'assignee' as username
          from public.audit_entry where action = 'TASK_RETURNED' and actor = 'system'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop view published.returned_task; drop view published.post_stand_in`);
  }
}
