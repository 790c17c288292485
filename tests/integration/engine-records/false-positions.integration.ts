import { AnotherLogError } from '@app/engine-records';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { TallyProjection, intakeOn, pairOf, recordedPairs } from './intake-fixture.js';

const FAR = 9_000_000_000_000_000;
const FALSE_KEY = 900_000;
const BROKEN = '{"index":{"_id":"1-3"}}\n{"broken\n';

describe('records at false positions', () => {
  let database: TestDatabase;
  let tally: TallyProjection;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await createTestDatabase();
    tally = new TallyProjection();
    await tally.createTable(database.dataSource);
  });
  afterEach(() => database.drop());

  /** A worker that has just started. */
  const worker = () => intakeOn(database.dataSource, [tally], [tally.options]);
  const places = async (table: string, partitionId = 1): Promise<number[]> => {
    const waits = table === 'dead_record' ? 'and replayed_at is null' : '';
    const rows: { position: string }[] = await database.dataSource.query(
      `select position from ${table} where partition_id = $1 ${waits} order by position`,
      [partitionId],
    );
    return rows.map(({ position }) => Number(position));
  };
  const at = (position: number, fields = {}) => pairOf({ position, key: position, ...fields });
  const falseAt = (position: number, fields = {}) =>
    at(position, { key: FALSE_KEY + (position % 997), ...fields });
  const span = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const log = (first: number, last: number) =>
    span(first, last)
      .map((position) => at(position))
      .join('');

  describe('that are low', () => {
    it.each([
      ['alone in its bulk', [falseAt(3)]],
      ['at the head of a bulk', [falseAt(3) + at(21)]],
      ['at a place between two records', [falseAt(15)]],
      ['three times in a row', [falseAt(3), falseAt(5), falseAt(7)]],
      ['twice in one bulk', [falseAt(3) + falseAt(3) + at(21)]],
      ['lines that are no records, twice in one bulk', [BROKEN + BROKEN + at(21)]],
      ['falling, however many', [9, 8, 7, 6, 5, 4, 3].map((position) => falseAt(position))],
    ])('are set aside, and nothing is in the way: %s', async (_, bulks) => {
      await worker().intake.take(log(1, 14) + log(16, 20));
      for (const bulk of bulks) await worker().intake.take(bulk);
      const { intake, status } = worker();
      await intake.take(log(21, 25));
      expect(await places('record')).toEqual([...span(1, 14), ...span(16, 25)]);
      expect(await places('record_position')).toEqual([25]);
      expect(await places('dead_record')).toHaveLength(bulks.length);
      expect(status.wipedPartition).toBeUndefined();
    });

    it('are another log when more follow one another than can be chance, also after a restart', async () => {
      const wiped = (position: number) =>
        at(position, { key: 1000 + position, timestamp: 1_796_000_000_000 });
      await worker().intake.take(log(1, 20));
      for (const position of [1, 2, 3]) await worker().intake.take(wiped(position));
      const { intake, status } = worker();
      for (let time = 0; time < 2; time += 1) {
        await expect(intake.take(wiped(4) + wiped(5))).rejects.toBeInstanceOf(AnotherLogError);
      }
      expect(status.wipedPartition).toBe(1);
      expect(await places('record')).toEqual(span(1, 20));
      expect(await places('dead_record')).toEqual([1, 2, 3]);
    });

    it('take nothing back and stop nothing where known ones come around them, however many', async () => {
      const tens = span(1, 10).map((place) => place * 10);
      await worker().intake.take(tens.map((position) => at(position)).join(''));
      const { intake, status } = worker();
      await intake.take(log(75, 105));
      await intake.take(log(85, 110));
      expect(await places('record')).toEqual([...tens, ...span(101, 110)]);
      expect(await places('record_position')).toEqual([110]);
      expect(await places('dead_record')).toEqual(span(75, 99).filter((place) => place % 10 !== 0));
      expect(status.wipedPartition).toBeUndefined();
    });

    it('count for their own partition alone', async () => {
      const { intake, status } = worker();
      const second = (position: number) => at(position, { partitionId: 2 });
      await intake.take(log(1, 20) + span(1, 20).map(second).join(''));
      for (const position of [3, 5, 7]) {
        await intake.take(falseAt(position));
        await intake.take(falseAt(position, { partitionId: 2 }));
      }
      await intake.take(at(21) + second(21));
      expect([await places('dead_record'), await places('dead_record', 2)]).toEqual([
        [3, 5, 7],
        [3, 5, 7],
      ]);
      expect([await places('record_position'), await places('record_position', 2)]).toEqual([[21], [21]]);
      expect(status.wipedPartition).toBeUndefined();
    });

    it('are known again when the broker repeats them', async () => {
      const { intake } = worker();
      await intake.take(log(1, 20));
      for (let time = 0; time < 9; time += 1) await intake.take(falseAt(3));
      await intake.take(at(21));
      expect(await places('dead_record')).toEqual([3]);
      expect(await places('record_position')).toEqual([21]);
    });
  });

  describe('that are high', () => {
    it.each([
      ['as the first record of a partition', [falseAt(FAR), at(1), log(2, 9)], [FAR]],
      ['near, as the first record of a partition', [falseAt(50), at(1), at(2), log(3, 9)], [50]],
      ['two in one bulk', [log(1, 5) + falseAt(FAR) + falseAt(FAR + 1), at(6), log(7, 9)], [FAR, FAR + 1]],
      ['two in a row', [log(1, 5), falseAt(FAR), falseAt(FAR + 1), at(6), log(7, 9)], [FAR, FAR + 1]],
      [
        'three near ones',
        [log(1, 5), ...[50, 60, 70].map((p) => falseAt(p)), ...span(6, 9).map((p) => at(p))],
        [50, 60, 70],
      ],
      [
        'one below the other',
        [log(1, 5), falseAt(70), falseAt(60), ...span(6, 9).map((p) => at(p))],
        [60, 70],
      ],
      [
        'with a low one between',
        [log(1, 5), falseAt(70), falseAt(2), ...span(6, 9).map((p) => at(p))],
        [2, 70],
      ],
    ])('keep nothing away: %s', async (_, bulks, dead) => {
      for (const bulk of bulks) await worker().intake.take(bulk);
      expect(await places('record')).toEqual(span(1, 9));
      expect(await places('record_position')).toEqual([9]);
      expect(await places('dead_record')).toEqual(dead);
    });

    it('do not make a true record of the gap before the newest one away', async () => {
      const { intake } = worker();
      await intake.take(log(1, 15) + at(20));
      await intake.take(falseAt(17));
      await intake.take(log(21, 22));
      expect(await places('record')).toEqual([...span(1, 15), 20, 21, 22]);
      expect(await places('dead_record')).toEqual([17]);
    });
  });

  it('never block, lose or double anything, wherever they stand in what a broker recorded', async () => {
    const recorded = recordedPairs().slice(0, 120);
    await fc.assert(
      fc.asyncProperty(streamsOf(recorded), async (bulks) => {
        await database.dataSource.query('truncate record, record_position, dead_record, tally');
        for (const bulk of bulks) await worker().intake.take(bulk.map(({ pair }) => pair).join(''));
        const wrong = new Set(bulks.flat().flatMap(({ pair, isFalse }) => (isFalse ? lineOf(pair) : [])));
        const rows = (sql: string): Promise<{ body: string }[]> => database.dataSource.query(sql);
        const stored = await rows('select body::text as body from record order by partition_id, position');
        const dead = await rows('select body from dead_record where replayed_at is null');
        expect(stored.map(({ body }) => body)).toEqual(recorded.map(lineOf));
        expect(dead.map(({ body }) => body).sort()).toEqual([...wrong].sort());
      }),
      { numRuns: 40 },
    );
  });
});

