import { RecordPartitions } from '@app/engine-records';
import { MIGRATIONS } from '@app/migrations';
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

  describe('have an index of what belongs to no instance', () => {
    const parts = (): Promise<{ place: string; valid: boolean }[]> =>
      database.dataSource.query(
        `select i.indrelid::regclass::text as place, i.indisvalid as valid
         from pg_index i left join pg_inherits p on p.inhrelid = i.indexrelid
         where i.indexrelid = 'record_shared_idx'::regclass or p.inhparent = 'record_shared_idx'::regclass
         order by 1`,
      );

    it('also when they are new', async () => {
      await new RecordPartitions(database.dataSource).ensureFor([DECEMBER]);
      expect(await parts()).toEqual([
        { place: 'record', valid: true },
        { place: 'record_default', valid: true },
        { place: 'record_y2026m12', valid: true },
      ]);
    });

    it('also where the migration was broken off', async () => {
      // given
      await new RecordPartitions(database.dataSource).ensureFor([DECEMBER]);
      const migration = new (MIGRATIONS.find(({ name }) => name.startsWith('FindSharedRecords'))!)();
      const session = database.dataSource.createQueryRunner();
      await migration.down(session);
      await session.query(
        `create index record_shared_idx on only record (partition_id, position) where process_instance_key is null`,
      );
      await session.query(`create index record_y2026m12_shared_idx on record_y2026m12 (position)`);

      // when
      await migration.up(session);
      await session.release();

      // then
      expect((await parts()).map(({ valid }) => valid)).toEqual([true, true, true]);
    });
  });

  it('are waited for no longer than ten seconds while a replay reads the records', async () => {
    const partitions = new RecordPartitions(database.dataSource);
    const replay = database.dataSource.createQueryRunner();
    try {
      await replay.startTransaction();
      await replay.query(`select pg_advisory_xact_lock(7305003)`);
      await expect(partitions.ensureFor([DECEMBER])).rejects.toMatchObject({
        driverError: { code: '55P03' },
      });
      await replay.commitTransaction();
    } finally {
      await replay.release();
    }
    // the bulk comes again
    await partitions.ensureFor([DECEMBER]);
    await insert(DECEMBER);
    expect(await places()).toEqual([{ place: 'record_y2026m12' }]);
  }, 30_000);

  it('are dropped while a bulk is written, and neither is in the other’s way', async () => {
    // given a bulk that has locked its position
    const partitions = new RecordPartitions(database.dataSource);
    await partitions.ensureFor([DECEMBER]);
    await database.dataSource.query(
      `insert into record_position (partition_id, position, record_timestamp) values (1, 0, 0)`,
    );
    const bulk = database.dataSource.createQueryRunner();
    try {
      await bulk.startTransaction();
      await bulk.query(`select 1 from record_position where partition_id = 1 for update`);

      // when the month is dropped in the midst of it
      const dropping = partitions.dropBefore('2027-06-01');
      await untilSomebodyWaits();
      await bulk.query(
        `insert into record (partition_id, position, recorded_at, value_type, intent, record_key, body)
         values (1, 1, '2027-07-01', 'JOB', 'CREATED', 1, '{}')`,
      );
      await bulk.commitTransaction();

      // then both are done
      expect(await dropping).toEqual(['record_y2026m12']);
    } finally {
      await bulk.release();
    }
    expect(await places()).toEqual([{ place: 'record_default' }]);
    expect(await database.dataSource.query(`select records_dropped as dropped from record_position`)).toEqual(
      [{ dropped: true }],
    );
  });

  async function untilSomebodyWaits(): Promise<void> {
    for (;;) {
      const waiting: unknown[] = await database.dataSource.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (waiting.length > 0) return;
    }
  }

  it('give way to the default partition where that has rows of the month already', async () => {
    await insert(DECEMBER);
    await new RecordPartitions(database.dataSource).ensureFor([DECEMBER]);
    await insert(DECEMBER + 1);
    expect(await places()).toEqual([{ place: 'record_default' }, { place: 'record_default' }]);
  });
});
