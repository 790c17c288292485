import { createTestDatabase, type TestDatabase } from '@app/testing';
import { Logger } from '@nestjs/common';
import { TallyProjection, cut, intakeOn, pairOf, recordedPairs, snapshot } from './intake-fixture.js';

describe('replay', () => {
  let database: TestDatabase;
  let tally: TallyProjection;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await createTestDatabase();
    tally = new TallyProjection('tally', ['USER_TASK', 'PROCESS_INSTANCE']);
    await tally.createTable(database.dataSource);
  });
  afterEach(() => database.drop());

  const start = () => intakeOn(database.dataSource, [tally], [tally.options]);
  const tables = () => snapshot(database.dataSource, ['tally']);

  it('gives the same rows from the stored records', async () => {
    const { intake, replay } = start();
    for (const bulk of cut(recordedPairs(), 500)) await intake.take(bulk);
    const before = await tables();
    await database.dataSource.query(`update tally set count = 99`);
    expect(await replay.replayAll()).toBeGreaterThan(1000);
    expect(await tables()).toBe(before);
  });

  it('merges the partitions by time', async () => {
    const { intake, replay } = start();
    const at = (partitionId: number, position: number, timestamp: number) =>
      pairOf({ partitionId, position, timestamp, intent: `P${partitionId}`, key: 5 });
    await intake.take([at(2, 1, 1000), at(2, 2, 1001)].join(''));
    await intake.take([at(1, 1, 2000)].join(''));
    await replay.replayAll();
    expect(await database.dataSource.query('select intents from tally')).toEqual([{ intents: 'P2,P2,P1' }]);
  });

  it('leaves the tables as they are when it fails', async () => {
    const { intake, replay } = start();
    await intake.take(pairOf({ position: 1 }));
    const before = await tables();
    tally.before = () => Promise.reject(Object.assign(new Error('Connection terminated'), { code: '57P01' }));
    await expect(replay.replayAll()).rejects.toThrow();
    expect(await tables()).toBe(before);
  });

  it('keeps bulks waiting, and none gets lost', async () => {
    const { intake, replay } = start();
    const pairs = Array.from({ length: 200 }, (_, index) => pairOf({ position: index + 1, key: index + 1 }));
    await intake.take(pairs.slice(0, 100).join(''));
    await Promise.all([
      replay.replayAll(),
      ...cut(pairs.slice(100), 10).map((bulk) => intake.take(bulk).catch(() => 0)),
    ]);
    await intake.take(pairs.join(''));
    const rows = await database.dataSource.query(
      'select count(*)::integer as rows, max(count) as most from tally',
    );
    expect(rows).toEqual([{ rows: expect.any(Number), most: 1 }]);
  });

  it('refuses when old records have been dropped', async () => {
    const { intake, replay, partitions } = start();
    await intake.take(pairOf({ position: 1, timestamp: Date.parse('2026-01-15T00:00:00+08:00') }));
    await intake.take(pairOf({ position: 2, timestamp: Date.parse('2026-03-15T00:00:00+08:00') }));
    expect(await partitions.dropBefore('2026-01-31')).toEqual([]);
    expect(await partitions.dropBefore('2026-02-01')).toEqual(['record_y2026m01']);
    await expect(replay.replayAll()).rejects.toMatchObject({ code: 'REPLAY_INCOMPLETE' });
  });
});
