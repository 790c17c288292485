import { OwedRebuildSweeper } from '@app/cases';
import { RebuildService, RebuildWouldLoseError } from '@app/engine-records';
import { cut, recordedPairs, snapshot } from './intake-fixture.js';
import {
  EVERYTHING_PROJECTED,
  type Projections,
  projectionsOfFile,
  registerCases,
} from './projections-fixture.js';

const FAR = '9000000000000000000';

interface Recorded {
  partitionId: number;
  position: number;
  valueType: string;
  intent: string;
}

describe('a case of which a record was set aside after it had written', () => {
  const { start } = projectionsOfFile();
  const recorded = recordedPairs();
  const wrong = recorded.findIndex((pair) => isTask(lineOf(pair)));

  const sweep = ({ application }: Projections) => application.get(OwedRebuildSweeper).sweep();
  const rows = <T>({ database }: Projections, sql: string): Promise<T[]> => database.dataSource.query(sql);
  const states = (projections: Projections) =>
    rows(
      projections,
      `select rebuild_state as state, rebuild_fault as fault, rebuild_attempts as attempts from dead_record`,
    );
  const makeDue = (projections: Projections) =>
    rows(
      projections,
      `update dead_record set rebuild_at = clock_timestamp() where rebuild_state = 'waiting'`,
    );

  async function begin(hasCase: boolean): Promise<Projections> {
    const projections = await start();
    if (hasCase) await registerCases(projections);
    return projections;
  }

  /** The log with a copy of a new task at a false place, behind which its claim and its end seem old. */
  async function disturbed(hasCase = true): Promise<Projections> {
    const projections = await begin(hasCase);
    const { intake } = projections;
    await intake.take(recorded.slice(0, wrong + 1).join('') + misplaced(recorded[wrong]!));
    for (const bulk of cut(recorded.slice(wrong + 1), 500)) await intake.take(bulk);
    return projections;
  }

  it.each([
    ['with its case, whose history tells so', true],
    ['alone, where it belongs to no case', false],
  ])('is built again by itself, once, %s', async (_, hasCase) => {
    // given
    const sound = await begin(hasCase);
    for (const bulk of cut(recorded, 500)) await sound.intake.take(bulk);
    const whole = await snapshot(sound.database.dataSource, EVERYTHING_PROJECTED);
    const projections = await disturbed(hasCase);
    const { dataSource } = projections.database;
    expect((await snapshot(dataSource, EVERYTHING_PROJECTED)) === whole).toBe(false);
    expect(await states(projections)).toEqual([{ state: 'waiting', fault: null, attempts: 0 }]);

    // when
    await Promise.all([sweep(projections), sweep(projections)]);
    await sweep(projections);

    // then
    expect(await snapshot(dataSource, EVERYTHING_PROJECTED)).toBe(whole);
    expect(await states(projections)).toEqual([{ state: 'done', fault: null, attempts: 0 }]);
    expect(await rows(projections, `select rebuilt_by, partial from case_rebuild`)).toEqual(
      hasCase ? [{ rebuilt_by: 'system', partial: false }] : [],
    );
    expect(await rows(projections, `select action, actor from audit_entry`)).toEqual(
      hasCase ? [{ action: 'CASE_REBUILT', actor: 'system' }] : [],
    );
  });

  it('is tried some times with pauses, and then left to people, who are told why', async () => {
    const projections = await disturbed();
    const rebuilds = projections.application.get(RebuildService);
    rebuilds.rebuild = () => Promise.reject(new RebuildWouldLoseError());
    for (let time = 1; time <= 4; time += 1) {
      await sweep(projections);
      await sweep(projections);
      expect(await states(projections)).toEqual([
        { state: 'waiting', fault: 'REBUILD_WOULD_LOSE', attempts: time },
      ]);
      await makeDue(projections);
    }
    await sweep(projections);
    expect(await states(projections)).toEqual([
      { state: 'failed', fault: 'REBUILD_WOULD_LOSE', attempts: 5 },
    ]);
  });
});

// helpers

function misplaced(pair: string): string {
  const { partitionId, position } = JSON.parse(lineOf(pair)) as Recorded;
  const line = lineOf(pair).replace(`"position":${position}`, `"position":${FAR}`);
  return `${JSON.stringify({ index: { _id: `${partitionId}-${FAR}` } })}\n${line}\n`;
}

function isTask(line: string): boolean {
  const { valueType, intent } = JSON.parse(line) as Recorded;
  return valueType === 'USER_TASK' && intent === 'CREATED';
}

function lineOf(pair: string): string {
  return pair.split('\n')[1] ?? '';
}
