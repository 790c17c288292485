import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppError, InvalidInputError } from '@app/kernel';
import type { TestDatabase } from '@app/testing';
import supertest from 'supertest';
import { AuthController, PrometheusController, Public } from './app-under-test.js';
import { createCountyDatabase, loggedIn, PASSWORD, startTestApi } from './test-api.js';

@Controller('api')
@Public()
class FailingController {
  @Get('fail/:kind')
  fail(@Param('kind') kind: string): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- libraries do throw what is no error
    throw FAILURES[kind]?.() ?? new Error('unknown kind');
  }

  @Post('models/:id/check')
  check(@Body() body: { xml: string }): { length: number; at: Date } {
    return { length: body.xml.length, at: new Date('2026-11-22T00:00:00Z') };
  }

  @Post('echo')
  echo(@Body() body: unknown): unknown {
    return { body: body ?? null };
  }
}

const FAILURES: Record<string, () => unknown> = {
  expected: () =>
    new AppError('TASK_ALREADY_CLAIMED', 409, '已被领取。', { details: { assignee: 'mediator', status: 1 } }),
  engine: () => new AppError('ENGINE_UNAVAILABLE', 503, '引擎不可用。', { retryAfterSeconds: 5 }),
  input: () => new InvalidInputError([{ path: 'variables.phone', code: 'PATTERN', message: '格式不正确' }]),
  database: () => Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }),
  statement: () => Object.assign(new Error('invalid byte sequence'), { driverError: { code: '22021' } }),
  unexpected: () => new Error('password of postgres is hunter2'),
  text: () => 'thrown text',
};

