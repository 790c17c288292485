import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CalendarService } from '@app/calendars';
import { seedDemonstrationAccounts, seedOrganisation } from '@app/identity';
import { BUILT_IN_CALENDAR, CALENDAR_2026, createCalendar } from '@app/statutory-time';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type TestAgent from 'supertest/lib/agent.js';
import supertest from 'supertest';
import { AuthController, DeadlinesController } from './app-under-test.js';
import { loggedIn, PASSWORD, startTestApi } from './test-api.js';

const EXAMPLES = join(__dirname, '../../../libs/statutory-time/src/fixtures/examples.jsonl');
const calendar = { years: { '2026': CALENDAR_2026, '2027': { published: false, off: [], work: [] } } };
const lines = readFileSync(EXAMPLES, 'utf8')
  .trim()
  .replaceAll('"@2026"', JSON.stringify(calendar))
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const cases = lines.filter((_, index) => index % 2 === 0);
const answers = lines.filter((_, index) => index % 2 === 1);

describe('deadlines over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let agent: TestAgent;

  beforeAll(async () => {
    database = await createTestDatabase();
    await seedOrganisation(database.dataSource);
    await seedDemonstrationAccounts(database.dataSource, PASSWORD);
    const inForce = createCalendar(BUILT_IN_CALENDAR);
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, DeadlinesController],
      providers: [{ provide: CalendarService, useValue: { current: () => Promise.resolve(inForce) } }],
    });
    agent = await loggedIn(app, 'mediator');
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('are those of the worked examples, in order, with their steps', async () => {
    const { body } = await agent.post('/api/deadlines/compute').send({ cases }).expect(200);

    const items = (body as { items: { steps: unknown[] }[] }).items;
    expect(items.map(({ steps: _, ...answer }) => answer)).toEqual(answers);
    expect(items.every(({ steps }) => steps.length > 0)).toBe(true);
  });

  it('take the calendar in force where a case has none, and answer a bad case with its code', async () => {
    const limit = { amount: 5, unit: 'working_day' };
    const asked = [{ id: 'own', limit, start: '2026-09-29' }, { id: 'bad', limit, start: '2026-02-30' }, 7];

    const { body } = await agent.post('/api/deadlines/compute').send({ cases: asked }).expect(200);

    expect(body).toMatchObject({
      items: [
        { id: 'own', due: '2026-10-12', error: null },
        { id: 'bad', due: null, error: 'INVALID_DATE' },
        { id: null, due: null, error: 'INVALID_CASE' },
      ],
    });
  });

  it.each([
    [{}, 'REQUIRED'],
    [{ cases: 'many' }, 'TYPE'],
    [{ cases: Array.from({ length: 1001 }, () => ({})) }, 'LENGTH'],
  ])('refuse a body of another shape (%#)', async (asked, code) => {
    const { body, type } = await agent.post('/api/deadlines/compute').send(asked).expect(400);

    expect(type).toBe('application/problem+json');
    expect(body).toMatchObject({ code: 'INVALID_INPUT' });
    expect(JSON.stringify(body)).toContain(`"path":"cases"`);
    expect(JSON.stringify(body)).toContain(`"code":"${code}"`);
  });

  it('are for those who are logged in', async () => {
    await supertest(app.getHttpServer()).post('/api/deadlines/compute').send({ cases: [] }).expect(401);
  });
});
