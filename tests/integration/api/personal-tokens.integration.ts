import type { NestExpressApplication } from '@nestjs/platform-express';
import type { TestDatabase } from '@app/testing';
import supertest from 'supertest';
import { AuthController, PersonalTokensController } from './app-under-test.js';
import { createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

describe('personal access tokens', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, PersonalTokensController],
    });
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('act in the name of the person until they are removed', async () => {
    const agent = await loggedIn(app, 'mediator');
    const { body: created } = await agent.post('/api/me/tokens').send({ name: '数据交换' }).expect(201);
    expect(created.token).toMatch(/^yjs_[\w-]{43}$/);

    const me = await withToken(created.token).expect(200);
    expect(me.body.username).toBe('mediator');
    const { body: listed } = await agent.get('/api/me/tokens').expect(200);
    expect(listed).toEqual([
      { id: created.id, name: '数据交换', createdAt: created.createdAt, expiresAt: created.expiresAt },
    ]);

    await agent.delete(`/api/me/tokens/${created.id}`).expect(204);
    await agent.delete(`/api/me/tokens/${created.id}`).expect(404);
    await withToken(created.token).expect(401);
  });

  it('end with their time', async () => {
    const agent = await loggedIn(app, 'mediator');
    const { body } = await agent.post('/api/me/tokens').send({ name: 'a', expiresInDays: 1 }).expect(201);

    await database.dataSource.query(`update personal_token set expires_at = clock_timestamp()`);

    await withToken(body.token).expect(401);
    expect((await agent.get('/api/me/tokens')).body).toEqual([]);
  });

  it('belong to one person and can make no other token', async () => {
    const agent = await loggedIn(app, 'mediator');
    const { body } = await agent.post('/api/me/tokens').send({ name: 'a' }).expect(201);

    const other = await loggedIn(app, 'judge');
    await other.delete(`/api/me/tokens/${body.id}`).expect(404);
    const refused = await supertest(app.getHttpServer())
      .post('/api/me/tokens')
      .set('Authorization', `Bearer ${body.token}`)
      .send({ name: 'b' })
      .expect(403);
    expect(refused.body).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    ['Bearer yjs_forged', 401],
    ['Bearer', 401],
    ['Basic bWVkaWF0b3I6eA==', 200],
  ])('decide before the session: %s beside one answers %i', async (header, status) => {
    const agent = await loggedIn(app, 'mediator');

    await agent.get('/api/me').set('Authorization', header).expect(status);
  });

  function withToken(token: string) {
    return supertest(app.getHttpServer()).get('/api/me').set('Authorization', `Bearer ${token}`);
  }
});
