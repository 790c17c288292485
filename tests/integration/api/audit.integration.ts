import type { NestExpressApplication } from '@nestjs/platform-express';
import { AuditModule, recordActs } from '@app/audit';
import type { TestDatabase } from '@app/testing';
import supertest from 'supertest';
import {
  AuditAssembler,
  AuditController,
  AuditFile,
  AuthController,
  PersonalTokensController,
} from './app-under-test.js';
import { PASSWORD, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };

describe('the audit log over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, PersonalTokensController, AuditController],
      imports: [AuditModule],
      providers: [AuditAssembler, AuditFile],
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
    const { body } = await agent.get('/api/audit').query({ action: 'ROLE_SEEDED' }).expect(200);

    expect(body.names).toContainEqual({
      code: 'zj.t09.mediate/mediator',
      name: expect.stringMatching(/^牌头镇.*调解员$/),
      nameEn: expect.stringMatching(/, Mediator$/),
    });
    const codes = (body.names as { code: string }[]).map(({ code }) => code);
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

  it('is for administrators, and refuses what it does not know', async () => {
    await (await loggedIn(app, 'mediator')).get('/api/audit').expect(403);
    const agent = await loggedIn(app, 'admin');
    await agent.get('/api/audit?action=SOMETHING').expect(400);
    await agent.get('/api/audit?from=2026-02-30').expect(400);
    await agent.get('/api/audit?cursor=bm9uZQ').expect(400);
  });
});
