import {
  CaseBasisService,
  type CaseInstance,
  CaseRecordService,
  CaseService,
  TimelineService,
} from '@app/cases';
import { StageService } from '@app/stages';
import { TaskService } from '@app/tasks';
import { snapshot } from '../engine-records/intake-fixture.js';
import { COMMANDER, type County, MEDIATOR, MEDIATOR2, openCounty } from './county.js';
import { insertJointCases, jointCase, recordedCalls } from './recorded-calls.js';

describe('a case whose model calls others', () => {
  const records = recordedCalls();
  let county: County;
  let cases: CaseService;

  beforeAll(async () => {
    county = await openCounty();
    cases = county.module.get(CaseService);
    await insertJointCases(county);
    await county.feed(records);
  });
  afterAll(() => county.close());

  const instancesOf = async (serial: 1 | 2 | 3 | 4) =>
    (await cases.find(COMMANDER, jointCase(serial))).instances;

  it('has all runs of models with what called them, their numbers, and how they stand', async () => {
    const instances = await instancesOf(2);

    expect(instances.map((one) => placeOf(one, instances))).toEqual([
      { processId: 'joint', of: null, at: null, loop: null, sub: null, state: 'active' },
      { processId: 'joint-office', of: 'joint', at: 'ask-offices', loop: 1, sub: '-1', state: 'active' },
      { processId: 'joint-office', of: 'joint', at: 'ask-offices', loop: 2, sub: '-2', state: 'active' },
      {
        processId: 'joint-expert',
        of: 'joint-office',
        at: 'ask-expert',
        loop: null,
        sub: '-1',
        state: 'active',
      },
    ]);
    expect(instances.map(({ name, nameEn }) => [name, nameEn])).toEqual([
      ['联合处置', 'Joint handling'],
      ['单位办理', 'Work of an office'],
      ['单位办理', 'Work of an office'],
      ['专家论证', 'Expert review'],
    ]);
  });

  it('has the position in each', async () => {
    const [own, first, second, expert] = await instancesOf(2);

    expect(own?.activeElements).toEqual(['ask-offices']);
    expect(first?.activeElements).toEqual(['ask-expert']);
    // the clock of this one's stage was moved, and it heard of it by its own number
    expect(second?.activeElements).toEqual(['inspect', 'st_SITE']);
    expect(first?.completedElements).not.toContain('moved-end');
    expect(second?.completedElements).toContain('moved-end');
    expect(expert?.activeElements).toEqual(['advise', 'st_ADVICE']);
  });

  it('tells of which run each value is, numbers of people masked', async () => {
    await county.dataSource.query(
      `insert into case_variable (process_instance_key, name, value, updated_at, position)
       select process_instance_key, 'ownerIdNo', '"11010519491231002X"', now(), 1
         from engine_instance where process_id = 'joint-expert' and case_no = $1`,
      [jointCase(2)],
    );
    const [own, first, second, expert] = await instancesOf(2);

    expect([first, second].map((one) => one?.variables['officeNo'])).toEqual([1, 2]);
    expect(own?.variables).not.toHaveProperty('officeNo');
    expect(expert?.variables['ownerIdNo']).toBe('110*************2X');
  });

  it('says in words where each run lies, in the timeline and the record too', async () => {
    const instances = await instancesOf(2);
    expect(instances.map(({ label, place }) => [label, place])).toEqual([
      ['联合处置', null],
      ['单位办理 第 1 项', '单位办理 第 1 项'],
      ['单位办理 第 2 项', '单位办理 第 2 项'],
      ['专家论证', '单位办理 第 1 项 › 专家论证'],
    ]);

    const timeline = await county.module.get(TimelineService).of(COMMANDER, jointCase(2));
    const told = new Map(timeline.map(({ text, place, placeEn }) => [text, [place, placeEn]]));
    expect(told.get('案件已登记') ?? told.get('示例-mediator登记了案件')).toEqual([undefined, undefined]);
    expect([...told.values()]).toContainEqual([
      '单位办理 第 1 项 › 专家论证',
      'Work of an office no. 1 › Expert review',
    ]);

    const { items } = await county.module.get(CaseRecordService).of(COMMANDER, jointCase(1), { limit: 50 });
    const places = new Map(items.map(({ name, place }) => [name, place]));
    expect(places.get('受理登记')).toBeNull();
    expect(places.get('出具意见')).toMatch(/^单位办理 第 [12] 项 › 专家论证$/);
  });

  it('counts the rounds in which one element called', async () => {
    const again = await openCounty();
    await insertJointCases(again);
    await again.feed(records);
    await again.dataSource.query(
      `update element_run set loop_counter = null where element_id = 'ask-offices'`,
    );

    const { instances } = await again.module.get(CaseService).find(COMMANDER, jointCase(2));
    expect(instances.map(({ label, labelEn }) => `${label} / ${labelEn}`)).toEqual([
      '联合处置 / Joint handling',
      '单位办理 · 第 1 轮 / Work of an office · round 1',
      '单位办理 · 第 2 轮 / Work of an office · round 2',
      '专家论证 / Expert review',
    ]);
    await again.close();
  });

  it('gives the drawing of each run, and of no run of another case', async () => {
    const [own, , , expert] = await instancesOf(2);
    const drawn = (caseNo: string, key?: string) => cases.diagram(COMMANDER, caseNo, key);

    expect((await drawn(jointCase(2))).xml).toContain('<bpmn:process id="joint" ');
    expect((await drawn(jointCase(2), own?.instanceKey)).xml).toContain('<bpmn:process id="joint" ');
    expect((await drawn(jointCase(2), expert?.instanceKey)).xml).toContain(
      '<bpmn:process id="joint-expert" ',
    );
    await expect(drawn(jointCase(1), expert?.instanceKey)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    await expect(drawn(jointCase(1), "1' or 1=1")).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    await expect(cases.diagram(MEDIATOR2, jointCase(2), expert?.instanceKey)).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
    });
  });

  it('has the stages of all of them, each in the one around it', async () => {
    const stages = await county.module.get(StageService).byCase(jointCase(1));
    const codes = new Map(stages.map(({ stageRunId, stageCode }) => [stageRunId, stageCode]));

    expect(
      stages.map(({ stageCode, processId, loopInstance, parentRunId, round }) => {
        return [stageCode, processId, loopInstance, codes.get(parentRunId ?? '') ?? null, round];
      }),
    ).toEqual([
      ['J1', 'joint', null, null, 1],
      ['J2', 'joint', '1', null, 1],
      ['J2', 'joint', '2', null, 1],
      ['SITE', 'joint-office', '1', 'J2', 1],
      ['SITE', 'joint-office', '2', 'J2', 1],
      ['ADVICE', 'joint-expert', '1', 'J2', 1],
      ['ADVICE', 'joint-expert', '2', 'J2', 1],
      ['J3', 'joint', null, null, 1],
    ]);
  });

  it('has the tasks of all of them, which whoever holds one sees as this case', async () => {
    const tasks = await county.module.get(TaskService).byCase(jointCase(2));
    const instances = await instancesOf(2);
    const lie = tasks
      .filter(({ state }) => state === 'open')
      .map(({ elementId, processInstanceKey, processId }) => {
        const { loopCounter, processId: model } = instances.find(
          (one) => one.instanceKey === processInstanceKey,
        )!;
        return { elementId, processId, model, loopCounter };
      });

    expect(lie).toEqual([
      { elementId: 'inspect', processId: 'joint', model: 'joint-office', loopCounter: 2 },
      { elementId: 'advise', processId: 'joint', model: 'joint-expert', loopCounter: null },
    ]);
    const { items } = await county.module.get(TaskService).list(MEDIATOR, { view: 'group', limit: 50 });
    expect(items.find(({ elementId }) => elementId === 'advise')).toMatchObject({ caseNo: jointCase(2) });
  });

  it('names everybody who holds it, of a task for several bodies all of them until one takes it', async () => {
    const held = await openCounty();
    await insertJointCases(held);
    const isTaken = ({ valueType, intent, value }: (typeof records)[number]) =>
      valueType === 'USER_TASK' && intent === 'ASSIGNED' && value.elementId === 'sign';
    await held.feed(records.slice(0, records.findIndex(isTaken)));
    const file = () => held.module.get(CaseService).find(COMMANDER, jointCase(1));
    const signing = async () => (await held.module.get(TaskService).byCase(jointCase(1))).at(-1)!;

    const bodies = ['牌头镇劳动争议多元调解中心', '市劳动人事争议仲裁院', '市人民法院'];
    expect(await file()).toMatchObject({ holder: bodies[0], holders: bodies });
    expect(await signing()).toMatchObject({ elementId: 'sign', holders: bodies });
    await held.dataSource.query(`update task set assignee = 'judge' where task_key = $1`, [
      (await signing()).taskKey,
    ]);
    expect(await file()).toMatchObject({ holders: ['示例-judge'] });
    expect(await signing()).toMatchObject({ holders: ['示例-judge'] });
    await held.close();

    const two = await cases.summary(COMMANDER, jointCase(2));
    expect(two.holders).toEqual(['市劳动人事争议仲裁院', '牌头镇劳动争议多元调解中心']);
    expect((await cases.summary(COMMANDER, jointCase(4))).holders).toEqual([]);
  });

  it('puts before a called process’s task the work of the stage before, also of the model that called it', async () => {
    const tasks = await county.module.get(TaskService).byCase(jointCase(1));
    const basisOf = async (elementId: string) => {
      const { taskKey } = tasks.find((task) => task.elementId === elementId)!;
      const place = await county.module.get(TaskService).placeOf(COMMANDER, taskKey);
      const { items } = await county.module.get(CaseBasisService).of(COMMANDER, place);
      return [...new Set(items.map(({ name }) => name))];
    };

    expect(await basisOf('inspect')).toEqual(['受理登记']);
    expect(await basisOf('advise')).toEqual(['现场核查']);
    expect(await basisOf('sign')).toEqual(['出具意见']);
  });

  it('ends with all that it called, and is over only when its own run is', async () => {
    expect((await instancesOf(4)).map(({ state }) => state)).toEqual([
      'terminated',
      'terminated',
      'terminated',
    ]);
    expect(await cases.summary(COMMANDER, jointCase(4))).toMatchObject({ state: 'cancelled' });
    expect(await cases.summary(COMMANDER, jointCase(2))).toMatchObject({ state: 'active' });
    expect(await cases.summary(COMMANDER, jointCase(1))).toMatchObject({ state: 'completed' });
  });

  it.each([1, 40])('is the same however the log was cut: bulks of %i', async (size) => {
    const cut = await openCounty();
    await insertJointCases(cut);
    await cut.feed(records, size);
    const tables = ['engine_instance', 'element_run', 'stage_run', 'task'];

    expect(await snapshot(cut.dataSource, tables)).toBe(await snapshot(county.dataSource, tables));
    await cut.close();
  });
});

// helpers

function placeOf(one: CaseInstance, instances: readonly CaseInstance[]) {
  return {
    processId: one.processId,
    of: instances.find(({ instanceKey }) => instanceKey === one.parentKey)?.processId ?? null,
    at: one.callElementId,
    loop: one.loopCounter,
    sub: one.subCaseNo?.replace(jointCase(2), '') ?? null,
    state: one.state,
  };
}
