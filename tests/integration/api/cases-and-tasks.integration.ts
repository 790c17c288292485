import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  CancellationService,
  CaseBasisService,
  CaseRecordService,
  CaseService,
  CaseStartService,
  TimelineService,
  CaseSightService,
} from '@app/cases';
import { EngineUnavailableError } from '@app/engine';
import { IncidentService } from '@app/incidents';
import { AppError, InvalidInputError } from '@app/kernel';
import { StageCardService } from '@app/cards';
import { StageLimitService, StageService } from '@app/stages';
import { TaskService } from '@app/tasks';
import type { TestDatabase } from '@app/testing';
import {
  AuthController,
  CaseDetailAssembler,
  CasesController,
  CurrentStages,
  TaskAssembler,
  TasksController,
} from './app-under-test.js';
import { createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const CASE_NO = '330681-GZWQ-20261122-00001';
const STAGE = { code: 'mediation', name: '调解', status: 'normal', dueOn: '2026-12-07' };
const SUMMARY = { caseNo: CASE_NO, title: '示例', createdAt: new Date('2026-11-22T01:00:00Z') };
const TASK = { taskKey: '2251799813685290', caseNo: CASE_NO, name: '开展调解', state: 'open' };
const RUN = '2251799813685280';
const EARLIER_RUN = '2251799813685270';
/** As the feature knows it, with the key of its run. */
const LYING_TASK = { ...TASK, stageRunKey: RUN };

/** The engine quotes values of the case. */
const RAW = "Expected a list of groups, but found '示例公司'";

describe('cases and tasks over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  const cases = {
    start: jest.fn(),
    list: jest.fn(),
    summary: jest.fn(),
    find: jest.fn(),
    diagram: jest.fn(),
  };
  const cancellations = {
    cancel: jest.fn(),
    optionsOf: jest.fn(),
  };
  const tasks = {
    list: jest.fn(),
    counts: jest.fn(),
    find: jest.fn(),
    byCase: jest.fn(),
    waitsOf: jest.fn(),
    claim: jest.fn(),
    complete: jest.fn(),
    saveDraft: jest.fn(),
    factsWith: jest.fn(),
    placeOf: jest.fn(),
  };
  const incidents = { byCase: jest.fn() };
  const timelines = { of: jest.fn() };
  const records = { of: jest.fn() };
  const bases = { of: jest.fn() };
  const limits = { ofVersion: jest.fn() };
  const sights = { of: jest.fn(), tasksRead: jest.fn() };

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, CasesController, TasksController],
      providers: [
        CaseDetailAssembler,
        TaskAssembler,
        CurrentStages,
        { provide: CaseService, useValue: cases },
        { provide: CaseStartService, useValue: cases },
        { provide: CancellationService, useValue: cancellations },
        { provide: CaseSightService, useValue: sights },
        { provide: TimelineService, useValue: timelines },
        { provide: CaseRecordService, useValue: records },
        { provide: CaseBasisService, useValue: bases },
        { provide: TaskService, useValue: tasks },
        { provide: StageService, useValue: fakeStages() },
        { provide: StageCardService, useValue: { byCase: async () => new Map() } },
        { provide: StageLimitService, useValue: limits },
        { provide: IncidentService, useValue: incidents },
      ],
    });
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  beforeEach(() => {
    jest.resetAllMocks();
    sights.of.mockResolvedValue({ caseNo: CASE_NO, isAll: true, isWhole: true });
    sights.tasksRead.mockResolvedValue(() => true);
  });

  it('starts a case under the key of the client', async () => {
    cases.start.mockResolvedValue({ caseNo: CASE_NO });
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent
      .post('/api/cases')
      .set('Idempotency-Key', 'intake-1')
      .send({ processId: 'wage-recovery', variables: { headcount: 3 } })
      .expect(201);

    expect(body).toEqual({ caseNo: CASE_NO });
    expect(cases.start).toHaveBeenCalledWith(
      expect.objectContaining({ username: 'mediator', towns: ['zj.t09'], countyWide: false }),
      { processId: 'wage-recovery', variables: { headcount: 3 }, idempotencyKey: 'intake-1' },
    );
  });

  it('says where the entered values break their rules', async () => {
    cases.start.mockRejectedValue(
      new InvalidInputError([
        { path: 'variables.applicantIdNo', code: 'CHECK_DIGIT', message: '身份证号校验位不正确' },
      ]),
    );
    const agent = await loggedIn(app, 'mediator');

    const faulty = await agent
      .post('/api/cases')
      .send({ processId: 'wage-recovery', variables: {} })
      .expect(400);
    const shapeless = await agent.post('/api/cases').send({ variables: [] }).expect(400);
    const key = await agent
      .post('/api/cases')
      .set('Idempotency-Key', 'with space')
      .send({ processId: 'a', variables: {} })
      .expect(400);

    expect(faulty.body.errors).toEqual([
      { path: 'variables.applicantIdNo', code: 'CHECK_DIGIT', message: '身份证号校验位不正确' },
    ]);
    expect(shapeless.body.errors).toEqual([
      { path: 'processId', code: 'REQUIRED', message: '此项为必填' },
      { path: 'variables', code: 'TYPE', message: '应为对象' },
    ]);
    expect(key.body.errors[0]).toMatchObject({ path: 'Idempotency-Key', code: 'PATTERN' });
  });

  it('answers a command that the engine cannot take with the seconds to wait', async () => {
    cases.start.mockRejectedValue(new EngineUnavailableError());
    const agent = await loggedIn(app, 'mediator');

    const response = await agent.post('/api/cases').send({ processId: 'a', variables: {} }).expect(503);

    expect(response.get('Retry-After')).toBe('5');
    expect(response.body).toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  });

  it('lists cases with the stage in which each stands', async () => {
    cases.list.mockResolvedValue({ items: [SUMMARY], nextCursor: 'next', total: 7 });
    tasks.waitsOf.mockResolvedValue(new Map());
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent.get('/api/cases?state=active&limit=1&q=牌头&cursor=abc').expect(200);
    await agent.get('/api/cases?state=unknown').expect(400);
    await agent.get('/api/cases?limit=0').expect(400);

    expect(cases.list.mock.calls[0]?.[1]).toEqual({ state: 'active', limit: 1, q: '牌头', cursor: 'abc' });
    expect(body).toEqual({
      items: [{ ...SUMMARY, createdAt: '2026-11-22T09:00:00.000+08:00', stage: STAGE }],
      nextCursor: 'next',
      total: 7,
    });
  });

  it('says of a case that stands in no stage what it waits for', async () => {
    const waits = { waitsFor: '等劳动者选择', waitsForEn: 'Waits for the worker to choose' };
    const nowhere = { ...SUMMARY, state: 'active', caseNo: NOWHERE };
    cases.list.mockResolvedValue({ items: [SUMMARY, nowhere], nextCursor: null });
    tasks.waitsOf.mockResolvedValue(new Map([[nowhere.caseNo, waits]]));
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent.get('/api/cases').expect(200);

    expect(tasks.waitsOf).toHaveBeenLastCalledWith([nowhere.caseNo]);
    expect(body.items[1]).toMatchObject({ stage: null, ...waits });
    expect(body.items[0]).not.toHaveProperty('waitsFor');
  });

  it('puts the case together from its features', async () => {
    cases.find.mockResolvedValue({ ...SUMMARY, variables: { headcount: 3 } });
    tasks.byCase.mockResolvedValue([LYING_TASK]);
    incidents.byCase.mockResolvedValue([]);
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent.get(`/api/cases/${CASE_NO}`).expect(200);

    expect(body).toMatchObject({
      caseNo: CASE_NO,
      stage: STAGE,
      stages: [{ stageCode: 'mediation' }],
      tasks: [{ taskKey: TASK.taskKey, stage: STAGE }],
      incidents: [],
      variables: { headcount: 3 },
    });
  });

  it.each([
    ['an administrator', 'admin', RAW],
    ['nobody else', 'mediator', null],
    ['no analyst', 'analyst', null],
  ])("tells %s the engine's own sentence about what stands still", async (_, username, errorMessage) => {
    cases.find.mockResolvedValue({ ...SUMMARY, variables: {} });
    tasks.byCase.mockResolvedValue([]);
    incidents.byCase.mockResolvedValue([{ elementName: '核验协议', errorMessage: RAW }]);
    const agent = await loggedIn(app, username);

    const { body, text } = await agent.get(`/api/cases/${CASE_NO}`).expect(200);

    expect(body.incidents).toEqual([{ elementName: '核验协议', errorMessage }]);
    expect(text.includes('示例公司')).toBe(errorMessage !== null);
  });

  it('asks the case first whether anything of it may be seen', async () => {
    const hidden = new AppError('CASE_NOT_FOUND', 404, '没有找到这个案件。');
    for (const method of [cases.find, cases.summary, cases.diagram, timelines.of, records.of])
      method.mockRejectedValue(hidden);
    const agent = await loggedIn(app, 'mediator2');

    for (const path of ['', '/timeline', '/record', '/diagram', '/stages/1/explanation']) {
      const response = await agent.get(`/api/cases/${CASE_NO}${path}`).expect(404);
      expect(response.body).toMatchObject({ code: 'CASE_NOT_FOUND' });
    }
    expect(tasks.byCase).not.toHaveBeenCalled();
  });

  it('puts the earlier work before whoever sees the task, nobody else', async () => {
    const place = {
      caseNo: CASE_NO,
      definitionKey: '1',
      elementId: 'review',
      createdAt: new Date(),
      completedAt: null,
    };
    tasks.placeOf.mockResolvedValueOnce(place);
    tasks.placeOf.mockRejectedValueOnce(new AppError('TASK_NOT_FOUND', 404, '没有找到这个待办。'));
    bases.of.mockResolvedValue({ items: [], forms: [], nextCursor: null });
    const agent = await loggedIn(app, 'mediator');

    await agent.get(`/api/tasks/${TASK.taskKey}/basis`).expect(200);
    await agent.get(`/api/tasks/${TASK.taskKey}/basis`).expect(404);

    expect(bases.of.mock.calls).toEqual([[expect.objectContaining({ username: 'mediator' }), place]]);
  });

  it('cancels with a reason', async () => {
    const agent = await loggedIn(app, 'mediator');

    await agent.post(`/api/cases/${CASE_NO}/cancel`).send({ reason: '申请人撤回' }).expect(202);
    await agent.post(`/api/cases/${CASE_NO}/cancel`).send({ reason: '' }).expect(400);

    expect(cancellations.cancel).toHaveBeenCalledTimes(1);
    expect(cancellations.cancel.mock.calls[0]?.slice(1)).toEqual([CASE_NO, '申请人撤回']);
  });

  it('lists my tasks unless another view is asked for', async () => {
    tasks.list.mockResolvedValue({ items: [LYING_TASK], nextCursor: null });
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent.get('/api/tasks').expect(200);
    await agent.get('/api/tasks?view=group&due=overdue&sort=due').expect(200);
    await agent.get('/api/tasks?view=all').expect(400);

    expect(tasks.list.mock.calls.map(([, filter]) => filter as unknown)).toEqual([
      { view: 'mine' },
      { view: 'group', due: 'overdue', sort: 'due' },
    ]);
    expect(body.items).toEqual([{ ...TASK, stage: STAGE }]);
  });

  it('shows a task with its case', async () => {
    tasks.find.mockResolvedValue({ ...LYING_TASK, canWork: true });
    cases.summary.mockResolvedValue(SUMMARY);
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent.get(`/api/tasks/${TASK.taskKey}`).expect(200);

    expect(body).toMatchObject({ canWork: true, stage: STAGE, case: { caseNo: CASE_NO, stage: STAGE } });
  });

  it('shows beside a finished task the stage in which it lay', async () => {
    const done = { ...TASK, state: 'completed' };
    const lying = { ...done, stageRunKey: EARLIER_RUN };
    tasks.find.mockResolvedValue({ ...lying, canWork: false });
    tasks.list.mockResolvedValue({ items: [lying], nextCursor: null });
    cases.summary.mockResolvedValue(SUMMARY);
    const agent = await loggedIn(app, 'mediator');

    const { body: task } = await agent.get(`/api/tasks/${TASK.taskKey}`).expect(200);
    const { body: list } = await agent.get('/api/tasks?view=done').expect(200);

    expect(task).toMatchObject({ stage: EARLIER_STAGE, case: { stage: STAGE } });
    expect(list.items).toEqual([{ ...done, stage: EARLIER_STAGE }]);
  });

  it('names who was faster', async () => {
    tasks.complete.mockRejectedValue(
      new AppError('TASK_ALREADY_CLAIMED', 409, '示例-李四已领取该待办。', {
        details: { assignee: 'mediator2', assigneeName: '示例-李四' },
      }),
    );
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent
      .post(`/api/tasks/${TASK.taskKey}/complete`)
      .send({ variables: { a: 1 } })
      .expect(409);

    expect(body).toMatchObject({
      code: 'TASK_ALREADY_CLAIMED',
      assignee: 'mediator2',
      assigneeName: '示例-李四',
    });
  });

  it('keeps a draft', async () => {
    const agent = await loggedIn(app, 'mediator');

    await agent
      .put(`/api/tasks/${TASK.taskKey}/draft`)
      .send({ variables: { a: 1 } })
      .expect(204);

    expect(tasks.saveDraft.mock.calls[0]?.slice(1)).toEqual([TASK.taskKey, { a: 1 }]);
  });

  it('tells which limits the dates give that are being entered', async () => {
    const items = [{ variable: 'receivedOn', stageCode: 'M1', stageName: '调解', dueOn: '2026-11-04' }];
    tasks.factsWith.mockResolvedValue({ definitionKey: '1', facts: { receivedOn: '2026-10-20' } });
    limits.ofVersion.mockResolvedValue(items);
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent
      .post(`/api/tasks/${TASK.taskKey}/limits`)
      .send({ variables: { receivedOn: '2026-10-20' } })
      .expect(200);

    expect(body).toEqual({ items });
    expect(tasks.factsWith.mock.calls[0]?.slice(1)).toEqual([TASK.taskKey, { receivedOn: '2026-10-20' }]);
    expect(limits.ofVersion.mock.calls[0]).toEqual(['1', { receivedOn: '2026-10-20' }]);
  });
});

/** A case that stands in no stage. */
const NOWHERE = '330681-GZWQ-20261122-00099';
const EARLIER_STAGE = { code: 'intake', name: '统一受理赋码' };

function fakeStages() {
  return {
    byCase: async () => [{ stageCode: 'mediation' }],
    byCases: async (caseNos: string[]) =>
      new Map(caseNos.filter((caseNo) => caseNo !== NOWHERE).map((caseNo) => [caseNo, STAGE])),
    byRuns: async (keys: string[]) => new Map(keys.map((key) => [key, key === RUN ? STAGE : EARLIER_STAGE])),
    explain: async () => ({ steps: [] }),
  };
}
