import { RecordPartitions } from '@app/engine-records';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { Logger } from '@nestjs/common';

const DECEMBER = Date.parse('2026-12-05T08:00:00+08:00');

describe('monthly partitions', () => {
  let database: TestDatabase;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => void (database = await createTestDatabase()));
  afterEach(() => database.drop());

  const insert = (timestamp: number) =>
    database.dataSource.query(
      `insert into record (partition_id, position, recorded_at, value_type, intent, record_key, body)
       values (1, $1::bigint, to_timestamp($1::bigint / 1000.0), 'JOB', 'CREATED', 1, '{}')`,
      [timestamp],
    );
  const places = () =>
    database.dataSource.query(`select tableoid::regclass::text as place from record order by recorded_at`);

  it('are made once by processes that need them at the same moment', async () => {
    const processes = Array.from({ length: 6 }, () => new RecordPartitions(database.dataSource));
    await Promise.all(processes.map((partitions) => partitions.ensureFor([DECEMBER])));
    await insert(DECEMBER);
    expect(await places()).toEqual([{ place: 'record_y2026m12' }]);
  });

  it('follow the civil month of Shanghai', async () => {
    const last = Date.parse('2026-11-30T23:59:59.999+08:00');
    await new RecordPartitions(database.dataSource).ensureFor([last, last + 1]);
    await insert(last);
    await insert(last + 1);
    expect(await places()).toEqual([{ place: 'record_y2026m11' }, { place: 'record_y2026m12' }]);
  });

  it('give way to the default partition where that has rows of the month already', async () => {
    await insert(DECEMBER);
    await new RecordPartitions(database.dataSource).ensureFor([DECEMBER]);
    await insert(DECEMBER + 1);
    expect(await places()).toEqual([{ place: 'record_default' }, { place: 'record_default' }]);
  });
});
