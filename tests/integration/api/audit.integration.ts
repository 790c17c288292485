import type { NestExpressApplication } from '@nestjs/platform-express';
import { AuditModule, recordActs } from '@app/audit';
import { ModelsModule } from '@app/models';
import { StagesModule } from '@app/stages';
import type { TestDatabase } from '@app/testing';
import supertest from 'supertest';
import {
  AuditAssembler,
  AuditController,
  AuditFile,
  AuditWordAssembler,
  AuthController,
  PersonalTokensController,
} from './app-under-test.js';
import { NoEngineModule, PASSWORD, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };

describe('the audit log over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, PersonalTokensController, AuditController],
      imports: [NoEngineModule, AuditModule, ModelsModule, StagesModule],
      providers: [AuditAssembler, AuditWordAssembler, AuditFile],
    });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const login = (username: string, password: string) =>
    supertest(app.getHttpServer()).post('/api/auth/login').send({ username, password });
  const auditOf = async (query: object) => {
    const agent = await loggedIn(app, 'admin');
    const { body } = await agent.get('/api/audit').query(query).expect(200);
    return body.items as Record<string, unknown>[];
  };

  it('tells who came, who failed and who left, without what was typed', async () => {
    const agent = await loggedIn(app, 'mediator');
    await agent.post('/api/auth/logout').set(OWN).expect(204);
    await agent.post('/api/auth/logout').set(OWN).expect(204);
    await login('judge', 'my-secret-of-home').expect(401);
    await login('my-secret-of-home', PASSWORD).expect(401);

    const ofMediator = await auditOf({ by: 'mediator' });
    const failed = await auditOf({ action: 'LOGIN_FAILED' });

    expect(ofMediator).toMatchObject([
      { action: 'LOGOUT', objectKind: 'session', byName: '示例-张三' },
      { action: 'LOGIN', objectKind: 'session', groups: expect.arrayContaining(['zj.t09.mediate/mediator']) },
    ]);
    expect(ofMediator[0]?.['credential']).toBe(ofMediator[1]?.['credential']);
    expect(failed.map(({ by, objectId }) => [by, objectId])).toEqual([
      [null, null],
      [null, 'judge'],
    ]);
    const { items } = { items: await auditOf({}) };
    expect(JSON.stringify(items)).not.toContain('my-secret-of-home');
  });

  it('tells of personal tokens and of what is done with them', async () => {
    const agent = await loggedIn(app, 'mediator');
    const { body } = await agent
      .post('/api/me/tokens')
      .set(OWN)
      .send({ name: '示例', expiresInDays: 1 })
      .expect(201);
    await agent.delete(`/api/me/tokens/${body.id}`).set(OWN).expect(204);

    expect(await auditOf({ objectKind: 'token' })).toMatchObject([
      { action: 'TOKEN_REMOVED', objectId: body.id },
      { action: 'TOKEN_CREATED', objectId: body.id },
    ]);
  });

  it('tells which accounts and roles were made by the system', async () => {
    expect(await auditOf({ action: 'ROLE_SEEDED', object: 'mediator' })).toMatchObject([
      { by: 'system', details: { roles: expect.arrayContaining(['zj.t09.mediate/mediator']) } },
    ]);
  });

  it('tells what the units and groups of its entries are called', async () => {
    await database.dataSource.query(`update org_unit set retired = true where code = 'zj.t06.mediate'`);

    const agent = await loggedIn(app, 'admin');
    const namesOf = async (account: string) =>
      (await agent.get('/api/audit').query({ action: 'ROLE_SEEDED', object: account }).expect(200)).body
        .names;

    expect(await namesOf('mediator')).toContainEqual({
      code: 'zj.t09.mediate/mediator',
      name: expect.stringMatching(/^牌头镇.*调解员$/),
      nameEn: expect.stringMatching(/, Mediator$/),
    });
    const codes = ((await namesOf('mediator2')) as { code: string }[]).map(({ code }) => code);
    expect(codes).toContain('zj.t06.mediate/mediator');
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is taken out as a file of what is filtered, in steps, and notes that', async () => {
    // given: more entries than one step reads
    await database.dataSource.transaction((tx) =>
      recordActs(
        tx,
        Array.from({ length: 450 }, (_none, index) => ({
          ...{ by: { username: 'mediator', groups: ['zj.t09.mediate/mediator'] }, at: new Date() },
          ...({ action: 'TASK_CLAIMED', objectKind: 'task', objectId: `900${index}` } as const),
          reason: index === 0 ? '=HYPERLINK("示例"),\n第二行' : null,
        })),
      ),
    );
    const agent = await loggedIn(app, 'admin');

    // when
    const answer = await agent.get('/api/audit/export?action=TASK_CLAIMED&by=mediator').expect(200);

    // then
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="audit-log.csv"/);
    const lines = answer.text.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF"序号","时间","账号"/);
    expect(lines).toHaveLength(1 + 450 + 1);
    expect(new Set(lines.slice(1, 451).map((line) => line.split(',', 1)[0])).size).toBe(450);
    expect(lines[1]).toMatch(/"mediator","示例-张三","牌头镇.*调解员","领取待办","已完成","待办","900449"/);
    expect(lines[450]).toContain(`"'=HYPERLINK(""示例""),\n第二行"`);
    expect(await auditOf({ action: 'AUDIT_EXPORTED' })).toMatchObject([
      { by: 'admin', objectKind: 'audit-log', details: { action: 'TASK_CLAIMED', by: 'mediator' } },
    ]);
    await agent.get('/api/audit/export?object=13800000000&by=%E5%BC%A0%E4%B8%89').expect(200);
    expect((await auditOf({ action: 'AUDIT_EXPORTED' }))[0]).toMatchObject({
      details: { object: '…', by: '…' },
    });
    await (await loggedIn(app, 'mediator')).get('/api/audit/export').expect(403);
    await agent.get('/api/audit/export?limit=1').expect(400);
    await agent.get('/api/audit/export?action=SOMETHING').expect(400);
    expect(await auditOf({ action: 'AUDIT_EXPORTED' })).toHaveLength(2);
  });

  it('is taken out without the numbers of people that somebody wrote into a reason or a name', async () => {
    const by = { username: 'admin', groups: [] };
    await database.dataSource.transaction((tx) =>
      recordActs(tx, [
        {
          ...{ by, at: new Date(), action: 'TASK_REASSIGNED', objectKind: 'task', objectId: '5' },
          reason: '申请人11010519491231002X来电13800000000',
          details: { before: '138 0000 0000' },
        },
      ]),
    );
    const agent = await loggedIn(app, 'admin');

    const { text } = await agent.get('/api/audit/export?action=TASK_REASSIGNED').expect(200);

    expect(text).toContain('"申请人110*************2X来电*******0000"');
    expect(text).toContain('原为=*********0000');
    expect(text).not.toMatch(/11010519491231002X|138 ?0000 ?0000/);
  });

  it('calls stages, accounts and models in its details by their names, on the page and in the file', async () => {
    // given
    const caseNo = '330681-GZWQ-20261122-00009';
    await database.dataSource.query(
      `insert into definition (definition_key, process_id, version, name, resource_name, resource, checksum, properties,
         deployed_at, partition_id, position)
       values (7, 'leave', 1, '示例请假', 'leave.bpmn', '', '', '{"name.en": "Leave"}', now(), 1, 1)`,
    );
    await database.dataSource.query(
      `insert into stage_definition (definition_key, element_id, stage_code, name, name_en, ordinal, time_of)
       values (7, 'st_M1', 'M1', '示例调解', 'Mediation', 1, 'department')`,
    );
    await database.dataSource.query(
      `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id,
         stage_code, stage_name, time_of, clock_start_on, provisional, state, entered_at)
       values (71, 70, $1, 7, 'st_M1', 'M1', '示例调解', 'department', '2026-03-02', false, 'open', now())`,
      [caseNo],
    );
    const by = { username: 'admin', groups: [] };
    await database.dataSource.transaction((tx) =>
      recordActs(tx, [
        {
          ...{ by, at: new Date(), action: 'TASK_REASSIGNED', objectKind: 'task', objectId: '5', caseNo },
          details: { assignee: 'mediator', stageCode: 'M1', kind: 'extend', retry: true },
        },
        { ...{ by, at: new Date(), action: 'PROMISE_CHANGED', objectKind: 'promise', objectId: 'leave/M1' } },
        { ...{ by, at: new Date(), action: 'MODEL_RETIRED', objectKind: 'model', objectId: 'leave' } },
        { ...{ by, at: new Date(), action: 'MODEL_RETIRED', objectKind: 'model', objectId: 'unknown' } },
      ]),
    );

    // when
    const [ofTask] = await auditOf({ action: 'TASK_REASSIGNED' });
    const [ofPromise] = await auditOf({ action: 'PROMISE_CHANGED' });
    const ofModels = await auditOf({ action: 'MODEL_RETIRED' });
    const agent = await loggedIn(app, 'admin');
    const { text } = await agent.get('/api/audit/export?action=TASK_REASSIGNED').expect(200);

    // then
    const mediation = { name: '示例调解', nameEn: 'Mediation' };
    expect(ofTask?.['words']).toEqual([
      { of: 'assignee', name: '示例-张三（mediator）', nameEn: '示例-张三 (mediator)' },
      { of: 'stageCode', ...mediation },
    ]);
    expect(ofPromise?.['words']).toEqual([{ of: 'object', ...mediation }]);
    expect(ofModels.map(({ words }) => words)).toEqual([
      [],
      [{ of: 'object', name: '示例请假', nameEn: 'Leave' }],
    ]);
    expect(text).toContain('办理人=示例-张三（mediator）');
    expect(text).toContain('环节=示例调解');
    expect(text).toContain('种类=延长');
    expect(text).toContain('并重试=是');
  });

  it('is for administrators, and refuses what it does not know', async () => {
    await (await loggedIn(app, 'mediator')).get('/api/audit').expect(403);
    const agent = await loggedIn(app, 'admin');
    await agent.get('/api/audit?action=SOMETHING').expect(400);
    await agent.get('/api/audit?from=2026-02-30').expect(400);
    await agent.get('/api/audit?cursor=bm9uZQ').expect(400);
  });
});
