import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A search in queues goes from a task to its case without reading the task; one's own tasks of a matter have an index. */
export class FindTasksByTheirCases1795300000150 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(indexesWith('due_on, late_at, case_no'));
    await queryRunner.query(`
      create index task_assignee_process_idx
        on task (assignee, process_id, (coalesce(due_on, 'infinity')), created_at, task_key) where state = 'open';
      create index task_done_process_idx on task (assignee, process_id, completed_at, task_key)
        where state = 'completed'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index task_assignee_process_idx, task_done_process_idx`);
    await queryRunner.query(indexesWith('due_on, late_at'));
  }
}

// helpers

function indexesWith(more: string): string {
  return `
    drop index task_queue_idx, task_newest_idx;
    create index task_queue_idx on task (queue_key, process_id, (coalesce(due_on, 'infinity')), created_at, task_key)
      include (${more}) where state = 'open' and assignee is null;
    create index task_newest_idx on task (queue_key, process_id, created_at, task_key)
      include (${more}) where state = 'open' and assignee is null`;
}
