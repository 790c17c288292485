import { MIGRATIONS } from '@app/migrations';
import type { QueryRunner } from 'typeorm';

/** Does something to the tables as they were before their views: no column goes while a view has it. */
export async function unpublished(runner: QueryRunner, work: () => Promise<unknown>): Promise<void> {
  const Publish = MIGRATIONS.find(({ name }) => name.startsWith('PublishTables'));
  if (Publish === undefined) throw new Error('no migration publishes tables');
  const publishing = new Publish();
  await publishing.down(runner);
  await work();
  await publishing.up(runner);
}