describe('request pipeline', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  const webDist = mkdtempSync(join(tmpdir(), 'web-'));

  beforeAll(async () => {
    writeWebApp(webDist);
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, PrometheusController, FailingController],
      api: { webDist },
    });
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
    rmSync(webDist, { recursive: true, force: true });
  });

  describe('problems', () => {
    it.each([
      ['expected', 409, 'TASK_ALREADY_CLAIMED'],
      ['engine', 503, 'ENGINE_UNAVAILABLE'],
      ['input', 400, 'INVALID_INPUT'],
      ['database', 503, 'DATABASE_UNAVAILABLE'],
      ['statement', 400, 'INVALID_INPUT'],
      ['unexpected', 500, 'INTERNAL'],
      ['text', 500, 'INTERNAL'],
    ])('turn a failure of kind %s into %i %s', async (kind, status, code) => {
      const response = await http()
        .get(`/api/fail/${kind}`)
        .set('X-Request-Id', 'request-12345')
        .expect(status);

      expect(response.type).toBe('application/problem+json');
      expect(response.body).toMatchObject({ code, status, correlationId: 'request-12345' });
      expect(response.body.type).toBe(`urn:yijianshi:problem:${code.toLowerCase().replaceAll('_', '-')}`);
      expect(response.text).not.toMatch(/hunter2|10\.0\.0\.7|stack|thrown text/);
      expect(response.get('X-Request-Id')).toBe('request-12345');
      expect(response.get('Retry-After')).toBe(status === 503 ? '5' : undefined);
    });

    it('carry details and faults, which cannot replace the fields of the document', async () => {
      const claimed = await http().get('/api/fail/expected');
      expect(claimed.body).toMatchObject({ assignee: 'mediator', status: 409, detail: '已被领取。' });

      const input = await http().get('/api/fail/input');
      expect(input.body.errors).toEqual([
        { path: 'variables.phone', code: 'PATTERN', message: '格式不正确' },
      ]);
    });

    it('name unknown addresses, broken JSON, foreign types and bodies that are too large', async () => {
      const unknown = await http().get('/api/nothing/here').expect(404);
      expect(unknown.body).toMatchObject({ code: 'NOT_FOUND' });

      const broken = await http().post('/api/echo').type('json').send('{"name": "secret').expect(400);
      expect(broken.body).toMatchObject({ code: 'INVALID_REQUEST' });
      expect(broken.text).not.toContain('secret');

      const large = await http()
        .post('/api/echo')
        .send({ text: 'x'.repeat(1.1 * 1024 * 1024) })
        .expect(413);
      expect(large.body).toMatchObject({ code: 'BODY_TOO_LARGE' });

      const charset = await http()
        .post('/api/echo')
        .set('Content-Type', 'application/json; charset=gbk')
        .send('{}');
      expect(charset.body).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE', status: 415 });

      const wide = await http()
        .post('/api/echo')
        .set('Content-Type', 'application/json; charset=utf-16')
        .send('{}');
      expect(wide.body).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE', status: 415 });

      const deep = await http()
        .post('/api/echo')
        .type('json')
        .send(`${'['.repeat(101)}${']'.repeat(101)}`);
      expect(deep.body).toMatchObject({ code: 'INVALID_REQUEST', status: 400 });

      await http().get('/api/fail/%E0%A4%A').expect(400);
    });

    it('replace a correlation id that is not plain', async () => {
      const response = await http().get('/api/nothing').set('X-Request-Id', 'a b <script>');

      expect(response.body.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  it('takes models of five megabytes and writes times with the offset of Shanghai', async () => {
    const response = await http()
      .post('/api/models/wage-recovery/check')
      .send({ xml: 'x'.repeat(5 * 1024 * 1024) })
      .expect(201);

    expect(response.text).toBe('{"length":5242880,"at":"2026-11-22T08:00:00.000+08:00"}');
  });

  describe('changes from other sites', () => {
    it.each([
      ['of a foreign origin', { Origin: 'https://evil.example' }],
      ['of an opaque origin', { Origin: 'null' }],
      ['that the browser calls cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['with the body of a form', { 'Content-Type': 'text/plain' }],
    ])('are refused: %s', async (_case, headers) => {
      const response = await http().post('/api/echo').set(headers).send('{"a":1}').expect(403);

      expect(response.body).toMatchObject({ code: 'CSRF_REFUSED' });
    });

    it('are not those of our own pages or of other systems', async () => {
      await http().post('/api/echo').send({ a: 1 }).expect(201);
      await http().post('/api/echo').expect(201);
      const server = app.getHttpServer().listen(0) as { address: () => { port: number } };
      const host = `127.0.0.1:${server.address().port}`;
      await supertest(`http://${host}`)
        .post('/api/echo')
        .set({ Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin', 'X-Requested-With': 'yijianshi' })
        .send({ a: 1 })
        .expect(201);
    });

    it('also cannot log a person in or out', async () => {
      await http()
        .post('/api/auth/login')
        .set('Origin', 'https://evil.example')
        .send({ username: 'mediator', password: PASSWORD })
        .expect(403);
      const agent = await loggedIn(app, 'mediator');
      await agent.post('/api/auth/logout').set('Sec-Fetch-Site', 'cross-site').expect(403);
      await agent.get('/api/me').expect(200);
    });
  });

  it('keeps an idle connection open for longer than a proxy before it does', async () => {
    const server = app.getHttpServer();
    if (!server.listening) server.listen(0);
    const { port } = server.address() as AddressInfo;

    const response = await fetch(`http://127.0.0.1:${port}/api/nothing`);

    expect(response.headers.get('keep-alive')).toBe('timeout=75');
    await response.text();
  });

  describe('web app', () => {
    it('answers the address of a page with index.html, which is asked for each time', async () => {
      for (const path of ['/', '/cases/330681-GZWQ-20261122-00001', '/index.html']) {
        const response = await http().get(path).expect(200);
        expect(response.text).toContain('<div id="root">');
        expect(response.get('Cache-Control')).toBe('no-cache');
        expect(response.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
        expect(response.get('X-Content-Type-Options')).toBe('nosniff');
      }
    });

    it('answers an address that cannot be decoded with a page only to whoever looks at pages', async () => {
      for (const path of ['/%E0%A4%A', '/cases/%00', '/.env']) {
        const page = await http().get(path).set('Accept', 'text/html,*/*;q=0.8').expect(200);
        expect(page.text).toContain('<div id="root">');
        await http().get(path).expect(404);
      }
      await http().get('/api/%E0%A4%A').set('Accept', 'text/html').expect(404);
    });

    it('lets hashed assets stay in the browser', async () => {
      const response = await http()
        .get('/assets/index-abc123.js')
        .set('Accept-Encoding', 'identity')
        .expect(200);

      expect(response.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(response.type).toBe('text/javascript');
      expect(response.get('Content-Encoding')).toBeUndefined();
    });

    it('sends the compressed sibling to a browser that can read it', async () => {
      const response = await http()
        .get('/assets/index-abc123.js')
        .set('Accept-Encoding', 'gzip, br')
        .expect(200);

      expect(response.get('Content-Encoding')).toBe('br');
      expect(response.type).toBe('text/javascript');
      expect(response.get('Vary')).toContain('Accept-Encoding');
    });

    it('does not answer a missing asset, the api or a way out of the folder with a page', async () => {
      await http().get('/assets/gone.js').expect(404);
      await http().get('/api/gone').expect(404);
      const out = await http().get('/..%2f..%2fetc%2fpasswd');
      expect(out.text).not.toContain('root:');
      const hidden = await http().get('/.env');
      expect(hidden.text).not.toContain('SECRET');
      await http().post('/cases').expect(404);
    });
  });

  it('counts requests by the pattern of their route', async () => {
    await http().get('/api/fail/expected');

    const response = await http().get('/metrics').expect(200);

    expect(response.text).toContain('route="/api/fail/:kind",status="409"');
    expect(response.text).toContain('process_cpu_user_seconds_total');
  });

  function http() {
    return supertest(app.getHttpServer());
  }
});

function writeWebApp(folder: string): void {
  const script = 'console.log("hello");';
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><div id="root"></div>');
  writeFileSync(join(folder, '.env'), 'SECRET=1');
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), script);
  writeFileSync(join(folder, 'assets', 'index-abc123.js.br'), brotliCompressSync(script));
}
