import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkModel } from './check-model.js';
import { findingsAfter as allFindingsAfter } from './small-model.builders.js';

const FIXTURES = join(import.meta.dirname, '../../../../tests/fixtures/models');

/** What is new in these models is not drawn, which is another matter. */
async function findingsAfter(from: string | RegExp, to: string): Promise<string[]> {
  return (await allFindingsAfter(from, to)).filter((finding) => !finding.startsWith('NOT_DRAWN'));
}

/** The flow to the last step gets a gateway before it, and this condition. */
function withCondition(condition: string): Promise<string[]> {
  return findingsAfter(
    /<bpmn:serviceTask[\s\S]*<\/bpmn:serviceTask>([\s\S]*)<bpmn:sequenceFlow id="f3"[^>]*>/,
    `<bpmn:exclusiveGateway id="work" default="f4"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing><bpmn:outgoing>f4</bpmn:outgoing></bpmn:exclusiveGateway>$1
     <bpmn:sequenceFlow id="f3" sourceRef="work" targetRef="end"><bpmn:conditionExpression>${escaped(condition)}</bpmn:conditionExpression></bpmn:sequenceFlow>
     <bpmn:sequenceFlow id="f4" sourceRef="work" targetRef="end" />`,
  );
}

/** The service task becomes an event that waits for this timer. */
function withTimer(timer: string): Promise<string[]> {
  return findingsAfter(
    /<bpmn:serviceTask[\s\S]*<\/bpmn:serviceTask>/,
    `<bpmn:intermediateCatchEvent id="work"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
       <bpmn:timerEventDefinition id="timer">${timer}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`,
  );
}

/** An event at the border of the stage. */
function withBoundary(definition: string, attributes = ''): Promise<string[]> {
  return findingsAfter(
    '<bpmn:endEvent id="end">',
    `<bpmn:boundaryEvent id="b" attachedToRef="st_A" ${attributes}><bpmn:outgoing>f5</bpmn:outgoing>${definition}</bpmn:boundaryEvent>
     <bpmn:sequenceFlow id="f5" sourceRef="b" targetRef="end" /><bpmn:endEvent id="end"><bpmn:incoming>f5</bpmn:incoming>`,
  );
}

const only = (findings: string[], element: string) => findings.filter((one) => one.endsWith(` ${element}`));

describe('conditions', () => {
  it.each([
    ['without the sign', 'outcome = "settled"', 'CONDITION_NOT_FEEL'],
    ['of other engines', '${outcome}', 'CONDITION_NOT_FEEL'],
    ['of other engines behind the sign', '=${outcome}', 'CONDITION_NOT_FEEL'],
    ['with two signs', '=receivedOn == "2026-01-01"', 'CONDITION_NOT_FEEL'],
    ['with three signs', '=receivedOn === 1', 'CONDITION_NOT_FEEL'],
    ['with <>', '=receivedOn <> "x"', 'CONDITION_NOT_FEEL'],
    ['with two at the start', '==receivedOn = "x"', 'CONDITION_NOT_FEEL'],
    ['with &&', '=receivedOn && townCode', 'CONDITION_NOT_FEEL'],
    ['with a blank in a name', '=received on = "x"', 'CONDITION_NOT_FEEL'],
    ['without text', '', 'CONDITION_NOT_FEEL'],
    ['that is not finished', '=receivedOn = "x" or', 'CONDITION_NOT_FEEL'],
    ['that is a text', '="settled"', 'CONDITION_NOT_BOOLEAN'],
    ['that joins texts', '=townCode + ".mediate"', 'CONDITION_NOT_BOOLEAN'],
    ['that is a number', '=1', 'CONDITION_NOT_BOOLEAN'],
    ['that is a list', '=[true]', 'CONDITION_NOT_BOOLEAN'],
    ['that chooses a text', '=if townCode = "a" then "b" else "c"', 'CONDITION_NOT_BOOLEAN'],
  ])('%s are refused', async (_name, condition, code) => {
    expect(only(await withCondition(condition), 'f3')[0]).toBe(`${code} f3`);
  });

  it.each(['=receivedOn = "x"', '=not(receivedOn = "x")', '=receivedOn in ("x", "y")', '=true'])(
    'that are FEEL pass: %s',
    async (condition) => expect(only(await withCondition(condition), 'f3')).toEqual([]),
  );

  it('stand behind a gateway, and never on the flow that is taken otherwise', async () => {
    const condition = '<bpmn:conditionExpression>=true</bpmn:conditionExpression>';
    expect(
      await findingsAfter(
        '<bpmn:sequenceFlow id="f2" sourceRef="st_A" targetRef="work" />',
        `<bpmn:sequenceFlow id="f2" sourceRef="st_A" targetRef="work">${condition}</bpmn:sequenceFlow>`,
      ),
    ).toEqual(['CONDITION_PLACE f2']);
  });

  it('name the flow by its ends and say how to write it', async () => {
    const xml = readFileSync(join(FIXTURES, 'cond-without-equals.bpmn'), 'utf8');
    const findings = await checkModel(xml, {}, 'sylc');
    expect(findings.find(({ code }) => code === 'CONDITION_NOT_FEEL')).toMatchObject({
      elementId: 'f3',
      severity: 'error',
      message: expect.stringContaining('从“判断”到“转出”的连线'),
    });
  });
});

