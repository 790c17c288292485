import { TimelineService } from '@app/cases';
import type { EngineRecord } from '@app/engine-records';
import { TaskService } from '@app/tasks';
import {
  COMMANDER,
  type County,
  MEDIATOR,
  insertRecordedCases,
  openCounty,
  recordedRecords,
  withTaskProperties,
} from '../cases/county.js';

const WAITS = { waitsFor: '等劳动者选择维权途径', waitsForEn: 'Waits for the worker to choose' };

describe('a task in no stage', () => {
  let county: County;
  let tasks: TaskService;

  beforeAll(async () => {
    county = await openCounty();
    tasks = county.module.get(TaskService);
    await insertRecordedCases(county);
    await county.feed(untilRouteIsChosen().map(withWaiting));
  });
  afterAll(() => county.close());

  it('says in lists, for its case and in the timeline what it waits for', async () => {
    const { items } = await tasks.list(MEDIATOR, { view: 'group' });
    const task = items.find(({ elementId }) => elementId === 'choose-route')!;
    const others = items.filter(({ elementId }) => elementId !== 'choose-route');

    expect(task).toMatchObject(WAITS);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toMatchObject({ waitsFor: null, waitsForEn: null });
    expect(await tasks.waitsOf(items.map(({ caseNo }) => caseNo))).toEqual(new Map([[task.caseNo, WAITS]]));
    const timeline = await county.module.get(TimelineService).of(COMMANDER, task.caseNo);
    expect(timeline.at(-1)).toMatchObject({
      kind: 'task-created',
      text: expect.stringMatching(/^“选择维权途径”等待.*办理：等劳动者选择维权途径$/),
      textEn: expect.stringMatching(/: Waits for the worker to choose$/),
    });
  });

  it('waits for nothing any more once it has ended', async () => {
    await county.feed(recordedRecords().map(withWaiting));
    const { items } = await tasks.list(MEDIATOR, { view: 'group' });

    expect(await tasks.waitsOf(items.map(({ caseNo }) => caseNo))).toEqual(new Map());
    expect(await tasks.waitsOf([])).toEqual(new Map());
  });
});

// helpers

function untilRouteIsChosen(): EngineRecord[] {
  const records = recordedRecords();
  const first = records.findIndex(
    ({ valueType, intent, value }) =>
      valueType === 'USER_TASK' && intent === 'COMPLETING' && value['elementId'] === 'choose-route',
  );
  expect(first).toBeGreaterThan(0);
  return records.slice(0, first);
}

/** The model was recorded before its tasks said what they wait for. */
function withWaiting(record: EngineRecord): EngineRecord {
  return withTaskProperties(record, 'choose-route', {
    waitsFor: WAITS.waitsFor,
    'waitsFor.en': WAITS.waitsForEn,
  });
}
