import type { NestExpressApplication } from '@nestjs/platform-express';
import type { TestDatabase } from '@app/testing';
import supertest from 'supertest';
import { AuthController, UnitsController } from './app-under-test.js';
import { createCountyDatabase, loggedIn, PASSWORD, startTestApi } from './test-api.js';
import { loadCounty } from '../demonstration.js';

describe('login', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, UnitsController],
    });
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  beforeEach(() => database.dataSource.query('truncate login_attempt, user_session'));

  it('opens a session in a cookie that scripts cannot read and other sites cannot use', async () => {
    const response = await login('mediator', PASSWORD).expect(200);

    expect(response.body).toEqual({
      username: 'mediator',
      displayName: '示例-张三',
      groups: ['zj.t09.mediate/mediation-lead', 'zj.t09.mediate/mediator'],
      roles: [
        {
          unitCode: 'zj.t09.mediate',
          unitName: '牌头镇劳动争议多元调解中心',
          role: 'mediation-lead',
          roleName: '调解中心负责人',
          roleNameEn: 'Head of mediation',
        },
        {
          unitCode: 'zj.t09.mediate',
          unitName: '牌头镇劳动争议多元调解中心',
          role: 'mediator',
          roleName: '调解员',
          roleNameEn: 'Mediator',
        },
      ],
      towns: ['zj.t09'],
      countyWide: false,
      pages: ['tasks', 'cases', 'deadlines'],
      mustChangePassword: false,
    });
    expect(response.get('Set-Cookie')?.[0]).toMatch(
      /^yjs_session=[\w-]{43}; Max-Age=604800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
  });

  it('sends the cookie over HTTPS only where that is configured', async () => {
    const secure = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController],
      api: { cookieSecure: true },
    });

    const response = await supertest(secure.getHttpServer())
      .post('/api/auth/login')
      .send({ username: 'judge', password: PASSWORD })
      .expect(200);

    expect(response.get('Set-Cookie')?.[0]).toContain('; Secure');
    expect(response.get('Strict-Transport-Security')).toBe('max-age=31536000');
    await secure.close();
  });

  it('stores no token from which a session could be opened', async () => {
    const response = await login('mediator', PASSWORD);
    const token = /yjs_session=([^;]+)/.exec(String(response.get('Set-Cookie')))?.[1] ?? '';

    const rows: { token_hash: Buffer }[] = await database.dataSource.query(
      'select token_hash from user_session',
    );

    expect(rows).toHaveLength(1);
    expect(rows[0]?.token_hash.toString('base64url')).not.toBe(token);
    expect(rows[0]?.token_hash).toHaveLength(32);
  });

  it.each([
    ['a wrong password', 'mediator', 'wrong'],
    ['an unknown name', 'nobody', PASSWORD],
  ])('answers %s the same way', async (_case, username, password) => {
    const response = await login(username, password).expect(401);

    expect(response.type).toBe('application/problem+json');
    expect(response.body).toMatchObject({ code: 'LOGIN_FAILED', status: 401 });
    expect(response.get('Set-Cookie')).toBeUndefined();
  });

  it('says which fields are missing', async () => {
    const response = await supertest(app.getHttpServer())
      .post('/api/auth/login')
      .send({ username: 7 })
      .expect(400);

    expect(response.body).toMatchObject({
      code: 'INVALID_INPUT',
      errors: [
        { path: 'username', code: 'TYPE' },
        { path: 'password', code: 'REQUIRED' },
      ],
    });
  });

  it('makes a name wait after five failures, even with the right password', async () => {
    for (let failure = 0; failure < 5; failure += 1) await login('arbitrator', 'wrong').expect(401);

    const response = await login('arbitrator', PASSWORD).expect(429);

    expect(response.body).toMatchObject({ code: 'LOGIN_THROTTLED' });
    expect(Number(response.get('Retry-After'))).toBeGreaterThan(800);
    expect(Number(response.get('Retry-After'))).toBeLessThanOrEqual(900);
    await login('mediator', PASSWORD).expect(200);
  });

  it('does not let many attempts at once past the limit', async () => {
    const responses = await Promise.all(Array.from({ length: 12 }, () => login('enforcer', 'wrong')));

    expect(responses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(responses.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('makes an address wait after twenty failures of any names', async () => {
    for (let failure = 0; failure < 20; failure += 1) await login(`unknown${failure}`, 'wrong').expect(401);

    await login('judge', PASSWORD).expect(429);
  });

  it('forgets failures after a success and after the window', async () => {
    for (let failure = 0; failure < 4; failure += 1) await login('judge', 'wrong').expect(401);
    await login('judge', PASSWORD).expect(200);
    for (let failure = 0; failure < 4; failure += 1) await login('judge', 'wrong').expect(401);
    await login('judge', PASSWORD).expect(200);

    await database.dataSource.query(`truncate login_attempt`);
    await database.dataSource.query(
      `insert into login_attempt (username, address, succeeded, at)
       select 'judge', '::ffff:127.0.0.1', false, clock_timestamp() - interval '16 minutes' from generate_series(1, 30)`,
    );
    await login('judge', PASSWORD).expect(200);
  });

  it('ends with logout, for the token as well as for the browser', async () => {
    const agent = await loggedIn(app, 'mediator');
    await agent.get('/api/me').expect(200);

    const response = await agent.post('/api/auth/logout').expect(204);

    expect(response.get('Set-Cookie')?.[0]).toMatch(/^yjs_session=; .*Expires=Thu, 01 Jan 1970/);
    await agent.get('/api/me').expect(401);
    expect(await database.dataSource.query('select 1 from user_session')).toEqual([]);
  });

  it('ends after the idle time and with a disabled account', async () => {
    const agent = await loggedIn(app, 'mediator');
    await database.dataSource.query(`update user_session set expires_at = clock_timestamp()`);
    await agent.get('/api/me').expect(401);

    const other = await loggedIn(app, 'mediator2');
    await database.dataSource.query(`update app_user set disabled = true where username = 'mediator2'`);
    await other.get('/api/me').expect(401);
    await login('mediator2', PASSWORD).expect(401);
    await database.dataSource.query(`update app_user set disabled = false where username = 'mediator2'`);
  });

  it('slides while it is used, but never past seven days', async () => {
    const agent = await loggedIn(app, 'mediator');
    await database.dataSource.query(
      `update user_session set last_seen_at = clock_timestamp() - interval '2 hours',
              expires_at = clock_timestamp() + interval '10 hours'`,
    );
    await agent.get('/api/me').expect(200);
    expect(await hoursLeft()).toBeCloseTo(12, 1);

    await database.dataSource.query(
      `update user_session set created_at = clock_timestamp() - interval '6 days 20 hours',
              last_seen_at = clock_timestamp() - interval '2 hours'`,
    );
    await agent.get('/api/me').expect(200);
    expect(await hoursLeft()).toBeCloseTo(4, 1);
  });

  it('is needed for everything that is not declared public', async () => {
    const response = await supertest(app.getHttpServer()).get('/api/units').expect(401);

    expect(response.body).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    await supertest(app.getHttpServer()).get('/api/me').set('Cookie', 'yjs_session=forged').expect(401);
  });

  it('lists the units of a level', async () => {
    const agent = await loggedIn(app, 'mediator');

    const { body } = await agent.get('/api/units?level=town').expect(200);

    expect(body).toHaveLength(23);
    expect(body[8]).toEqual({
      ...{ code: 'zj.t09', name: '牌头镇', level: 'town', retired: false, retiredOn: null },
    });
  });

  it('offers the demonstration accounts only where they have a password', async () => {
    const { body } = await supertest(app.getHttpServer()).get('/api/login-info').expect(200);
    expect(body).toMatchObject({ demo: true, county: '诸暨市' });
    expect(body.accounts).toHaveLength(10);
    expect(JSON.stringify(body)).not.toContain(PASSWORD);

    const real = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController],
      api: { demoPassword: '' },
    });
    const info = await supertest(real.getHttpServer()).get('/api/login-info').expect(200);
    expect(info.body).toEqual({ demo: false, accounts: [], county: '诸暨市' });
    await real.close();
  });

  it('seeds accounts again without a change, and with a new password ends their sessions', async () => {
    await loggedIn(app, 'mediator');
    const hashes = await passwordHashes();

    await loadCounty(database.dataSource, PASSWORD);
    expect(await passwordHashes()).toEqual(hashes);
    expect(await database.dataSource.query('select 1 from user_session')).toHaveLength(1);

    // nor does what an administrator gave for once outlive it
    await database.dataSource.query(
      `update app_user set must_change_password = true, password_expires_at = now() - interval '1 day'
        where username = 'mediator'`,
    );
    await loadCounty(database.dataSource, 'another-password');
    expect(await database.dataSource.query('select 1 from user_session')).toEqual([]);
    await login('mediator', PASSWORD).expect(401);
    await login('mediator', 'another-password').expect(200);
    await loadCounty(database.dataSource, PASSWORD);
    await expect(loadCounty(database.dataSource, '')).rejects.toMatchObject({
      code: 'DEMO_PASSWORD_MISSING',
    });
  });

  // helpers

  function login(username: string, password: string) {
    return supertest(app.getHttpServer()).post('/api/auth/login').send({ username, password });
  }

  async function hoursLeft(): Promise<number> {
    const [row]: { hours: number }[] = await database.dataSource.query(
      `select (extract(epoch from expires_at - clock_timestamp()) / 3600)::float8 as hours from user_session`,
    );
    return row?.hours ?? 0;
  }

  async function passwordHashes(): Promise<unknown> {
    return database.dataSource.query('select username, password_hash from app_user order by username');
  }
});
