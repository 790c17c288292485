import { createTestDatabase, type TestDatabase } from '@app/testing';
import { TallyProjection, cut, intakeOn, pairOf, recordedPairs, snapshot } from './intake-fixture.js';

const RECORD_COLUMNS = `(select partition_id, position, recorded_at, value_type, intent, record_key, body from record)`;
const POSITIONS = `(select partition_id, position, record_timestamp from record_position)`;

describe('intake', () => {
  let database: TestDatabase;
  let tally: TallyProjection;

  beforeEach(async () => {
    database = await createTestDatabase();
    tally = new TallyProjection('tally', ['USER_TASK', 'PROCESS_INSTANCE', 'VARIABLE']);
    await tally.createTable(database.dataSource);
  });
  afterEach(() => database.drop());

  const start = () => intakeOn(database.dataSource, [tally], [tally.options]);
  const rows = () => snapshot(database.dataSource, ['tally', RECORD_COLUMNS, POSITIONS]);

  it('gives the same tables however the log is cut and however often a bulk is sent', async () => {
    // given
    const pairs = recordedPairs();
    const { intake } = start();
    for (const bulk of cut(pairs, 300)) await intake.take(bulk);
    const once = await rows();
    const other = await createTestDatabase();
    await tally.createTable(other.dataSource);

    // when
    const again = intakeOn(other.dataSource, [tally], [tally.options]);
    for (const bulk of cut(pairs, 37)) {
      await again.intake.take(bulk);
      await again.intake.take(bulk);
    }
    for (const bulk of cut(pairs, 1000)) await again.intake.take(bulk);

    // then
    expect(await snapshot(other.dataSource, ['tally', RECORD_COLUMNS, POSITIONS])).toBe(once);
    const [{ count }] = await database.dataSource.query(`select count(*)::integer as count from record`);
    expect(count).toBe(pairs.length);
    await other.drop();
  });

  it('takes overlapping bulks without taking anything twice', async () => {
    const { intake } = start();
    const pairs = [1, 2, 3, 4, 5].map((position) => pairOf({ position }));
    await intake.take(pairs.slice(0, 3).join(''));
    await intake.take(pairs.slice(1).join(''));
    const [{ count }] = await database.dataSource.query(`select count from tally`);
    expect(count).toBe(5);
  });

  it('stores 64-bit keys without losing a digit', async () => {
    const { intake } = start();
    await intake.take(
      pairOf({
        position: 1,
        json: `{"partitionId":8,"position":9223372036854775806,"key":9223372036854775807,"timestamp":1795000000000,"intent":"CREATED","valueType":"USER_TASK","recordType":"EVENT","value":{"n":9007199254740993,"text":"9007199254740993, \\"x\\":12345678901234567890"}}`,
      }),
    );
    const [row] = await database.dataSource.query(
      `select position, record_key, body -> 'value' ->> 'n' as n, body -> 'value' ->> 'text' as text from record`,
    );
    expect(row).toEqual({
      position: '9223372036854775806',
      record_key: '9223372036854775807',
      n: '9007199254740993',
      text: '9007199254740993, "x":12345678901234567890',
    });
  });
});
