import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { WorkerConfig } from '@app/config';
import { IntakeServer } from '@app/engine-records';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { Logger } from '@nestjs/common';
import { TallyProjection, intakeOn, pairOf } from './intake-fixture.js';

const AUTHORIZATION = `Basic ${Buffer.from('broker:a-long-password-1').toString('base64')}`;

describe('intake server', () => {
  let database: TestDatabase;
  let server: IntakeServer;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await createTestDatabase();
    const tally = new TallyProjection();
    await tally.createTable(database.dataSource);
    const { intake, status } = intakeOn(database.dataSource, [tally], [tally.options]);
    const config = Object.assign(new WorkerConfig(), {
      intakePort: 0,
      intakePassword: 'a-long-password-1',
      intakeBodyLimitMib: 1,
    });
    server = new IntakeServer(config, intake, status);
    await server.onApplicationBootstrap();
  });
  afterEach(async () => {
    await server.beforeApplicationShutdown();
    await database.drop();
  });

  const ask = (path: string, options: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      ...options,
      headers: { authorization: AUTHORIZATION, ...(options.headers as Record<string, string> | undefined) },
    });
  const bulk = (body: BodyInit, headers: Record<string, string> = {}) =>
    ask('/_bulk', { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson', ...headers } });

  it('answers a bulk with an item for each record', async () => {
    const response = await bulk(pairOf({ position: 1 }) + pairOf({ position: 2 }));
    expect(response.status).toBe(200);
    expect(response.headers.get('x-elastic-product')).toBe('Elasticsearch');
    expect(await response.json()).toMatchObject({
      errors: false,
      items: [{ index: { _id: '1-1', status: 201 } }, { index: { _id: '1-2', status: 201 } }],
    });
  });

  it('takes a gzipped bulk', async () => {
    const response = await bulk(new Uint8Array(gzipSync(pairOf({ position: 1 }))), {
      'content-encoding': 'gzip',
    });
    expect(response.status).toBe(200);
  });

  it('answers what the exporter asks before its first bulk', async () => {
    const settings = await ask('/zeebe-record*/_settings?allow_no_indices=true', {
      method: 'PUT',
      body: '{}',
    });
    expect([settings.status, await settings.json()]).toEqual([200, { acknowledged: true }]);
    const template = await ask('/_index_template/zeebe-record_job', { method: 'PUT', body: '{}' });
    expect(template.status).toBe(200);
    expect(await (await ask('/')).json()).toMatchObject({ version: { number: expect.any(String) } });
    expect((await ask('/', { method: 'HEAD' })).status).toBe(200);
  });

  it.each([
    ['no credentials', ''],
    ['a wrong password', `Basic ${Buffer.from('broker:another').toString('base64')}`],
  ])('asks for credentials when it gets %s', async (_, authorization) => {
    const response = await ask('/_bulk', { method: 'POST', body: '{}', headers: { authorization } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic/);
  });

  it.each([
    ['just', 1_100_000],
    ['far', 20_000_000],
  ])('refuses a body %s beyond the limit and goes on with the same sender', async (_, size) => {
    expect((await bulk('x'.repeat(size))).status).toBe(413);
    expect((await bulk(pairOf({ position: 1 }))).status).toBe(200);
  });

  it.each([
    ['beyond the limit', gzipSync(randomBytes(20_000_000)), 413],
    ['that is no archive', Buffer.alloc(5_000_000), 503],
  ])('refuses a gzipped body %s and goes on with the same sender', async (_, body, status) => {
    expect((await bulk(new Uint8Array(body), { 'content-encoding': 'gzip' })).status).toBe(status);
    expect((await bulk(pairOf({ position: 1 }))).status).toBe(200);
  });

  it('answers 503 while the database is away, and takes the same bulk afterwards', async () => {
    await database.dataSource.destroy();
    expect((await bulk(pairOf({ position: 1 }))).status).toBe(503);
    await database.dataSource.initialize();
    expect((await bulk(pairOf({ position: 1 }))).status).toBe(200);
  });

  it('answers 503 to a broker with another log', async () => {
    const log = (timestamp: number) =>
      [1, 2, 3, 4, 5].map((position) => pairOf({ position, timestamp })).join('');
    await bulk(log(1_795_000_000_000));
    const response = await bulk(log(1_796_000_000_000));
    expect(response.status).toBe(503);
    expect(JSON.stringify(await response.json())).toContain('npm run reset');
  });
});
