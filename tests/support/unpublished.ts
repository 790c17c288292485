import { MIGRATIONS } from '@app/migrations';
import type { QueryRunner } from 'typeorm';

/** Does something to the tables as they were before their views: no column goes while a view has it. */
export async function unpublished(runner: QueryRunner, work: () => Promise<unknown>): Promise<void> {
  const publishing = MIGRATIONS.filter(({ name }) => name.startsWith('Publish')).map(
    (Migration) => new Migration(),
  );
  if (publishing.length === 0) throw new Error('no migration publishes tables');
  for (const migration of publishing.toReversed()) await migration.down(runner);
  await work();
  for (const migration of publishing) await migration.up(runner);
}
