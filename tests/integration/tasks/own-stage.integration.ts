import { MIGRATIONS } from '@app/migrations';
import { StageService } from '@app/stages';
import { TaskService } from '@app/tasks';
import { type County, MEDIATOR, openCounty } from '../cases/county.js';
import { caseOf, insertScopedCases, recordedScopes } from './recorded-scopes.js';

/** Where each task of the model lies: the innermost stage around it, through sub-processes and the calling instance. */
const PLACES = {
  'lead-work': 'LEAD',
  'nest-work': 'NEST',
  'answer-urging': 'LEAD',
  'answer-asker': null,
  'support-work': 'SUPPORT',
  'inner-work': 'INNER',
  'outer-work': 'CALL',
  'no-stage': null,
  'again-work': 'AGAIN',
};

describe('the stage of a task', () => {
  const records = recordedScopes();
  let county: County;

  beforeAll(async () => {
    county = await openCounty();
    await insertScopedCases(county);
    await county.feed(records);
  });
  afterAll(() => county.close());

  const placesOf = (county: County) =>
    county.dataSource.query<{ elementId: string; stage: string | null; taskKey: string }[]>(
      `select t.element_id as "elementId", r.stage_code as stage, t.task_key as "taskKey", t.stage_run_key as run,
              t.state, t.due_on = r.target_on as "isDated", t.due_on
         from task t left join stage_run r on r.element_instance_key = t.stage_run_key order by t.task_key`,
    );

  it('is the innermost around it, also where several are open at once or another instance called its own', async () => {
    const places = await placesOf(county);

    expect(new Set(places.map(({ elementId }) => elementId))).toEqual(new Set(Object.keys(PLACES)));
    expect(
      places.filter(({ elementId, stage }) => PLACES[elementId as keyof typeof PLACES] !== stage),
    ).toEqual([]);
  });

  it('is its own run where a stage is entered again or for each of several bodies', async () => {
    const rows: { elementId: string; tasks: number; runs: number }[] = await county.dataSource.query(
      `select element_id as "elementId", count(*)::int as tasks, count(distinct stage_run_key)::int as runs
         from task where element_id in ('again-work', 'support-work') group by 1 order by 1`,
    );

    expect(rows).toEqual([
      { elementId: 'again-work', tasks: 2, runs: 2 },
      { elementId: 'support-work', tasks: 4, runs: 4 },
    ]);
  });

  it('gives each its own date, in the list and beside it', async () => {
    const tasks = county.module.get(TaskService);
    const stages = county.module.get(StageService);
    const { items } = await tasks.list(MEDIATOR, { view: 'group', limit: 200 });
    const runs = await stages.byRuns(items.flatMap(({ stageRunKey }) => stageRunKey ?? []));
    const shown = items.map(({ elementId, stageRunKey }) => [
      elementId,
      runs.get(stageRunKey ?? '')?.promisedDueOn,
    ]);

    expect(shown.map(([elementId]) => elementId)).toEqual([
      ...['nest-work', 'answer-urging', 'support-work', 'outer-work', 'no-stage', 'answer-asker'],
    ]);
    const dates = shown.map(([, date]) => date ?? 'none');
    expect(new Set(dates).size).toBe(5);
    expect(dates).toEqual([...dates].sort());
  });

  it('follows its run, whoever moves it, until the task is done', async () => {
    const move = (code: string) =>
      county.dataSource.query(`update stage_run set promised_due_on = '2031-01-02' where stage_code = $1`, [
        code,
      ]);
    await move('SUPPORT');

    const rows: { state: string; due: string | null; late: Date | null }[] = await county.dataSource.query(
      `select distinct state, due_on::text as due, late_at as late from task where element_id = 'support-work' order by 1`,
    );
    expect(rows).toEqual([
      { state: 'completed', due: null, late: null },
      { state: 'open', due: '2031-01-02', late: new Date('2031-01-03T00:00:00+08:00') },
    ]);
  });

  it.each([1, 40])('is the same however the log was cut: bulks of %i', async (size) => {
    const [whole, cut] = [await openCounty(), await openCounty()];
    for (const [at, bulk] of [
      [whole, records.length],
      [cut, size],
    ] as const) {
      await insertScopedCases(at);
      await at.feed(records, bulk);
    }

    expect(await placesOf(cut)).toEqual(await placesOf(whole));
    await Promise.all([whole.close(), cut.close()]);
  });

  it('is found for what an old database holds', async () => {
    const before = await placesOf(county);
    const runner = county.dataSource.createQueryRunner();
    const steps = ['PublishCasesTasks', 'KeepTheStageOfATask'].map(
      (start) => new (MIGRATIONS.find(({ name }) => name.startsWith(start))!)(),
    );
    for (const step of steps) await step.down(runner);
    for (const step of steps.toReversed()) await step.up(runner);
    await runner.release();

    expect(await placesOf(county)).toEqual(before);
  });

  it('stays with the case', async () => {
    const tasks = await county.module.get(TaskService).byCase(caseOf(1));
    expect(tasks.every(({ state }) => state === 'completed')).toBe(true);
    expect(tasks.filter(({ stageRunKey }) => stageRunKey === null).map(({ elementId }) => elementId)).toEqual(
      ['no-stage', 'answer-asker'],
    );
  });
});
