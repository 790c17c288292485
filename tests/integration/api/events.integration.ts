import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CaseAudienceService, CaseService } from '@app/cases';
import { FactStream, notifyFacts } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { AppError } from '@app/kernel';
import type { TestDatabase } from '@app/testing';
import { eventually } from '@tests/support/eventually.js';
import { AuthController, EventStreams, EventsController } from './app-under-test.js';
import { createCountyDatabase, PASSWORD, startTestApi } from './test-api.js';

const VISIBLE = '330681-GZWQ-20261122-00001';
const HIDDEN = '330681-GZWQ-20261122-00002';

const casesOfMediator = {
  summary: async (actor: Actor, caseNo: string) => {
    if (caseNo === VISIBLE && actor.username === 'mediator') return { caseNo };
    throw new AppError('CASE_NOT_FOUND', 404, '没有找到这个案件。');
  },
};

describe('change events', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let address: string;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, EventsController],
      providers: [
        EventStreams,
        FactStream,
        CaseAudienceService,
        { provide: CaseService, useValue: casesOfMediator },
      ],
    });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    address = `http://127.0.0.1:${port}`;
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('tell of general topics and of the cases that were asked for and may be seen', async () => {
    const stream = await open('mediator', `?case=${VISIBLE}&case=${HIDDEN}`);
    expect(stream.response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');

    await announce(['tasks', 'incidents', `case:${VISIBLE}`, `case:${HIDDEN}`]);

    expect(await stream.read(/event: change\ndata: (.*)\n\n/)).toBe(
      JSON.stringify({ topics: ['tasks', `case:${VISIBLE}`] }),
    );
    await stream.close();
  });

  it('say nothing about a case to somebody who may not see it', async () => {
    const stream = await open('mediator2', `?case=${VISIBLE}`);

    await announce(['cases', `case:${VISIBLE}`]);
    await announce(['models']);

    expect(await stream.read(/event: change\ndata: (.*)\n\n/)).toBe(JSON.stringify({ topics: ['models'] }));
    expect(stream.text()).not.toContain(VISIBLE);
    await stream.close();
  });

  it('of a task wake only those in whose lists it is', async () => {
    const [mediator, elsewhere] = [await open('mediator', ''), await open('mediator2', '')];

    await announce(['tasks:zj.t09.mediate/mediator', 'tasks:mediator']);
    await announce(['models']);

    expect(await mediator.read(/event: change\ndata: (.*)\n\n/)).toContain('tasks');
    expect(await elsewhere.read(/event: change\ndata: (.*)\n\n/)).toBe(
      JSON.stringify({ topics: ['models'] }),
    );
    await Promise.all([mediator.close(), elsewhere.close()]);
  });

  it('of cases wake only those whom they concern', async () => {
    const [near, far, everywhere] = [
      await open('mediator', ''),
      await open('mediator2', ''),
      await open('commander', ''),
    ];
    await database.dataSource.query(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at)
       values ($1, 'any', '示例', 'zj.t09', '2026-11-22', '{}', 'mediator', now())`,
      [VISIBLE],
    );
    await database.dataSource.query(`insert into case_access (grantee, case_no) values ('mediator', $1)`, [
      VISIBLE,
    ]);

    await announce(['cases', `case:${VISIBLE}`]);
    await announce(['models']);

    const first = /event: change\ndata: (.*)\n\n/;
    expect(await near.read(first)).toContain('cases');
    expect(await everywhere.read(first)).toContain('cases');
    expect(await far.read(first)).toBe(JSON.stringify({ topics: ['models'] }));

    await database.dataSource.query(`insert into case_access (grantee, case_no) values ('mediator2', $1)`, [
      VISIBLE,
    ]);
    await announce(['cases', `case:${VISIBLE}`]);
    await until(() => far.text().includes('cases'));
    await Promise.all([near, far, everywhere].map((stream) => stream.close()));
  });

  it('are forgotten when the client goes away', async () => {
    const streams = app.get(EventStreams);
    // those of the tests before may still be on their way out
    await until(() => streams.size === 0);
    const stream = await open('mediator', '');
    expect(streams.size).toBe(1);

    await stream.close();

    await until(() => streams.size === 0);
  });

  it('need a login', async () => {
    const response = await fetch(`${address}/api/events`);

    expect(response.status).toBe(401);
  });

  it('do not keep the application from stopping', async () => {
    const stream = await open('mediator', '');

    await app.close();

    await stream.ended();
  });

  // helpers

  async function open(username: string, query: string) {
    const cookie = await login(username);
    const abort = new AbortController();
    const response = await fetch(`${address}/api/events${query}`, {
      headers: { cookie },
      signal: abort.signal,
    });
    return listen(response, abort);
  }

  async function login(username: string): Promise<string> {
    const response = await fetch(`${address}/api/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  /** The head of a stream says that from then on it misses nothing. */
  async function announce(topics: string[]): Promise<void> {
    await notifyFacts(database.dataSource.manager, topics);
  }
});

function listen(response: Response, abort: AbortController) {
  let text = '';
  let isEnded = false;
  const decoder = new TextDecoder();
  const reading = (async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      text += decoder.decode(chunk);
  })()
    .catch(() => undefined)
    .then(() => (isEnded = true));
  return {
    response,
    text: () => text,
    read: async (pattern: RegExp) => {
      await until(() => pattern.test(text));
      return pattern.exec(text)?.[1];
    },
    ended: () => until(() => isEnded),
    close: async () => {
      abort.abort();
      await reading;
    },
  };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await eventually('it happens', async () => (await condition()) || undefined, { everyMs: 20 });
}
