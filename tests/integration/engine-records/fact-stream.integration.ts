import { type FactChange, FactStream, notifyFacts } from '@app/engine-records';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { eventually } from '@tests/support/eventually.js';
import { Logger } from '@nestjs/common';

describe('stream of changes', () => {
  let database: TestDatabase;
  let stream: FactStream;
  let seen: FactChange[];

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await createTestDatabase();
    stream = new FactStream(database.dataSource);
    seen = [];
    stream.changes().subscribe((change) => seen.push(change));
    await stream.ready();
  });
  afterEach(async () => {
    await stream.onApplicationShutdown();
    await database.drop();
  });

  it('tells what was committed and nothing else', async () => {
    await database.dataSource.transaction((tx) => notifyFacts(tx, ['tasks', 'case:A-1']));
    await database.dataSource
      .transaction(async (tx) => {
        await notifyFacts(tx, ['models']);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await until(async () => seen.length > 0);
    expect(seen).toEqual([{ topics: ['tasks', 'case:A-1'] }]);
  });

  it('misses nothing that is committed once it is ready, however soon', async () => {
    const early = new FactStream(database.dataSource);
    const heard: FactChange[] = [];
    early.changes().subscribe((change) => heard.push(change));
    await early.ready();
    await notifyFacts(database.dataSource.manager, ['tasks']);
    await until(async () => heard.length > 0);
    await early.onApplicationShutdown();
    expect(heard).toEqual([{ topics: ['tasks'] }]);
  });

  it('comes back after the connection was lost, and says that anything may have changed', async () => {
    await database.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen facts'`,
    );
    await until(async () => seen.length > 0);
    expect(seen[0]).toEqual({ topics: ['everything'] });
    await notifyFacts(database.dataSource.manager, ['tasks']);
    await until(async () => seen.length > 1);
    expect(seen[1]).toEqual({ topics: ['tasks'] });
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  await eventually('it happens', async () => (await condition()) || undefined, { everyMs: 50 });
}
