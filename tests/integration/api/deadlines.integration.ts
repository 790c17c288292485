import type { NestExpressApplication } from '@nestjs/platform-express';
import { CalendarService } from '@app/calendars';
import {
  type DeadlineAnswer,
  type DeadlineCase,
  type ExplainedAnswer,
  BUILT_IN_CALENDAR,
  CALENDAR_2026,
  computeDeadline,
  createCalendar,
  explainDeadline,
} from '@app/statutory-time';
import type { ExplainedDay } from '@app/stages';
import type { TestDatabase } from '@app/testing';
import type TestAgent from 'supertest/lib/agent.js';
import supertest from 'supertest';
import { runDeadline } from '../deadline-command.js';
import { EXAMPLES, LAW_VECTORS } from '../deadline-examples.js';
import { AuthController, DeadlinesController } from './app-under-test.js';
import { createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const vectors = LAW_VECTORS.map(({ question }) => question);
/** Published, unlike the one in force: an answer that is not provisional rests on the case's own calendar. */
const calendar2027 = { published: true, off: ['2027-01-01'], work: [] };

describe('deadlines over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let agent: TestAgent;

  beforeAll(async () => {
    database = await createCountyDatabase();
    const inForce = createCalendar(BUILT_IN_CALENDAR);
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, DeadlinesController],
      providers: [{ provide: CalendarService, useValue: { current: async () => inForce, namedDays } }],
    });
    agent = await loggedIn(app, 'mediator');
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const ask = async (cases: readonly unknown[]): Promise<ExplainedAnswer[]> => {
    const { body } = await agent.post('/api/deadlines/compute').send({ cases }).expect(200);
    return (body as { items: ExplainedAnswer[] }).items;
  };

  it('are those of the worked examples, in order, with their steps', async () => {
    const items = await ask(EXAMPLES.cases);

    expect(items.map(answerOf)).toEqual(EXAMPLES.answers);
    expect(items.map(({ steps }) => steps)).toEqual(EXAMPLES.cases.map((one) => explainDeadline(one)));
  });

  it('are those of the law vectors', async () => {
    expect(vectors.length).toBeGreaterThan(60);
    expect(await ask(vectors)).toMatchObject(LAW_VECTORS.map(({ answer }) => answer));
  });

  it.each<[string, readonly DeadlineCase[]]>([
    ['worked examples', EXAMPLES.cases],
    ['law vectors', vectors],
  ])('are the same through the library and the command line: %s', async (_, cases) => {
    const items = await ask(cases);

    expect(items.map(answerOf)).toEqual(cases.map((one) => computeDeadline(one)));
    expect(await computedByCommand(cases)).toEqual(items.map(answerOf));
  });

  it('are explained as the command line explains them', async () => {
    const items = await ask(EXAMPLES.cases);

    expect(await Promise.all(EXAMPLES.cases.map(explainedByCommand))).toEqual(items);
  });

  it('take the calendar in force where a case has none, and answer a bad case with its code', async () => {
    const limit = { amount: 5, unit: 'working_day' };
    const asked = [
      { id: 'own', limit, start: '2026-09-29' },
      { id: 'bad', limit, start: '2026-02-30' },
      { limit },
    ];

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
    ['what is no case', { cases: [7] }, 'cases'],
    ['no case at all', { cases: [{}, null] }, 'cases'],
    ['a list for a case', { cases: [[]] }, 'cases'],
    ['null for a yes or no', { cases: [], withDays: null }, 'withDays'],
    ['a text for a yes or no', { cases: [], withDays: 'true' }, 'withDays'],
  ])('refuse %s', async (_, asked, path) => {
    const { body } = await agent.post('/api/deadlines/compute').send(asked).expect(400);
    expect(body).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path }] });
  });

  it('take 1,000 cases that carry their own calendar, and not one more', async () => {
    const years = { ...BUILT_IN_CALENDAR.years, '2026': CALENDAR_2026, '2027': calendar2027 };
    const one = { ...EXAMPLES.cases[6], calendar: { years } };
    const cases = Array.from({ length: 1000 }, (_, index) => ({ ...one, id: `case-${index}` }));
    expect(Buffer.byteLength(JSON.stringify({ cases }))).toBeGreaterThan(2_000_000);

    const items = await ask(cases);

    expect(items.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
    expect(items.every(({ due, provisional }) => due === '2027-03-01' && !provisional)).toBe(true);
    const { body } = await agent
      .post('/api/deadlines/compute')
      .send({ cases: [...cases, one] })
      .expect(400);
    expect(body).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'cases', code: 'LENGTH' }] });
  });

  it('leave the limit of other bodies as it is', async () => {
    const { body } = await agent
      .post('/api/auth/login')
      .send({ username: 'x'.repeat(1_500_000), password: '' })
      .expect(413);

    expect(body).toMatchObject({ code: 'BODY_TOO_LARGE' });
    await agent
      .post('/api/deadlines/compute')
      .send({ cases: ['x'.repeat(9_000_000)] })
      .expect(413);
  });

  it('carry the days of their months on request', async () => {
    const limit = { amount: 5, unit: 'working_day' };
    const asked = [
      { id: 'days', limit, start: '2026-09-29' },
      { id: 'hours', limit: { amount: 5, unit: 'hour' }, start: '2026-09-29T09:00:00+08:00' },
      { id: 'long', limit: { amount: 3, unit: 'year' }, start: '2026-09-29' },
      { id: 'bad', limit, start: '2026-02-30' },
      { id: 'cut', limit, promise: { amount: 3, unit: 'month' }, start: '2026-09-29' },
      { id: 'own', calendar: BUILT_IN_CALENDAR, limit, start: '2026-09-29' },
    ];

    const { body } = await agent
      .post('/api/deadlines/compute')
      .send({ cases: asked, withDays: true })
      .expect(200);

    const [days, hours, long, bad, cut, own] = (body as { items: { days: ExplainedDay[] | null }[] }).items;
    expect([days?.days?.[0]?.date, days?.days?.at(-1)?.date]).toEqual(['2026-09-01', '2026-10-31']);
    expect(countedIn(days)).toEqual(['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']);
    expect(days?.days?.[30]).toEqual({
      date: '2026-10-01',
      kind: 'holiday',
      name: '国庆节',
      counted: false,
      suspended: false,
    });
    expect([hours?.days, long?.days, bad?.days]).toEqual([null, null, null]);
    expect(cut?.days?.at(-1)?.date).toBe('2026-10-31');
    expect(countedIn(own)).toEqual(countedIn(days));
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

// helpers

function answerOf({ steps: _, ...answer }: ExplainedAnswer): DeadlineAnswer {
  return answer;
}

async function computedByCommand(cases: readonly DeadlineCase[]): Promise<DeadlineAnswer[]> {
  const input = cases.map((one) => JSON.stringify(one)).join('\n');
  const { stdout } = await runDeadline(['compute', '--jsonl'], input);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DeadlineAnswer);
}

async function explainedByCommand(one: DeadlineCase): Promise<ExplainedAnswer> {
  const { stdout } = await runDeadline(['explain', '--json'], JSON.stringify(one));
  return JSON.parse(stdout) as ExplainedAnswer;
}

function namedDays(from: string, to: string) {
  const day = { day: '2026-10-01', kind: 'off', name: '国庆节', year: 2026 };
  return Promise.resolve(from <= day.day && day.day <= to ? [day] : []);
}

function countedIn(answer: { days: ExplainedDay[] | null } | undefined): string[] {
  return (answer?.days ?? []).filter(({ counted }) => counted).map(({ date }) => date);
}
