import type { NestExpressApplication } from '@nestjs/platform-express';
import { ModelsModule } from '@app/models';
import type { TestDatabase } from '@app/testing';
import { AuthController, HealthController, ModelFormsController, ReadinessCheck } from './app-under-test.js';
import { NoEngineModule, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };
/** Evaluating it takes minutes; the api that does so answers nobody meanwhile. */
const BOMB = 'count(for i in 1..300000000 return i)';
/** Lies between what a busy machine needs and what a hang takes. */
const HANG_MS = 60_000;
const FORM = 'hostile.ask';
const AT = `/api/models/hostile/forms/${FORM}`;

const field = (more: object) => ({ id: 'x', type: 'textfield', key: 'x', label: 'X', ...more });
const formWith = (components: unknown, more: object = {}) => ({
  ...{ id: FORM, type: 'default', schemaVersion: 19, components },
  ...more,
});

describe('a hostile draft of a form', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, HealthController, ModelFormsController],
      providers: [{ provide: ReadinessCheck, useValue: {} }],
      imports: [NoEngineModule, ModelsModule],
    });
    await app.listen(0);
    await database.dataSource.query(
      `insert into model_draft (id, process_id, xml, saved_by, saved_at)
       values (gen_random_uuid(), 'hostile', '<a/>', 'analyst', now())`,
    );
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it.each<[string, object, string]>([
    ['what hides a field', formWith([field({ conditional: { hide: `=${BOMB} > 1` } })]), 'FEEL_EXCEEDED'],
    ['what locks a field', formWith([field({ readonly: `=${BOMB} > 1` })]), 'FEEL_EXCEEDED'],
    ['a limit', formWith([field({ type: 'integer', validate: { max: `=${BOMB}` } })]), 'FEEL_EXCEEDED'],
    ['a text', formWith([{ id: 'x', type: 'text', text: `{{${BOMB}}}` }]), 'FEEL_EXCEEDED'],
    ['a label', formWith([field({ label: `=string(${BOMB})` })]), 'FEEL_EXCEEDED'],
    ['options', formWith([field({ type: 'select', valuesExpression: `=[${BOMB}]` })]), 'FEEL_EXCEEDED'],
    [
      'a limit of a column',
      formWith([
        {
          ...field({ type: 'entryTable' }),
          columns: [field({ type: 'money', validate: { min: `=${BOMB}` } })],
        },
      ]),
      'FEEL_EXCEEDED',
    ],
    [
      'a pattern',
      formWith([field({ validate: { pattern: `^(a+)+${'(b|c)*'.repeat(60)}$` } })]),
      'PATTERN_MAY_HANG',
    ],
    [
      'brackets of a pattern',
      formWith([field({ validate: { pattern: '('.repeat(490) } })]),
      'PATTERN_INVALID',
    ],
  ])('with a bomb in %s is saved and checked while others are answered', async (_name, schema, code) => {
    const analyst = (await loggedIn(app, 'analyst')).set(OWN);
    const { slowest, answers } = await whileOthersAsk(async () => [
      await analyst.post(`${AT}/drafts`).send({ schema }),
      await analyst.post(`${AT}/check`).send({ schema }),
    ]);
    await analyst.delete(`${AT}/drafts`);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]?.body.findings).toContainEqual(
      expect.objectContaining({ code, severity: 'error', elementId: 'x', formId: FORM }),
    );
    expect(slowest).toBeLessThan(HANG_MS);
  });

  it.each<[string, unknown, number, string]>([
    ['braces without end', nested(1_000_000), 400, 'INVALID_REQUEST'],
    ['braces that the parser takes', nested(80), 400, 'INVALID_INPUT'],
    ['very many fields', many(20_000, (n) => field({ id: `f${n}`, key: `k${n}` })), 400, 'INVALID_INPUT'],
    [
      'very many options',
      [field({ type: 'select', values: list(100_000, { value: 1 }) })],
      400,
      'INVALID_INPUT',
    ],
    ['a text of megabytes', [{ id: 'x', type: 'text', text: 'x'.repeat(5_000_000) }], 400, 'INVALID_INPUT'],
    ['a text beyond what is taken', [{ text: 'x'.repeat(7_000_000) }], 413, 'BODY_TOO_LARGE'],
    ['no fields', 'x', 400, 'INVALID_INPUT'],
  ])('of %s is refused at once', async (_name, components, status, code) => {
    const analyst = (await loggedIn(app, 'analyst')).set(OWN);
    const body = `{"schema":{"id":"${FORM}","type":"default","components":${text(components)}}}`;
    const { slowest, answers } = await whileOthersAsk(async () => [
      await analyst.post(`${AT}/drafts`).set('Content-Type', 'application/json').send(body),
    ]);
    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual([[status, code]]);
    expect(slowest).toBeLessThan(HANG_MS);
  });

  it('as large as is read is checked while others are answered', async () => {
    const analyst = (await loggedIn(app, 'analyst')).set(OWN);
    const hide = `=${Array.from({ length: 12 }, (_, n) => `k${n} = "x"`).join(' or ')}`;
    const schema = formWith(
      many(290, (n) => field({ id: `f${n}`, key: `k${n}`, conditional: { hide: hide.slice(0, 100 - 4) } })),
    );
    const { slowest, answers } = await whileOthersAsk(async () => [
      await analyst.post(`${AT}/check`).send({ schema }),
    ]);
    expect(answers[0]?.status).toBe(200);
    expect(answers[0]?.body.findings.length).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(HANG_MS);
  });

  // helpers

  interface Answer {
    status: number;
    body: { code: string; findings: object[] };
  }

  async function whileOthersAsk(
    work: () => Promise<Answer[]>,
  ): Promise<{ slowest: number; answers: Answer[] }> {
    const url = await app.getUrl();
    const others: Promise<number>[] = [];
    const ask = async () => {
      const start = performance.now();
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      return performance.now() - start;
    };
    const pulse = setInterval(() => others.push(ask()), 50);
    const answers = await work();
    others.push(ask());
    clearInterval(pulse);
    // none of them is left on its way when the api is closed
    return { slowest: Math.max(...(await Promise.all(others))), answers };
  }
});

/** JSON as text, because nothing here could write what is nested so deep. */
function nested(depth: number): object {
  return { depth };
}

function text(value: unknown): string {
  const isNested = typeof value === 'object' && value !== null && 'depth' in value;
  return isNested
    ? `${'['.repeat(Number(value.depth))}${']'.repeat(Number(value.depth))}`
    : JSON.stringify(value);
}

function many(length: number, of: (n: number) => object): object[] {
  return Array.from({ length }, (_, n) => of(n));
}

function list(length: number, one: object): object[] {
  return Array.from({ length }, () => one);
}
