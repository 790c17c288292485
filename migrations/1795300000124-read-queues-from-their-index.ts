import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first tasks of a queue are read from its index alone, however many of them a search has to look at. */
export class ReadQueuesFromTheirIndex1795300000124 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(indexesWith('include (due_on, late_at)'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(indexesWith(''));
  }
}

// helpers

function indexesWith(more: string): string {
  return `
    drop index task_queue_idx, task_newest_idx;
    create index task_queue_idx on task (queue_key, process_id, (coalesce(due_on, 'infinity')), created_at, task_key)
      ${more} where state = 'open' and assignee is null;
    create index task_newest_idx on task (queue_key, process_id, created_at, task_key)
      ${more} where state = 'open' and assignee is null`;
}
