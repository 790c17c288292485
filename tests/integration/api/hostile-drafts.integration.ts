import type { NestExpressApplication } from '@nestjs/platform-express';
import { ModelsModule } from '@app/models';
import type { TestDatabase } from '@app/testing';
import { AuthController, HealthController, ModelsController, ReadinessCheck } from './app-under-test.js';
import { NoEngineModule, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };
/** Evaluating it takes minutes; the api that does so answers nobody meanwhile. */
const BOMB = 'for i in 1..300000000 return i';
/** Lies between what a busy machine needs and what a hang takes. */
const HANG_MS = 60_000;

describe('a hostile draft', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, HealthController, ModelsController],
      providers: [{ provide: ReadinessCheck, useValue: {} }],
      imports: [NoEngineModule, ModelsModule],
    });
    await app.listen(0);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it.each([
    ['a limit', 't', modelWith({ statutoryLimit: `=${BOMB}` })],
    ['a responsible group', 't', modelWith({ responsible: `=[string(count(${BOMB}))]` })],
    ['the start of a clock', 't', modelWith({ clockStart: `=date(string(count(${BOMB})))` })],
    ['a title', 'hostile', modelWith({}, `=string(count(${BOMB}))`)],
    [
      'a candidate group',
      'u',
      modelWith({}).replace('<bpmn:endEvent', `${taskFor(`=${BOMB}`)}<bpmn:endEvent`),
    ],
    ['a condition', 'f2', withCondition(`=count(${BOMB}) &gt; 5`)],
  ])('with a bomb in %s is saved and checked while others are answered', async (_name, elementId, xml) => {
    const analyst = (await loggedIn(app, 'analyst')).set(OWN);
    const url = await app.getUrl();
    const isAlive = async () => (await fetch(`${url}/health/live`)).status;

    let slowest = 0;
    const pulse = setInterval(() => {
      const start = performance.now();
      void isAlive().then(() => (slowest = Math.max(slowest, performance.now() - start)));
    }, 50);
    const saved = await analyst.post('/api/models/hostile/drafts').send({ xml });
    const checked = await analyst.post('/api/models/hostile/check').send({ xml });
    expect(await isAlive()).toBe(200);
    clearInterval(pulse);
    await analyst.delete('/api/models/hostile/drafts');

    expect([saved.status, checked.status]).toEqual([200, 200]);
    expect(checked.body.findings).toContainEqual(
      expect.objectContaining({ code: 'FEEL_EXCEEDED', severity: 'error', elementId }),
    );
    expect(slowest).toBeLessThan(HANG_MS);
  });

  it('of very many elements is refused at once, and the largest that is read lets others be answered', async () => {
    const analyst = (await loggedIn(app, 'analyst')).set(OWN);
    const url = await app.getUrl();
    const check = (count: number) => {
      const xml = modelWith({}).replace('<bpmn:endEvent', `${tasks(count)}<bpmn:endEvent`);
      return analyst.post('/api/models/hostile/check').send({ xml }).expect(200);
    };
    let isChecked = false;
    let answered = 0;

    const refused = codesOf(await check(8000));
    const checking = check(1600).then((answer) => {
      isChecked = true;
      return codesOf(answer);
    });
    // one after the other, so that each has waited for its answer
    while (!isChecked) {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      answered += 1;
    }

    expect(refused).toEqual(['ELEMENTS_TOO_MANY']);
    expect(await checking).toContain('JOB_TYPE_UNKNOWN');
    // a check that lets nobody in between is answered before the second one
    expect(answered).toBeGreaterThan(FEW_ANSWERS);
  });

  it('with a group of many parts that are not known is checked at once', async () => {
    const analyst = (await loggedIn(app, 'analyst')).set(OWN);
    const parts = Array.from({ length: 40 }, (_, i) => `part${i}`).join(' + ');
    const xml = modelWith({ responsible: `=${parts} + &quot;.nowhere/nobody&quot;` });

    // without a bound of its own: 2^40 combinations would be looked at when this test had long been given up
    const { body } = await analyst.post('/api/models/hostile/check').send({ xml }).expect(200);

    expect(body.findings).toContainEqual(expect.objectContaining({ code: 'GROUP_UNKNOWN', elementId: 't' }));
  });
});

// helpers

/** As many as are answered before and behind a check that does not pause. */
const FEW_ANSWERS = 3;

function codesOf({ body }: { body: { findings: { code: string }[] } }): string[] {
  return body.findings.map(({ code }) => code);
}

/** A chain of tasks, six elements each. */
function tasks(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `<bpmn:serviceTask id="t${i}"><bpmn:extensionElements><zeebe:taskDefinition type="nothing" /></bpmn:extensionElements>` +
      `<bpmn:incoming>h${i}</bpmn:incoming><bpmn:outgoing>h${i + 1}</bpmn:outgoing></bpmn:serviceTask>` +
      `<bpmn:sequenceFlow id="h${i + 1}" sourceRef="t${i}" targetRef="t${i + 1}" />`,
  ).join('');
}

/** What the engine evaluates itself, without a bound. */
function taskFor(groups: string): string {
  return `<bpmn:userTask id="u" name="y"><bpmn:extensionElements><zeebe:userTask />
    <zeebe:assignmentDefinition candidateGroups="${groups}" /></bpmn:extensionElements></bpmn:userTask>`;
}

function withCondition(condition: string): string {
  const flow = '<bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="e"';
  return modelWith({}).replace(
    `${flow} />`,
    `${flow}><bpmn:conditionExpression>${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
  );
}

function modelWith(properties: Record<string, string>, title = '=caseNo'): string {
  const all = { stage: 'Z1', legalBasis: 'x', statutoryLimit: '5 working_day', ...properties };
  const lines = Object.entries(all).map(
    ([name, value]) => `<zeebe:property name="${name}" value="${value}" />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://x">
  <bpmn:process id="hostile" isExecutable="true">
    <bpmn:extensionElements><zeebe:properties>
      <zeebe:property name="titleExpression" value="${title}" />
    </zeebe:properties></bpmn:extensionElements>
    <bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:subProcess id="t" name="x">
      <bpmn:extensionElements><zeebe:properties>${lines.join('')}</zeebe:properties></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:subProcess>
    <bpmn:endEvent id="e"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t" />
    <bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="e" />
  </bpmn:process>
</bpmn:definitions>`;
}
