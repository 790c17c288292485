import { AnotherLogError } from '@app/engine-records';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { Logger } from '@nestjs/common';
import { TallyProjection, cut, intakeOn, pairOf, recordedPairs, snapshot } from './intake-fixture.js';

const RECORDS = `(select partition_id, position, recorded_at, value_type, intent, record_key, body from record)`;
const TOO_LONG_FOR_A_KEY = '99999999999999999999';
const POSITIONS = `(select partition_id, position, record_timestamp from record_position)`;

describe('intake', () => {
  let database: TestDatabase;
  let tally: TallyProjection;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await createTestDatabase();
    tally = new TallyProjection('tally', ['USER_TASK', 'PROCESS_INSTANCE', 'VARIABLE']);
    await tally.createTable(database.dataSource);
  });
  afterEach(() => database.drop());

  const start = (...more: TallyProjection[]) =>
    intakeOn(
      database.dataSource,
      [tally, ...more],
      [tally, ...more].map(({ options }) => options),
    );
  const query = <T>(sql: string): Promise<T[]> => database.dataSource.query(sql);
  const pairs = (count: number, from = 1): string[] =>
    Array.from({ length: count }, (_, index) => pairOf({ position: from + index, key: from + index }));

  describe('exactly once', () => {
    it('knows a repeated record again that holds a NUL', async () => {
      const { intake } = start();
      const bulk = pairOf({ position: 1, value: { name: 'note', value: '"a\u0000b"' } });
      await intake.take(bulk);
      await intake.take(bulk);
      expect(await query('select position from record')).toEqual([{ position: '1' }]);
    });

    it('gives the same tables however the log is cut and however often a bulk is sent', async () => {
      // given
      const recorded = recordedPairs();
      const { intake } = start();
      for (const bulk of cut(recorded, 300)) await intake.take(bulk);
      const once = await snapshot(database.dataSource, ['tally', RECORDS, POSITIONS]);
      const other = await createTestDatabase();
      await tally.createTable(other.dataSource);

      // when
      const again = intakeOn(other.dataSource, [tally], [tally.options]);
      for (const bulk of cut(recorded, 37)) {
        await again.intake.take(bulk);
        await again.intake.take(bulk);
      }
      for (const bulk of cut(recorded, 1000)) await again.intake.take(bulk);

      // then
      expect(await snapshot(other.dataSource, ['tally', RECORDS, POSITIONS])).toBe(once);
      expect(await query('select count(*)::integer as count from record')).toEqual([
        { count: recorded.length },
      ]);
      await other.drop();
    });

    it('takes overlapping bulks, sent at the same moment, without taking anything twice', async () => {
      const { intake } = start();
      const sent = pairs(50);
      await Promise.all([intake.take(sent.slice(0, 30).join('')), intake.take(sent.slice(0, 30).join(''))]);
      await intake.take(sent.slice(10).join(''));
      expect(await query('select count(*)::integer as rows, max(count) as most from tally')).toEqual([
        { rows: 50, most: 1 },
      ]);
    });

    it('gives a projection the records of a partition in log order', async () => {
      const { intake } = start();
      const intents = ['CREATING', 'CREATED', 'ASSIGNED', 'COMPLETED'];
      const sent = intents.map((intent, index) => pairOf({ position: index + 1, key: 9, intent }));
      for (const bulk of cut(sent, 3)) await intake.take(bulk);
      expect(await query('select intents from tally')).toEqual([{ intents: intents.join(',') }]);
    });

    it('leaves nothing behind when it breaks in the middle, and takes the bulk when it comes again', async () => {
      // given
      const second = new TallyProjection('second', ['USER_TASK'], 20);
      await second.createTable(database.dataSource);
      const { intake } = start(second);
      second.before = () =>
        Promise.reject(Object.assign(new Error('Connection terminated'), { code: '57P01' }));

      // when
      await expect(intake.take(pairs(5).join(''))).rejects.toThrow();

      // then
      expect(
        await snapshot(database.dataSource, ['tally', 'second', 'record', 'dead_record', 'record_position']),
      ).toBe('tally\n\n\nsecond\n\n\nrecord\n\n\ndead_record\n\n\nrecord_position\n');
      second.before = () => undefined;
      await intake.take(pairs(5).join(''));
      expect(await query('select count(*)::integer as count from second')).toEqual([{ count: 5 }]);
    });
  });

  it('keeps a record as the broker sent it, long ones too, with its time and types as columns', async () => {
    // given
    const { intake } = start();
    const text = '劳动😀'.repeat(400_000);
    const pair = pairOf({ position: 7, key: -1, timestamp: 1_795_000_000_123, value: { text } });
    const line = pair.split('\n')[1];
    // when
    await intake.take(pair + pairOf({ position: 8 }));
    // then
    const [row] = await query<Record<string, unknown>>(
      `select partition_id, position, extract(epoch from recorded_at)::text as at, value_type, intent, record_key,
              body::text as body
       from record order by position`,
    );
    expect(row).toEqual({
      partition_id: 1,
      position: '7',
      at: '1795000000.123000',
      value_type: 'USER_TASK',
      intent: 'CREATED',
      record_key: '-1',
      body: line,
    });
  });

  describe('numbers', () => {
    it('keeps every digit of 64-bit keys and of numbers inside values', async () => {
      const { intake } = start();
      const json = `{"partitionId":8,"position":9223372036854775806,"key":9223372036854775807,"timestamp":1795000000000,"intent":"CREATED","valueType":"USER_TASK","recordType":"EVENT","value":{"n":9007199254740993,"text":"9007199254740993, \\"x\\":12345678901234567890"}}`;
      await intake.take(pairOf({ position: 1, json }));
      expect(
        await query(
          `select position, record_key, body -> 'value' ->> 'n' as n, body -> 'value' ->> 'text' as text from record`,
        ),
      ).toEqual([
        {
          position: '9223372036854775806',
          record_key: '9223372036854775807',
          n: '9007199254740993',
          text: '9007199254740993, "x":12345678901234567890',
        },
      ]);
      expect(await query('select record_key from tally')).toEqual([{ record_key: '9223372036854775807' }]);
    });
  });

  describe('what cannot be digested', () => {
    it('goes to the dead records of its projection; everything else is applied', async () => {
      const second = new TallyProjection('second', ['USER_TASK'], 20);
      await second.createTable(database.dataSource);
      const { intake } = start(second);
      tally.before = (records) => {
        if (records.some(({ key }) => key === '7' || key === '8')) throw new TypeError('unheard of');
      };
      await intake.take(pairs(20).join(''));
      expect(
        await query('select position, projection, error, body from dead_record order by position'),
      ).toMatchObject([
        { position: '7', projection: 'tally', error: expect.stringContaining('unheard of') },
        { position: '8', projection: 'tally', body: expect.stringContaining('"position":8') },
      ]);
      expect(
        await query(`select (select count(*)::integer from tally) as tally, (select count(*)::integer from second) as second,
                            (select count(*)::integer from record) as raw, (select position from record_position) as position`),
      ).toEqual([{ tally: 18, second: 20, raw: 20, position: '20' }]);
    });

    it('is told apart from a failed statement of the database', async () => {
      const { intake } = start();
      await database.dataSource.query('alter table tally add constraint few check (record_key <> 3)');
      await intake.take(pairs(5).join(''));
      expect(await query('select record_key from tally order by 1')).toEqual(
        ['1', '2', '4', '5'].map((record_key) => ({ record_key })),
      );
    });

    it('may be a line that is no record at all', async () => {
      const { intake } = start();
      const broken = pairOf({ position: 2, json: '{"broken' });
      const bulk = [pairOf({ position: 1 }), broken, pairOf({ position: 3 })].join('');
      await intake.take(bulk);
      await intake.take(bulk);
      await intake.take('no action\nno record\n');
      await intake.take('no action\nno record\n');
      expect(await query('select position, projection, body from dead_record order by id')).toEqual([
        { position: '2', projection: 'intake', body: '{"broken' },
        { position: null, projection: 'intake', body: 'no record' },
      ]);
      expect(await query('select position from record_position')).toEqual([{ position: '3' }]);
    });

    it('may be a record that PostgreSQL cannot store; no projection sees it, so that a replay is the same', async () => {
      const { intake } = start();
      const bulk = [1, 2, 3].map((position) =>
        pairOf({ position, key: position }).replace('"key":2,', `"key":${TOO_LONG_FOR_A_KEY},`),
      );
      await intake.take(bulk.join(''));
      expect(await query('select position, projection from dead_record')).toEqual([
        { position: '2', projection: 'record' },
      ]);
      expect(await query('select record_key from tally order by 1')).toEqual([
        { record_key: '1' },
        { record_key: '3' },
      ]);
    });
  });

  describe('numbers that no log reaches', () => {
    const dead = () => query('select partition_id, position, projection from dead_record order by id');
    const taken = () => query('select position from record order by position');
    const between = (broken: string) =>
      pairOf({ position: 1 }) + broken + pairOf({ position: 3, key: 3, value: {} });

    it('may stand for the instance of a record, which goes on without', async () => {
      const { intake } = start();
      const json = pairOf({ position: 2, value: { processInstanceKey: 'N' } }).replace(
        '"N"',
        TOO_LONG_FOR_A_KEY,
      );
      await intake.take(between(json));
      expect(await query('select position, process_instance_key from record where position = 2')).toEqual([
        { position: '2', process_instance_key: null },
      ]);
      expect(await dead()).toEqual([]);
    });

    it('may stand for it in a record that a projection cannot digest', async () => {
      const { intake } = start();
      tally.before = (records) => {
        if (records.some(({ position }) => position === '2')) throw new TypeError('unheard of');
      };
      const json = pairOf({ position: 2, value: { processInstanceKey: 'N' } });
      await intake.take(between(json.replace('"N"', TOO_LONG_FOR_A_KEY)));
      expect(await dead()).toEqual([{ partition_id: 1, position: '2', projection: 'tally' }]);
    });

    it('may stand for its time, and is set aside', async () => {
      const { intake } = start();
      await intake.take(between(pairOf({ position: 2, timestamp: 9_000_000_000_000_000 })));
      expect(await dead()).toEqual([{ partition_id: 1, position: '2', projection: 'intake' }]);
      expect(await taken()).toEqual([{ position: '1' }, { position: '3' }]);
    });

    it.each([
      ['position', `"position":${TOO_LONG_FOR_A_KEY}`, `1-${TOO_LONG_FOR_A_KEY}`],
      ['partition', '"partitionId":4294967296', '4294967296-2'],
    ])('may stand for its %s, and is set aside', async (_, field, id) => {
      const { intake } = start();
      const line = pairOf({ position: 2 }).split('\n')[1]!;
      const far = line.replace(field.startsWith('"pos') ? '"position":2' : '"partitionId":1', field);
      await intake.take(between(`${JSON.stringify({ index: { _id: id } })}\n${far}\n`));
      await intake.take(between(`${JSON.stringify({ index: { _id: '1-2' } })}\n${far}\n`));
      expect(await taken()).toEqual([{ position: '1' }, { position: '3' }]);
      expect(await dead()).toEqual([
        { partition_id: null, position: null, projection: 'intake' },
        { partition_id: 1, position: '2', projection: 'intake' },
      ]);
      expect(await query('select position from record_position')).toEqual([{ position: '3' }]);
    });
  });

  describe('a position that the log has not reached', () => {
    const FAR = '9000000000000000000';
    const LATER = 1_895_000_000_000;
    const far = (fields = {}) =>
      pairOf({ position: 99, key: 99, ...fields })
        .replace('"position":99', `"position":${FAR}`)
        .replace('1-99', `1-${FAR}`);
    const places = async (table: string) => {
      const rows = await query<{ position: string }>(`select position from ${table} order by position`);
      return rows.map(({ position }) => position);
    };
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));
    /** Everything of the log was taken once, and the position is where the log is. */
    const expectWhole = async (last: number) => {
      expect(await places('record')).toEqual(upTo(last));
      expect(await places('record_position')).toEqual([String(last)]);
      expect(await query('select position, projection from dead_record')).toEqual([
        { position: FAR, projection: 'intake' },
      ]);
      expect(await query('select max(count) as most from tally where record_key < 99')).toEqual([
        { most: 1 },
      ]);
    };

    it.each([
      ['of its time', far()],
      ['of a time to come', far({ timestamp: LATER })],
      ['that is no record', far({ json: '{"broken' })],
    ])('keeps nothing behind it away, at the end of a bulk: one %s', async (_, outlier) => {
      const { intake, status } = start();
      await intake.take(pairs(5).join('') + outlier);

      await intake.take(pairs(2, 6).join(''));
      await intake.take(pairs(5, 3).join(''));
      await intake.take(pairs(3, 8).join(''));

      await expectWhole(10);
      expect(status.wipedPartition).toBeUndefined();
    });

    it.each([
      ['at the beginning', far() + pairs(6).join('')],
      ['in the middle', pairs(3).join('') + far() + pairs(3, 4).join('')],
    ])('is set aside %s of a bulk', async (_, bulk) => {
      const { intake } = start();
      await intake.take(bulk);
      await intake.take(bulk);
      expect(await query(`select 1 from tally where record_key = 99`)).toEqual([]);
      await intake.take(pairs(4, 7).join(''));
      await expectWhole(10);
    });

    it('is found again when the broker repeats it', async () => {
      const { intake } = start();
      const bulk = pairs(5).join('') + far();
      for (const end of [10, 15]) {
        await intake.take(bulk);
        await intake.take(bulk);
        await intake.take(pairs(end - 5, 6).join(''));
        await expectWhole(end);
      }
    });

    it('may be one that is behind already: it is set aside, and the bulk is taken', async () => {
      const { intake, status } = start();
      await intake.take(pairs(20, 100).join(''));
      await intake.take(pairOf({ position: 120 }) + pairOf({ position: 3 }) + pairOf({ position: 121 }));
      expect((await places('record')).slice(-3)).toEqual(['119', '120', '121']);
      expect(await places('dead_record')).toEqual(['3']);
      expect(status.wipedPartition).toBeUndefined();
    });

    it('is not suspected where records that could not be digested come again', async () => {
      const { intake } = start();
      await intake.take(
        pairs(2).join('') + pairOf({ position: 3, json: '{"broken' }) + pairOf({ position: 4 }),
      );
      await intake.take(pairOf({ position: 2, key: 2 }) + pairOf({ position: 3, json: '{"broken' }));
      expect(await places('record')).toEqual(['1', '2', '4']);
      expect(await places('dead_record')).toEqual(['3']);
      expect(await places('record_position')).toEqual(['4']);
    });
  });

  it('goes on after a record that PostgreSQL refuses in the middle of a bulk', async () => {
    const { intake } = start();
    const bulk = [1, 2, 3].map((position) =>
      pairOf({ position, key: position, ...(position === 2 ? { intent: 'CREA\u0000TED' } : {}) }),
    );
    await intake.take(bulk.join(''));
    expect(await query('select position, projection from dead_record')).toEqual([
      { position: '2', projection: 'record' },
    ]);
    expect(await query('select position from record order by 1')).toEqual([
      { position: '1' },
      { position: '3' },
    ]);
  });

  describe('a broker with another log', () => {
    it('is recognised, and nothing is taken from it', async () => {
      const { intake, status } = start();
      await intake.take(pairs(20).join(''));
      const wiped = Array.from({ length: 30 }, (_, index) =>
        pairOf({ position: index + 1, key: index + 1, timestamp: 1_796_000_000_000 + index }),
      );
      await expect(intake.take(wiped.join(''))).rejects.toBeInstanceOf(AnotherLogError);
      expect(status.wipedPartition).toBe(1);
      expect(status.isReady()).toBe(false);
      expect(await query('select count(*)::integer as count from record')).toEqual([{ count: 20 }]);
    });

    it('is over as soon as the old one goes on', async () => {
      const { intake, status } = start();
      await intake.take(pairs(20).join(''));
      const wiped = pairs(5).map((pair) => pair.replaceAll('1795', '1796'));
      await expect(intake.take(wiped.join(''))).rejects.toBeInstanceOf(AnotherLogError);
      expect(status.wipedPartition).toBe(1);
      await intake.take(pairs(2, 20).join(''));
      expect(status.wipedPartition).toBeUndefined();
    });

    it('is recognised where it goes another way after an old backup', async () => {
      const { intake } = start();
      await intake.take(pairs(20).join(''));
      const restored = [...pairs(10), ...pairs(20, 11).map((pair) => pair.replaceAll('1795', '1796'))];
      await expect(intake.take(restored.join(''))).rejects.toBeInstanceOf(AnotherLogError);
    });

    it('is not suspected when known records come again', async () => {
      const { intake, status } = start();
      await intake.take(pairs(20).join(''));
      await intake.take(pairs(25, 1).join(''));
      expect(status.wipedPartition).toBeUndefined();
    });
  });

  it('tells listeners which topics changed, together with the rows', async () => {
    const { intake } = start();
    const topics: string[] = [];
    const listener = database.dataSource.createQueryRunner();
    const connection = await listener.connect();
    connection.on('notification', ({ payload }: { payload: string }) => topics.push(payload));
    await listener.query('listen facts');
    const told = new Promise((resolve) => connection.once('notification', resolve));
    await intake.take(pairs(2).join(''));
    await told;
    await listener.release();
    expect(topics).toEqual(['{"topics":["tasks"]}']);
  });
});
