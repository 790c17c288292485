import type { NestExpressApplication } from '@nestjs/platform-express';
import type { TestDatabase } from '@app/testing';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import {
  AccountsController,
  AuthController,
  OwnPasswordController,
  PersonalTokensController,
  UnitsController,
} from './app-under-test.js';
import { PASSWORD, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };
const CHOSEN = 'battery-staple-horse';

describe('accounts over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let admin: TestAgent;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [
        AccountsController,
        AuthController,
        OwnPasswordController,
        PersonalTokensController,
        UnitsController,
      ],
    });
    admin = await loggedIn(app, 'admin');
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  beforeEach(() => database.dataSource.query('truncate login_attempt'));

  it('are for administrators in person', async () => {
    const mediator = await loggedIn(app, 'mediator');
    await mediator.post('/api/accounts/judge/password-reset').set(OWN).expect(403);
    const { body } = await admin.post('/api/me/tokens').set(OWN).send({ name: '示例' }).expect(201);
    await supertest(app.getHttpServer())
      .post('/api/accounts/judge/password-reset')
      .set('Authorization', `Bearer ${body.token}`)
      .expect(403);
  });

  it('give a password once, which opens nothing but its change', async () => {
    // given
    const before = await loggedIn(app, 'arbitrator');
    const made = await before.post('/api/me/tokens').set(OWN).send({ name: '示例' }).expect(201);

    // when
    const given = await reset('arbitrator').expect(200);

    // then: the old password and session are over
    expect(given.body.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    await before.get('/api/me').expect(401);
    await login('arbitrator', PASSWORD).expect(401);

    // when
    const agent = supertest.agent(app.getHttpServer());
    const me = await agent
      .post('/api/auth/login')
      .send({ username: 'arbitrator', password: given.body.password })
      .expect(200);

    // then
    expect(me.body).toMatchObject({ mustChangePassword: true });
    const refused = await agent.get('/api/units').expect(403);
    expect(refused.body.code).toBe('PASSWORD_CHANGE_REQUIRED');
    await agent.post('/api/me/tokens').set(OWN).send({ name: '示例' }).expect(403);
    const byToken = await supertest(app.getHttpServer())
      .get('/api/units')
      .set('Authorization', `Bearer ${made.body.token}`)
      .expect(403);
    expect(byToken.body.code).toBe('PASSWORD_CHANGE_REQUIRED');

    // when
    await agent
      .post('/api/me/password')
      .set(OWN)
      .send({ current: given.body.password, wanted: CHOSEN })
      .expect(204);

    // then
    await agent.get('/api/units').expect(200);
    expect((await agent.get('/api/me').expect(200)).body).toMatchObject({ mustChangePassword: false });
    await login('arbitrator', given.body.password as string).expect(401);
    await login('arbitrator', CHOSEN).expect(200);
    expect(await acts('arbitrator')).toEqual(expect.arrayContaining(['PASSWORD_RESET', 'PASSWORD_CHANGED']));
    const kept = await database.dataSource.query<unknown[]>(
      `select 1 from audit_entry where position($1 in content) > 0`,
      [given.body.password],
    );
    expect(kept).toEqual([]);
  });

  it('say that a one-time password has expired, to whoever knows it', async () => {
    const given = await reset('enforcer').expect(200);
    await database.dataSource.query(
      `update app_user set password_expires_at = clock_timestamp() where username = 'enforcer'`,
    );
    const { body } = await login('enforcer', given.body.password as string).expect(401);
    expect(body.code).toBe('PASSWORD_EXPIRED');
    expect((await login('enforcer', 'wrong').expect(401)).body.code).toBe('LOGIN_FAILED');
  });

  it.each([
    ['current', 'PASSWORD_WRONG', { current: 'wrong', wanted: CHOSEN }],
    ['wanted', 'PASSWORD_SHORT', { current: PASSWORD, wanted: '123456789' }],
    ['wanted', 'PASSWORD_NAMED', { current: PASSWORD, wanted: 'Commander-2026' }],
    ['wanted', 'PASSWORD_SAME', { current: PASSWORD, wanted: PASSWORD }],
  ])('refuse a change of the password for its %s: %s', async (path, code, change) => {
    const agent = await loggedIn(app, 'commander');
    const { body } = await agent.post('/api/me/password').set(OWN).send(change).expect(400);
    expect(body.errors).toMatchObject([{ path, code }]);
    await login('commander', PASSWORD).expect(200);
  });

  it('make whoever guesses the present password wait, as the login does', async () => {
    const agent = await loggedIn(app, 'commander');
    const change = { current: 'wrong', wanted: CHOSEN };
    for (let failure = 0; failure < 5; failure += 1)
      await agent.post('/api/me/password').set(OWN).send(change).expect(400);
    await agent.post('/api/me/password').set(OWN).send(change).expect(429);
  });

  it('end the other sessions of whoever changes his password, and not this one', async () => {
    const [here, there] = [await loggedIn(app, 'inspector'), await loggedIn(app, 'inspector')];
    await here.post('/api/me/password').set(OWN).send({ current: PASSWORD, wanted: CHOSEN }).expect(204);
    await here.get('/api/me').expect(200);
    await there.get('/api/me').expect(401);
  });

  it('lock a person out and let him in again', async () => {
    const judge = await loggedIn(app, 'judge');
    await admin.put('/api/accounts/judge/lock').set(OWN).expect(204);
    await judge.get('/api/me').expect(401);
    await login('judge', PASSWORD).expect(401);
    await admin.delete('/api/accounts/judge/lock').set(OWN).expect(204);
    await login('judge', PASSWORD).expect(200);
    expect(await acts('judge')).toEqual(expect.arrayContaining(['ACCOUNT_LOCKED', 'ACCOUNT_UNLOCKED']));
  });

  it('are made one by one, with a post and a one-time password', async () => {
    const wanted = { username: 'clerk1', displayName: '示例-窗口', unitCode: 'zj.t09', role: 'window-clerk' };
    const { body } = await create(wanted).expect(201);
    await login('clerk1', body.password as string).expect(200);
    const listed = await admin.get('/api/accounts?unit=zj.t09').expect(200);
    const found = (listed.body.items as { username: string }[]).find(({ username }) => username === 'clerk1');
    expect(found).toMatchObject({
      ...{ displayName: '示例-窗口', state: 'one-time' },
      posts: [{ unitName: '牌头镇', roleName: '窗口人员', validFrom: null, validTo: null }],
    });
    const roles = await admin.get('/api/accounts/roles').expect(200);
    expect(roles.body).toContainEqual({ code: 'window-clerk', name: '窗口人员', nameEn: 'Window clerk' });

    expect((await create(wanted).expect(409)).body.code).toBe('ACCOUNT_EXISTS');
    const nowhere = { ...wanted, username: 'clerk2', unitCode: 'zj.nowhere', role: 'nothing' };
    expect((await create(nowhere).expect(400)).body.errors).toMatchObject([
      { path: 'unitCode', code: 'UNIT_UNKNOWN' },
      { path: 'role', code: 'ROLE_UNKNOWN' },
    ]);
    expect((await create({ ...wanted, username: 'Clerk 2' }).expect(400)).body.errors).toMatchObject([
      { path: 'username' },
    ]);
  });

  it('take a person out and back, whose tokens are gone and whose posts stay', async () => {
    const liaison = await loggedIn(app, 'data-liaison');
    const { body } = await liaison.post('/api/me/tokens').set(OWN).send({ name: '示例' }).expect(201);
    await admin.put('/api/accounts/data-liaison/deactivation').set(OWN).expect(204);
    await liaison.get('/api/me').expect(401);
    await login('data-liaison', PASSWORD).expect(401);
    expect(await stateOf('data-liaison')).toBe('inactive');

    await admin.delete('/api/accounts/data-liaison/deactivation').set(OWN).expect(204);
    const me = await login('data-liaison', PASSWORD).expect(200);
    expect(me.body.roles).toContainEqual(expect.objectContaining({ unitCode: 'zj.data', role: 'liaison' }));
    await supertest(app.getHttpServer())
      .get('/api/units')
      .set('Authorization', `Bearer ${body.token}`)
      .expect(401);
    expect(await acts('data-liaison')).toEqual(
      expect.arrayContaining(['ACCOUNT_DEACTIVATED', 'ACCOUNT_REACTIVATED']),
    );
  });

  it('are never left without an administrator', async () => {
    expect((await reset('admin').expect(409)).body.code).toBe('OWN_ACCOUNT');
    expect((await reset('nobody').expect(404)).body.code).toBe('ACCOUNT_NOT_FOUND');

    // given: an administrator whose own post is over, who stands in for the last other one
    await database.dataSource.query(
      `insert into post_stand_in (username, unit_code, role, stand_in, valid_from, valid_to)
       select username, unit_code, role, 'admin', '2020-01-01', '2999-01-01' from user_role
        where username = 'platform-admin-2' and role = 'platform-admin'`,
    );
    await database.dataSource.query(
      `update user_role set valid_to = '2020-01-01' where username = 'admin' and role = 'platform-admin'`,
    );

    // then
    const { body } = await admin.put('/api/accounts/platform-admin-2/lock').set(OWN).expect(409);
    expect(body.code).toBe('LAST_ADMINISTRATOR');
    await login('platform-admin-2', PASSWORD).expect(200);
  });

  function login(username: string, password: string) {
    return supertest(app.getHttpServer()).post('/api/auth/login').send({ username, password });
  }

  function reset(username: string) {
    return admin.post(`/api/accounts/${username}/password-reset`).set(OWN);
  }

  function create(account: object) {
    return admin.post('/api/accounts').set(OWN).send(account);
  }

  async function stateOf(username: string): Promise<string | undefined> {
    const { body } = await admin.get('/api/accounts?unit=zj').expect(200);
    const items = body.items as { username: string; state: string }[];
    return items.find((item) => item.username === username)?.state;
  }

  async function acts(username: string): Promise<string[]> {
    const rows = await database.dataSource.query<{ action: string }[]>(
      `select action from audit_entry where object_kind = 'account' and object_id = $1`,
      [username],
    );
    return rows.map(({ action }) => action);
  }
});
