import type { NestExpressApplication } from '@nestjs/platform-express';
import { ModelsModule } from '@app/models';
import type { TestDatabase } from '@app/testing';
import { AuthController, HealthController, ModelsController, ReadinessCheck } from './app-under-test.js';
import { NoEngineModule, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };
/** Evaluating it takes longer than anybody waits; the api that does so answers nobody meanwhile. */
const BOMB = 'for i in 1..300000000 return i';

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
    // milliseconds; evaluating here stops the api for many seconds
    expect(slowest).toBeLessThan(2000);
  });

  it('of very many elements is refused at once, and the largest that is read lets others be answered', async () => {
    const analyst = (await loggedIn(app, 'analyst')).set(OWN);
    const url = await app.getUrl();
    let slowest = 0;
    const pulse = setInterval(() => {
      const start = performance.now();
      void fetch(`${url}/health/live`).then(() => (slowest = Math.max(slowest, performance.now() - start)));
    }, 50);
    const codesOf = async (count: number) => {
      const xml = modelWith({}).replace('<bpmn:endEvent', `${tasks(count)}<bpmn:endEvent`);
      const { body } = await analyst.post('/api/models/hostile/check').send({ xml }).expect(200);
      return body.findings.map(({ code }: { code: string }) => code);
    };

    const refused = await codesOf(8000);
    const largest = await codesOf(1600);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    clearInterval(pulse);

    expect(refused).toEqual(['ELEMENTS_TOO_MANY']);
    expect(largest).toContain('JOB_TYPE_UNKNOWN');
    // milliseconds; reading the first one stops the api for many seconds
    expect(slowest).toBeLessThan(2000);
  });

  it('with a group of many parts that are not known is checked at once', async () => {
    const analyst = (await loggedIn(app, 'analyst')).set(OWN);
    const parts = Array.from({ length: 40 }, (_, i) => `part${i}`).join(' + ');
    const xml = modelWith({ responsible: `=${parts} + &quot;.nowhere/nobody&quot;` });

    const start = performance.now();
    const { body } = await analyst.post('/api/models/hostile/check').send({ xml }).expect(200);

    expect(body.findings).toContainEqual(expect.objectContaining({ code: 'GROUP_UNKNOWN', elementId: 't' }));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

// helpers

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