interface Sent {
  readonly pair: string;
  readonly isFalse: boolean;
}

/**
 * The recorded log in bulks of any size, some sent twice, with records at false positions in between: up to three in a row,
 * far above or (once there is a log) far below, and at least four true ones behind each such row.
 */
function streamsOf(recorded: readonly string[]): fc.Arbitrary<Sent[][]> {
  const place = fc.oneof(fc.nat({ max: 8 }), fc.integer({ min: 10 ** 12, max: FAR }));
  const row = fc.array(place, { minLength: 1, maxLength: 3 });
  const rows = fc.array(fc.tuple(fc.integer({ min: 4, max: 30 }), row), { minLength: 1, maxLength: 6 });
  const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 10, maxLength: 40 });
  return fc
    .tuple(fc.nat({ max: 20 }), rows, cuts, fc.nat({ max: 4 }))
    .map(([first, planned, sizes, turn]) => repeated(inBulks(sentOf(recorded, first, planned), sizes), turn));
}

function sentOf(recorded: readonly string[], first: number, rows: readonly [number, number[]][]): Sent[] {
  const before = new Map<number, number[]>();
  let next = first;
  for (const [after, places] of rows) {
    if (next + 4 > recorded.length) break;
    before.set(next, next > 12 ? places : places.filter((position) => position > 8));
    next += after;
  }
  let serial = 0;
  return recorded.flatMap((pair, index) => [
    ...(before.get(index) ?? []).map((position) => {
      serial += 1;
      return { pair: falsified(pair, position, serial), isFalse: true };
    }),
    { pair, isFalse: false },
  ]);
}

/** As a broker does that did not hear the answer: every so many bulks one comes twice. */
function repeated(bulks: Sent[][], turn: number): Sent[][] {
  return bulks.flatMap((bulk, index) => (turn > 0 && index % turn === 0 ? [bulk, bulk] : [bulk]));
}

function inBulks(sent: readonly Sent[], sizes: readonly number[]): Sent[][] {
  const bulks: Sent[][] = [];
  for (let from = 0, turn = 0; from < sent.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    bulks.push(sent.slice(from, from + size));
    from += size;
  }
  return bulks;
}

function falsified(pair: string, position: number, serial: number): string {
  const record = JSON.parse(lineOf(pair)) as { partitionId: number };
  const line = JSON.stringify({ ...record, position, key: FALSE_KEY + serial });
  return `${JSON.stringify({ index: { _id: `${record.partitionId}-${position}` } })}\n${line}\n`;
}

function lineOf(pair: string): string {
  return pair.split('\n')[1] ?? '';
}
