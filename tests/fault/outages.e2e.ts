import { answers } from '../support/answers.js';
import { eventually } from '../support/eventually.js';
import { openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { type System, startSystem } from '../support/system.mjs';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { PersistentClient } from './persistent-client.js';

const BULK = '{"index":{"_id":"1-1"}}\n{"partitionId":1,"position":1}\n';

describe('a part that is away for a while', () => {
  let system: System;
  let mediator: Person;

  beforeAll(async () => {
    system = await startSystem();
    mediator = await Person.loggedIn({ apiUrl: system.apiUrl, password: system.demoPassword }, 'mediator');
  });

  afterAll(async () => {
    await system?.stop();
  });

  it('without the engine, commands are refused at once and reading goes on', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { taskKey } = await openTask(mediator, caseNo, 'register-claim');

    // when
    await system.broker.stop();
    const refusals = await Promise.all([
      timed(() =>
        mediator.ask('POST', '/cases', { processId: 'wage-recovery', variables: aWageClaim().build() }),
      ),
      timed(() => mediator.ask('POST', `/tasks/${taskKey}/claim`)),
      timed(() => mediator.ask('POST', `/tasks/${taskKey}/complete`, { variables: answers.registerClaim() })),
    ]);

    // then
    for (const { answer, seconds } of refusals) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'ENGINE_UNAVAILABLE' } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(5);
    }
    for (const path of [
      '/tasks?view=group',
      '/cases',
      `/cases/${caseNo}`,
      `/cases/${caseNo}/timeline`,
      `/tasks/${taskKey}`,
    ])
      expect((await mediator.ask('GET', path)).status).toBe(200);
    expect(await health()).toMatchObject({
      status: 200,
      body: { status: 'degraded', engine: 'down', database: 'up' },
    });

    // when it is back
    await system.broker.start();

    // then everything works again by itself
    const persistent = new PersistentClient(mediator);
    await persistent.complete(caseNo, 'register-claim', answers.registerClaim());
    await openTask(mediator, caseNo, 'accept-mediation');
    const next = await persistent.register(aWageClaim().build(), 'after-the-outage');
    await openTask(mediator, next, 'register-claim');
  });

  it('without the database, the broker keeps its records and people are told', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    await openTask(mediator, caseNo, 'register-claim');

    // when
    await system.postgres.stop();
    const [reading, writing, bulk] = await Promise.all([
      timed(() => mediator.ask('GET', '/tasks?view=group')),
      timed(() =>
        mediator.ask('POST', '/cases', { processId: 'wage-recovery', variables: aWageClaim().build() }),
      ),
      sendBulk(),
    ]);

    // then
    for (const { answer, seconds } of [reading, writing]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'DATABASE_UNAVAILABLE' } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(10);
    }
    expect(bulk.status).toBeGreaterThanOrEqual(500);
    expect(await health()).toMatchObject({ status: 503, body: { database: 'down' } });
    const [apiPid, workerPid] = [system.api.pid, system.worker.pid];

    // when it is back
    await system.postgres.start();

    // then api and worker go on without having been started again, and nothing was lost
    await eventually('a reading api', async () => {
      const { status } = await mediator.ask('GET', `/cases/${caseNo}`);
      return status === 200 || undefined;
    });
    await new PersistentClient(mediator).complete(caseNo, 'register-claim', answers.registerClaim());
    await openTask(mediator, caseNo, 'accept-mediation');
    expect([system.api.pid, system.worker.pid]).toEqual([apiPid, workerPid]);
  });

  async function health(): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${system.apiUrl}/health/ready`);
    return { status: response.status, body: await response.json() };
  }

  async function sendBulk(): Promise<Response> {
    const credentials = Buffer.from(`broker:${system.secrets.intakePassword}`).toString('base64');
    return fetch(`${system.intakeUrl}/_bulk`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-ndjson' },
      body: BULK,
    });
  }
});

async function timed<T>(action: () => Promise<T>): Promise<{ answer: T; seconds: number }> {
  const begun = performance.now();
  const answer = await action();
  return { answer, seconds: (performance.now() - begun) / 1000 };
}
