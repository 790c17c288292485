import type { NestExpressApplication } from '@nestjs/platform-express';
import { CaseRebuildService, QuietService } from '@app/cases';
import { EngineClock } from '@app/engine';
import { DeadRecordService } from '@app/engine-records';
import { IncidentService } from '@app/incidents';
import { RepairService } from '@app/repairs';
import { MetricsService, WhatIfService } from '@app/metrics';
import { ModelDeploymentService, ModelService, RetirementService } from '@app/models';
import { PromiseService } from '@app/promises';
import type { TestDatabase } from '@app/testing';
import {
  AuthController,
  CaseRebuildController,
  ClockController,
  DeadRecordAssembler,
  DemonstrationController,
  IncidentsController,
  MetricsController,
  ModelsController,
  PromisesController,
  RepairPlanAssembler,
  RepairsController,
  WhatIfController,
} from './app-under-test.js';
import { createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const NOW = new Date('2026-11-22T01:00:00Z');

describe('access', () => {
  let database: TestDatabase;
  let demonstration: NestExpressApplication;
  let real: NestExpressApplication;
  const advanced: number[] = [];
  const started: object[] = [];
  const askedAs: unknown[] = [];
  const promised: unknown[] = [];
  const rebuilt: string[] = [];

  beforeAll(async () => {
    database = await createCountyDatabase();
    demonstration = await start(true);
    real = await start(false);
  });

  afterAll(async () => {
    await demonstration?.close();
    await real?.close();
    await database?.drop();
  });

  it('shows models to those who draw them', async () => {
    for (const username of ['analyst', 'admin']) {
      const agent = await loggedIn(real, username);
      await agent.get('/api/models').expect(200);
      expect((await agent.get('/api/models/wage-recovery/draft').expect(200)).text).toBe('null');
    }
    for (const username of ['mediator', 'commander']) {
      const agent = await loggedIn(real, username);
      await agent.get('/api/models').expect(403);
      await agent.post('/api/models/wage-recovery/deploy').send({}).expect(403);
    }
  });

  it('shows figures to the county and to analysts, and rows that name a case as the case itself', async () => {
    const commander = await loggedIn(real, 'commander');
    expect((await commander.get('/api/metrics/overview').expect(200)).body.dueSoon).toHaveLength(1);

    const analyst = await loggedIn(real, 'analyst');
    expect((await analyst.get('/api/metrics/overview').expect(200)).body.dueSoon).toEqual([]);
    await analyst.get('/api/metrics/cases').expect(200);
    expect(askedAs.at(-1)).toMatchObject({ isAnalyst: false, countyWide: false, towns: [] });

    const mediator = await loggedIn(real, 'mediator');
    for (const path of ['overview', 'stages', 'cases'])
      await mediator.get(`/api/metrics/${path}`).expect(403);
    const faulty = await commander.get('/api/metrics/overview?from=2026-02-30').expect(400);
    expect(faulty.body.errors[0]).toMatchObject({ path: 'from', code: 'PATTERN' });
  });

  it('shows promises to those who see figures, and lets administrators alone change them', async () => {
    const path = '/api/promises/wage-recovery/M1';
    const change = {
      promisedLimit: { amount: 5, unit: 'working_day' },
      reason: '近半年都能做到',
      basedOn: null,
    };
    for (const username of ['commander', 'analyst']) {
      const agent = await loggedIn(real, username);
      await agent.get('/api/promises').expect(200);
      await agent.get(`${path}/history`).expect(200);
      await agent.get('/api/metrics/what-if?processId=wage-recovery&stageCode=M1').expect(200);
      await agent.put(path).send(change).expect(403);
    }
    const mediator = await loggedIn(real, 'mediator');
    await mediator.get('/api/promises').expect(403);
    await mediator.get('/api/metrics/what-if?processId=wage-recovery&stageCode=M1').expect(403);

    const admin = await loggedIn(real, 'admin');
    expect((await admin.get('/api/metrics/what-if').expect(400)).body.errors).toHaveLength(2);
    const faulty = {
      promisedLimit: { amount: 1.5, unit: 'month' },
      reason: ' ',
    };
    const { body } = await admin.put(path).send(faulty).expect(400);
    expect(body.errors.map((fault: { path: string }) => fault.path).sort()).toEqual([
      ...['basedOn', 'promisedLimit.amount', 'promisedLimit.unit', 'reason'],
    ]);
    await admin.put(path).send({ reason: '示例理由', basedOn: null }).expect(400);
    await admin.put(path).send(change).expect(200);
    await admin
      .put(path)
      .send({ ...change, promisedLimit: null })
      .expect(200);
    expect(promised).toEqual([change, { ...change, promisedLimit: null }]);
  });

  it('lets everybody read the clock', async () => {
    const agent = await loggedIn(real, 'mediator');

    const { body } = await agent.get('/api/clock').expect(200);

    expect(body).toEqual({
      now: '2026-11-22T09:00:00.000+08:00',
      today: '2026-11-22',
      offsetMs: 0,
      clockControl: false,
    });
  });

  it('lets an administrator of a demonstration move the clock, by fractions of a minute too', async () => {
    const agent = await loggedIn(demonstration, 'admin');

    await agent.post('/api/clock/advance').send({ hours: 2 }).expect(200);
    await agent.post('/api/clock/advance').send({ minutes: 0.025 }).expect(200);
    const refused = await agent.post('/api/clock/advance').send({ hours: -1 }).expect(400);

    expect(advanced).toEqual([7_200_000, 1_500]);
    expect(refused.body.errors).toEqual([{ path: 'hours', code: 'MIN', message: '数值过小' }]);
  });

  it.each([
    ['post', '/api/clock/advance', { hours: 1 }],
    ['put', '/api/demonstration', progress()],
    ['get', '/api/engine/quiet', undefined],
  ] as const)('knows no %s %s in a real deployment', async (method, path, body) => {
    const agent = await loggedIn(real, 'admin');

    const response = await agent[method](path).send(body).expect(404);

    expect(response.body).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['post', '/api/clock/advance'],
    ['put', '/api/demonstration'],
    ['get', '/api/engine/quiet'],
    ['get', '/api/incidents'],
    ['post', '/api/repairs'],
    ['get', '/api/cases/330681-GZWQ-20261122-00001/repair'],
    ['get', '/api/incidents/2251799813685301/alike'],
    ['get', '/api/dead-records'],
    ['post', '/api/cases/330681-GZWQ-20261122-00001/rebuild'],
  ] as const)('refuses %s %s to everybody but administrators', async (method, path) => {
    for (const username of ['mediator', 'analyst', 'commander']) {
      const agent = await loggedIn(demonstration, username);
      const response = await agent[method](path).expect(403);
      expect(response.body).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('shows the progress of the demonstration to everybody, and null where there is none', async () => {
    const agent = await loggedIn(demonstration, 'admin');
    expect((await agent.get('/api/demonstration').expect(200)).text).toBe('null');

    await agent.put('/api/demonstration').send(progress()).expect(204);
    await agent
      .put('/api/demonstration')
      .send({ ...progress(), percent: 41 })
      .expect(204);

    const reader = await loggedIn(demonstration, 'mediator');
    const { body } = await reader.get('/api/demonstration').expect(200);
    expect(body).toEqual({ ...progress(), percent: 41, message: null });
  });

  it('tells an administrator whether everything is at rest', async () => {
    const agent = await loggedIn(demonstration, 'admin');

    const { body } = await agent.get('/api/engine/quiet').expect(200);

    expect(body).toMatchObject({ quiet: true, activeJobs: 0, pendingCommands: 0 });
  });

  it('lets an administrator repair, and refuses what is no repair', async () => {
    const agent = await loggedIn(real, 'admin');
    const repair = { kind: 'retry', caseNo: '330681-GZWQ-20261122-00001', reason: '已排除原因' };

    await agent.get('/api/incidents?state=open').expect(200);
    await agent.get('/api/incidents?state=other').expect(400);
    await agent.post('/api/repairs').send(repair).expect(201);
    for (const wrong of [
      { reason: '' },
      { kind: 'destroy' },
      { kind: 'set-variable', name: 'a b', valueJson: '1', retry: true },
      { kind: 'set-variable', name: 'a', valueJson: 'no json', retry: true },
      { kind: 'migrate', version: 0 },
      { caseNo: undefined },
    ]) {
      await agent
        .post('/api/repairs')
        .send({ ...repair, ...wrong })
        .expect(400);
    }

    expect(started).toEqual([
      { act: { kind: 'retry' }, target: { caseNo: repair.caseNo }, reason: '已排除原因' },
    ]);
  });

  it('shows dead records without their bodies, which may hold personal data', async () => {
    await database.dataSource.query(
      `insert into dead_record (partition_id, position, projection, error, body) values (1, 7, 'tasks', 'boom', '{"secret":1}')`,
    );
    const agent = await loggedIn(real, 'admin');

    const { body } = await agent.get('/api/dead-records').expect(200);

    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ partitionId: 1, position: '7', projection: 'tasks', error: 'boom' });
    expect(body[0]).toHaveProperty('caseNo', 'a case');
    expect(body[0]).not.toHaveProperty('body');
  });

  it('rebuilds no case without a reason', async () => {
    const agent = await loggedIn(real, 'admin');
    const address = '/api/cases/330681-GZWQ-20261122-00001/rebuild';

    for (const reason of [undefined, '', '  ', 7]) await agent.post(address).send({ reason }).expect(400);
    await agent.post(address).send({ reason: '程序故障已修复' }).expect(200);

    expect(rebuilt).toEqual(['程序故障已修复']);
  });

  // helpers

  function start(clockControl: boolean): Promise<NestExpressApplication> {
    return startTestApi({
      dataSource: database.dataSource,
      controllers: [
        AuthController,
        CaseRebuildController,
        ClockController,
        DemonstrationController,
        IncidentsController,
        MetricsController,
        ModelsController,
        PromisesController,
        RepairsController,
        WhatIfController,
      ],
      engine: { clockControl },
      providers: [
        QuietService,
        DeadRecordAssembler,
        DeadRecordService,
        { provide: CaseRebuildService, useValue: fakeRebuilds() },
        { provide: EngineClock, useValue: fakeClock() },
        { provide: IncidentService, useValue: fakeIncidents() },
        { provide: RetirementService, useValue: {} },
        {
          provide: RepairService,
          useValue: { start: async (_actor: unknown, request: object) => started.push(request) && {} },
        },
        { provide: RepairPlanAssembler, useValue: {} },
        { provide: ModelService, useValue: { list: async () => [], draft: async () => null } },
        { provide: ModelDeploymentService, useValue: {} },
        { provide: MetricsService, useValue: fakeMetrics() },
        { provide: WhatIfService, useValue: { ask: async (question: unknown) => question } },
        { provide: PromiseService, useValue: fakePromises() },
      ],
    });
  }

  function fakeRebuilds() {
    return {
      casesOf: async (records: { id: string }[]) => new Map(records.map(({ id }) => [id, 'a case'])),
      rebuild: async (_actor: unknown, _caseNo: string, reason: string) => {
        rebuilt.push(reason);
        return { records: 1, settled: 0, stillDead: 0, partial: false };
      },
    };
  }

  function fakeMetrics() {
    return {
      overview: async () => ({ dueSoon: [{ caseNo: '330681-GZWQ-20261122-00001', townCode: 'zj.t09' }] }),
      cases: async (_question: unknown, actor: unknown) => {
        askedAs.push(actor);
        return { items: [], nextCursor: null };
      },
    };
  }

  function fakePromises() {
    return {
      list: async () => [],
      find: async () => ({ history: [] }),
      change: async (_actor: unknown, _processId: string, _stageCode: string, change: object) => {
        promised.push({ ...change });
        return {};
      },
    };
  }

  function fakeClock(): Partial<EngineClock> {
    return {
      now: () => NOW,
      today: () => '2026-11-22',
      offsetMs: () => 0,
      advance: async (ms) => void advanced.push(ms),
    };
  }

  function fakeIncidents(): Partial<IncidentService> {
    return { list: async () => [] };
  }
});

function progress() {
  return { state: 'playing', percent: 40, startedOn: '2026-05-22', endsOn: '2026-11-22' } as const;
}
