import { programChecksum } from '@app/engine-records';
import {
  EVERYTHING_PROJECTED,
  type Projections,
  breakApart,
  feed,
  openProjections,
} from './projections-fixture.js';
import { cut, pairOf, recordedPairs, snapshot } from './intake-fixture.js';

describe('replay', () => {
  const pairs = recordedPairs();
  let projections: Projections;

  beforeEach(async () => {
    projections = await openProjections();
  });
  afterEach(() => projections.close());

  const query = (sql: string): Promise<Record<string, unknown>[]> =>
    projections.database.dataSource.query(sql);
  const rows = () => snapshot(projections.database.dataSource, EVERYTHING_PROJECTED);

  it('writes every row again from the stored records, also where a newer version reads more from them', async () => {
    await feed(projections, pairs);
    const before = await rows();
    await query(`update stage_run set due_on = '2000-01-01', saved_days = 99`);
    await query(`update task set element_id = 'other'`);
    await query(`delete from case_variable where name = 'caseNo'`);
    await query(`update definition set properties = '{}'`);
    await query(`delete from stage_definition`);

    expect(await projections.replay.replayAll()).toBeGreaterThan(1000);

    expect(await rows()).toBe(before);
  });

  it('goes on where it was broken off, and what it did not come to is as it was', async () => {
    await feed(projections, pairs);
    const before = await rows();
    const away = Object.assign(new Error('Connection terminated'), { code: '57P01' });
    const mend = breakApart(projections, { stages: ({ valueType }) => valueType === 'VARIABLE' }, away);
    await expect(projections.replay.replayAll()).rejects.toThrow('Connection terminated');
    mend();
    expect(await rows()).toBe(before);

    await projections.replay.replayAll();

    expect(await rows()).toBe(before);
    expect(await query('select 1 from replay_progress')).toEqual([]);
  });

  describe('that was broken off near its end', () => {
    const LAST_KEY = '9223372036854775807';
    let before: string;
    beforeEach(async () => {
      await feed(projections, pairs);
      before = await rows();
      await projections.database.dataSource.query(
        `insert into replay_progress (id, instance_key, records, program) values (1, $1, 7, $2)`,
        [LAST_KEY, await programChecksum()],
      );
      await query(`update stage_run set due_on = '2000-01-01'`);
    });

    it('is gone on with by the same program', async () => {
      expect(await projections.replay.replayAll()).toBe(7);
      expect(await rows()).not.toBe(before);
    });

    it('is begun anew by another program, which may write other rows', async () => {
      await query(`update replay_progress set program = 'another'`);
      expect(await projections.replay.replayAll()).toBeGreaterThan(1000);
      expect(await rows()).toBe(before);
    });

    it('is begun anew where that is asked for', async () => {
      expect(await projections.replay.replayAll({ fromStart: true })).toBeGreaterThan(1000);
      expect(await rows()).toBe(before);
    });
  });

  it('runs beside bulks, and none gets lost', async () => {
    const half = pairs.length >> 1;
    const whole = await openProjections();
    await feed(whole, pairs);
    await feed(projections, pairs.slice(0, half));

    await Promise.all([
      projections.replay.replayAll(),
      (async () => {
        for (const bulk of cut(pairs.slice(half), 60)) await projections.intake.take(bulk);
      })(),
    ]);

    expect(await rows()).toBe(await snapshot(whole.database.dataSource, EVERYTHING_PROJECTED));
    await whole.close();
  });

  it('keeps what records told that are no longer kept', async () => {
    await feed(projections, pairs);
    const before = await rows();
    await query(`delete from record where value_type in ('PROCESS', 'FORM') or position < 2000`);

    await projections.replay.replayAll();

    expect(await rows()).toBe(before);
  });

  it('deploys again what came in several versions, also one that could not be digested', async () => {
    const versions = [...pairs, ...deployedAgain(pairs)];
    await feed(projections, versions);
    const before = await rows();
    expect(
      await query(`select version from definition where process_id = 'wage-recovery' order by 1`),
    ).toEqual([{ version: 1 }, { version: 2 }]);
    const damaged = await openProjections();
    await feed(damaged, versions, { definitions: ({ value }) => value.version === 2 });

    await projections.replay.replayAll();
    await damaged.replay.replayAll();

    expect(await rows()).toBe(before);
    expect(await snapshot(damaged.database.dataSource, EVERYTHING_PROJECTED)).toBe(before);
    await damaged.close();
  });

  it('makes dead records good once their projection can digest them, and leaves the others alone', async () => {
    await feed(projections, pairs, { tasks: () => true });
    expect(await query('select 1 from task')).toEqual([]);

    await projections.replay.replayAll();

    expect(await query('select 1 from task')).not.toEqual([]);
    expect(await query('select 1 from dead_record where replayed_at is null')).toEqual([]);
  });
});

/** The deployments of a log once more, as the next version, of which two partitions tell. */
function deployedAgain(pairs: readonly string[]): string[] {
  const deployments = pairs.filter((pair) => /"valueType":"PROCESS"/.test(pair));
  return [1, 2].flatMap((partitionId) =>
    deployments.map((pair, index) => {
      const record = JSON.parse(pair.split('\n')[1]!.replaceAll(/:(\d{16,})/g, ':"$1"')) as {
        value: Record<string, unknown>;
      };
      const key = `22517998136999${10 + index}`;
      const value = { ...record.value, version: 2, processDefinitionKey: key };
      return pairOf({ ...record, partitionId, position: 900_001 + index, key, value });
    }),
  );
}