describe('timers', () => {
  const duration = (text: string) => `<bpmn:timeDuration>${text}</bpmn:timeDuration>`;
  const date = (text: string) => `<bpmn:timeDate>${text}</bpmn:timeDate>`;
  const cycle = (text: string) => `<bpmn:timeCycle>${text}</bpmn:timeCycle>`;

  it.each([
    'P1.5D',
    'PT1.5H',
    'P0.5Y',
    '1D',
    'P',
    'PT',
    'P1D2H',
    '24小时',
    'P１D',
    '2026-01-01',
    'R3/PT1H',
    '-P1D',
  ])('refuse the duration %s', async (text) =>
    expect(await withTimer(duration(text))).toEqual(['TIMER work']),
  );

  it.each(['P1D', 'PT36H', 'P1Y2M3W4DT5H6M7.5S', 'PT0.5S', '=wait', '=duration("P1D")'])(
    'take the duration %s',
    async (text) => expect(only(await withTimer(duration(text)), 'work').filter(isTimer)).toEqual([]),
  );

  it.each([
    '2026-12-01',
    '2026-12-01T10:00:00',
    '2026-02-30T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026/12/01',
    '明天',
  ])('refuse the date %s', async (text) => expect(await withTimer(date(text))).toEqual(['TIMER work']));

  it.each(['2026-12-01T10:00:00+08:00', '2028-02-29T10:00:00Z'])('take the date %s', async (text) =>
    expect(await withTimer(date(text))).toEqual([]),
  );

  it.each([
    'R3/P1.5D',
    'PT1H',
    '0 0 9 * *',
    '99 0 9 * * *',
    '0 0 25 * * *',
    '0 0 9 32 * *',
    '0 0 9 1 13 *',
    '0 0 9 * * XYZ',
    '@often',
    '每天',
    'r3/PT1H',
    'R3/',
    'R3/2026-12-01/PT1H',
  ])('refuse the cycle %s', async (text) => {
    const definition = `<bpmn:timerEventDefinition id="timer">${cycle(text)}</bpmn:timerEventDefinition>`;
    expect(await withBoundary(definition, 'cancelActivity="false"')).toEqual(['TIMER b']);
  });

  it.each([
    'R3/PT1H',
    'R/P1D',
    '0 0 9 * * *',
    '*/5 0 9-17 ? JAN-MAR MON-FRI',
    '@daily',
    'R2/2026-12-01T10:00:00Z/PT1H',
  ])('take the cycle %s', async (text) => {
    const definition = `<bpmn:timerEventDefinition id="timer">${cycle(text)}</bpmn:timerEventDefinition>`;
    expect(await withBoundary(definition, 'cancelActivity="false"')).toEqual([]);
  });

  it('wait once where the step is reached once', async () => {
    expect(await withTimer(cycle('R3/PT1H'))).toEqual(['TIMER work']);
    const definition = `<bpmn:timerEventDefinition id="timer">${cycle('R3/PT1H')}</bpmn:timerEventDefinition>`;
    expect(await withBoundary(definition)).toEqual(['TIMER b']);
  });

  it('are said on their element', async () => {
    const findings = await checkModel(readFileSync(join(FIXTURES, 'timer-p15d.bpmn'), 'utf8'), {}, 'sylc');
    expect(findings.find(({ code }) => code === 'TIMER')).toMatchObject({
      elementId: 'w',
      message: expect.stringContaining('P1.5D'),
    });
  });
});

describe('events', () => {
  const error = '<bpmn:errorEventDefinition id="d1" />';
  const signal = '<bpmn:signalEventDefinition id="d2" />';

  it('must interrupt where the engine cannot go on', async () => {
    expect(await withBoundary(error, 'cancelActivity="false"')).toContain('EVENT_INTERRUPTS b');
    expect(await withBoundary(error)).not.toContain('EVENT_INTERRUPTS b');
  });

  it('are of one kind', async () => {
    expect(await withBoundary(error + signal)).toContain('EVENT_DEFINITIONS b');
    expect(await withBoundary('')).toContain('EVENT_DEFINITIONS b');
  });

  it('lead by links to a place that exists', async () => {
    const link =
      '<bpmn:intermediateThrowEvent id="work"><bpmn:incoming>f2</bpmn:incoming><bpmn:linkEventDefinition id="l" name="nowhere" /></bpmn:intermediateThrowEvent>';
    expect(await findingsAfter(/<bpmn:serviceTask[\s\S]*<\/bpmn:serviceTask>/, link)).toContain(
      'LINK_WITHOUT_TARGET work',
    );
  });

  it('end for good', async () => {
    expect(
      await findingsAfter(
        '<bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>',
        '<bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f9</bpmn:outgoing></bpmn:endEvent><bpmn:sequenceFlow id="f9" sourceRef="end" targetRef="work" />',
      ),
    ).toContain('END_GOES_ON end');
  });

  it('start a sub-process of events', async () => {
    const child =
      '<bpmn:subProcess id="aside" triggeredByEvent="true"><bpmn:startEvent id="aside-start"><bpmn:outgoing>a1</bpmn:outgoing></bpmn:startEvent><bpmn:endEvent id="aside-end"><bpmn:incoming>a1</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="a1" sourceRef="aside-start" targetRef="aside-end" /></bpmn:subProcess>';
    expect(await findingsAfter('<bpmn:endEvent id="end">', `${child}<bpmn:endEvent id="end">`)).toContain(
      'EVENT_SUB_PROCESS_START aside',
    );
  });
});

describe('extensions', () => {
  const mapping = (source: string, target: string) =>
    `<zeebe:ioMapping><zeebe:input source="${escaped(source)}" target="${target}" /></zeebe:ioMapping>`;
  const withExtension = (text: string) =>
    findingsAfter(
      '<zeebe:taskDefinition type="common.archive-case" />',
      `<zeebe:taskDefinition type="common.archive-case" />${text}`,
    );

  it.each([
    ['an expression with two signs', mapping('=a == 1', 'b'), 'FEEL_INVALID work'],
    ['a reserved word', mapping('=townCode', 'null'), 'VARIABLE_RESERVED work'],
    ['two mappings', mapping('=townCode', 'a') + mapping('=townCode', 'b'), 'EXTENSION_TWICE work'],
    ['two job types', '<zeebe:taskDefinition type="common.archive-case" />', 'EXTENSION_TWICE work'],
  ])('refuse %s', async (_name, text, expected) => {
    expect(await withExtension(text)).toContain(expected);
  });

  it('give a collection as FEEL', async () => {
    const loop = (collection: string) =>
      findingsAfter(
        '<bpmn:outgoing>f3</bpmn:outgoing>',
        `<bpmn:outgoing>f3</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="${collection}" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`,
      );
    expect(await loop('groups')).toEqual(['FEEL_INVALID work']);
    expect(await loop('=[1, 2]')).toEqual([]);
  });

  it('name one form', async () => {
    expect(await findingsAfter('formId="small.ask"', 'formId="small.ask" externalReference="other"')).toEqual(
      ['USER_TASK_TWO_FORMS ask', 'USER_TASK_WITHOUT_FORM ask'],
    );
  });
});

function isTimer(finding: string): boolean {
  return finding.startsWith('TIMER');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
