import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkModel } from './check-model.js';
import { KNOWN, SMALL, findingsAfter } from './small-model.builders.js';

const PROCESS = join(import.meta.dirname, '../../../../processes/wage-recovery/wage-recovery.bpmn');
const GOOD = readFileSync(PROCESS, 'utf8');

describe('checkModel', () => {
  it('has nothing to say about models that are right', async () => {
    expect(await checkModel(SMALL, KNOWN, 'small')).toEqual([]);
    expect(await checkModel(GOOD, {}, 'wage-recovery')).toEqual([]);
  });

  it('lets others have their turn between one rule and the next', async () => {
    let turns = 0;
    let isOver = false;
    const others = () => {
      turns += 1;
      if (!isOver) setImmediate(others);
    };
    setImmediate(others);
    await checkModel(SMALL, KNOWN, 'small');
    isOver = true;
    expect(turns).toBeGreaterThan(12);
  });

  it.each([
    ['not XML', 'no xml at all', 'XML_INVALID'],
    ['not finished', SMALL.slice(0, 900), 'XML_INVALID'],
    ['no BPMN', '<html xmlns="x"><body/></html>', 'NOT_BPMN'],
    ['DOCTYPE', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${SMALL}`, 'XML_FORBIDDEN'],
    ['too large', `${SMALL}<!--${'x'.repeat(5 * 1024 * 1024)}-->`, 'MODEL_TOO_LARGE'],
    [
      'more expressions than are read',
      SMALL.replace(
        '</bpmn:process>',
        `${Array.from({ length: 20 }, (_, i) => `<bpmn:task id="x${i}" name="=${'a+'.repeat(900)}a"/>`).join('')}$&`,
      ),
      'EXPRESSIONS_TOO_LONG',
    ],
    [
      'more elements than are read',
      SMALL.replace(
        '</bpmn:process>',
        `${Array.from({ length: 10_000 }, (_, i) => `<bpmn:task id="x${i}"/>`).join('')}$&`,
      ),
      'ELEMENTS_TOO_MANY',
    ],
    ['too deep', '<a>'.repeat(50_000), 'XML_TOO_DEEP'],
    ['nothing', '', 'XML_INVALID'],
  ])('refuses what it must not read: %s', async (_name, xml, code) => {
    const findings = await checkModel(xml, KNOWN);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.severity).toBe('error');
  });

  it.each<[string, string | RegExp, string, string[]]>([
    ['no process', /<bpmn:process[\s\S]*<\/bpmndi:BPMNDiagram>/, '', ['NO_PROCESS']],
    ['another process id', /id="small"/, 'id="other"', ['WRONG_PROCESS_ID other', 'REFERENCE_BROKEN plane']],
    ['not executable', 'isExecutable="true"', 'isExecutable="false"', ['NOT_EXECUTABLE small']],
    ['no diagram', /<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '', ['NO_DIAGRAM']],
    [
      'an element that is not drawn',
      /<bpmndi:BPMNShape id="s-work".*?<\/bpmndi:BPMNShape>/,
      '',
      ['NOT_DRAWN work'],
    ],
    ['start without message', /<bpmn:messageEventDefinition[^>]*>/, '', ['START_MESSAGE_MISSING small']],
    ['another start message', 'name="small.start"', 'name="begin"', ['START_MESSAGE_NAME start']],
    ['job type unknown', 'common.archive-case', 'common.unknown', ['JOB_TYPE_UNKNOWN work']],
    ['job type missing', /<zeebe:taskDefinition[^>]*>/, '', ['JOB_TYPE_MISSING work']],
    ['form unknown', 'formId="small.ask"', 'formId="small.nothing"', ['FORM_UNKNOWN ask']],
    ['form missing', '<zeebe:formDefinition formId="small.ask" />', '', ['USER_TASK_WITHOUT_FORM ask']],
    ['task of a job worker', '<zeebe:userTask />', '', ['USER_TASK_NOT_NATIVE ask']],
    [
      'groups as text',
      /candidateGroups="[^"]*"/,
      'candidateGroups="zj.arb/arbitrator"',
      ['GROUPS_NOT_LIST ask'],
    ],
    [
      'groups as FEEL text',
      /candidateGroups="[^"]*"/,
      'candidateGroups="=townCode"',
      ['GROUPS_NOT_LIST ask'],
    ],
    ['no groups', /<zeebe:assignmentDefinition[^>]*>/, '', ['USER_TASK_WITHOUT_GROUP ask']],
    ['start form unknown', 'value="small.start"', 'value="small.nothing"', ['START_FORM_UNKNOWN small']],
    ['case code', 'value="XLC"', 'value="小"', ['CASE_CODE_INVALID small']],
    ['limit', '5 working_day', 'five days', ['STAGE_LIMIT_INVALID st_A']],
    ['promise longer', '1 working_day', '6 working_day', ['STAGE_PROMISE_LONGER st_A']],
    ['promise longer in another unit', '1 working_day', '2 month', ['STAGE_PROMISE_LONGER st_A']],
    ['days and hours', '1 working_day', '4 hour', ['STAGE_UNITS_MIXED st_A']],
    [
      'hours and office hours',
      /5 working_day(.*\s.*)1 working_day/,
      '24 hour$14 working_hour',
      ['STAGE_UNITS_MIXED st_A'],
    ],
    ['no basis', /<zeebe:property name="legalBasis"[^>]*>/, '', ['STAGE_WITHOUT_BASIS st_A']],
    [
      'operation on the clock',
      'name="clockStart" value="=receivedOn"',
      'name="clockOperations" value="pause, stop"',
      ['STAGE_CLOCK_OPERATIONS st_A'],
    ],
    [
      'longest extension',
      'name="clockStart" value="=receivedOn"',
      'name="extensionLimit" value="some days"',
      ['STAGE_EXTENSION_LIMIT st_A'],
    ],
    [
      'outcomes of which nobody says which reach the purpose',
      '<zeebe:property name="clockStart"',
      '<zeebe:property name="stageOutcome" value="=result" /><zeebe:property name="clockStart"',
      ['STAGE_PURPOSE_MISSING st_A'],
    ],
    [
      'a purpose without outcomes',
      '<zeebe:property name="clockStart"',
      '<zeebe:property name="purposeOutcomes" value="done" /><zeebe:property name="clockStart"',
      ['STAGE_PURPOSE_WITHOUT_OUTCOME st_A'],
    ],
    [
      'a purpose that is no list',
      '<zeebe:property name="clockStart"',
      '<zeebe:property name="stageOutcome" value="=result" /><zeebe:property name="purposeOutcomes" value="=a or b" /><zeebe:property name="clockStart"',
      ['STAGE_PURPOSE_INVALID st_A'],
    ],
    [
      'an agreed day of a department, beside a promise',
      '<zeebe:property name="clockStart"',
      '<zeebe:property name="agreedOn" value="=performOn" /><zeebe:property name="clockStart"',
      ['STAGE_AGREED_NOT_PARTY st_A', 'STAGE_AGREED_CONFLICT st_A'],
    ],
    [
      'an agreed day whose clock is operated on',
      /name="promisedLimit" value="1 working_day" \/>/,
      'name="timeOf" value="party" /><zeebe:property name="agreedOn" value="=performOn" /><zeebe:property name="clockOperations" value="pause" />',
      ['STAGE_AGREED_CONFLICT st_A'],
    ],
    [
      'an agreed day beside hours',
      /5 working_day(.*\s.*)name="promisedLimit" value="1 working_day" \/>/,
      '24 hour$1name="timeOf" value="party" /><zeebe:property name="agreedOn" value="=performOn" />',
      ['STAGE_AGREED_CONFLICT st_A'],
    ],
    [
      'an agreed day of which nobody says which outcomes keep it',
      /name="promisedLimit" value="1 working_day" \/>/,
      'name="timeOf" value="party" /><zeebe:property name="agreedOn" value="=performOn" /><zeebe:property name="stageOutcome" value="=result" />',
      ['STAGE_AGREED_WITHOUT_PURPOSE st_A'],
    ],
    [
      'an agreed day that cannot be read',
      /name="promisedLimit" value="1 working_day" \/>/,
      'name="timeOf" value="party" /><zeebe:property name="agreedOn" value="2026-11-20" />',
      ['FEEL_INVALID st_A'],
    ],
    [
      'an agreed day without a stage',
      /name="stage" value="A"/,
      'name="agreedOn" value="=performOn"',
      ['STAGE_CODE_MISSING st_A', 'TASK_WITHOUT_TIME ask'],
    ],
    [
      'no code',
      /<zeebe:property name="stage" [^>]*>/,
      '',
      ['STAGE_CODE_MISSING st_A', 'TASK_WITHOUT_TIME ask'],
    ],
    [
      'a task that waits in one language',
      '<zeebe:property name="name.en" value="Ask" />',
      '$&<zeebe:property name="waitsFor" value="等答复" />',
      ['TASK_WAITS_IN_ONE_LANGUAGE ask'],
    ],
    [
      'a basis that is no task of the model',
      '<zeebe:property name="name.en" value="Ask" />',
      '$&<zeebe:property name="restsOn" value="ask, gone" />',
      ['BASIS_UNKNOWN ask'],
    ],
    [
      'a result without a value, and a slip in its name',
      '<zeebe:property name="name.en" value="File away" />',
      '$&<zeebe:property name="result.place.label" value="去处" /><zeebe:property name="result.place.lable.en" value="Place" />',
      ['RESULT_UNCLEAR work'],
    ],
    [
      'a result that cannot be read',
      '<zeebe:property name="name.en" value="File away" />',
      '$&<zeebe:property name="result.place.label" value="去处" /><zeebe:property name="result.place.value" value="=if" />',
      ['RESULT_UNCLEAR work'],
    ],
    [
      'a result of what a person does',
      '<zeebe:property name="name.en" value="Ask" />',
      '$&<zeebe:property name="result.place.label" value="去处" /><zeebe:property name="result.place.value" value="=a" />',
      ['RESULT_UNCLEAR ask'],
    ],
    [
      'time of',
      'name="responsible" value="zj.arb/arbitrator"',
      'name="timeOf" value="court"',
      ['STAGE_TIME_OF st_A', 'STAGE_WITHOUT_OWNER st_A'],
    ],
    ['expression', '=receivedOn', '=if receivedOn then', ['FEEL_INVALID st_A']],
    ['expression without sign', '"=receivedOn"', '"receivedOn"', ['FEEL_INVALID st_A']],
    ['limit that switches', '5 working_day', '=if track = &quot;a&quot; then', ['FEEL_INVALID st_A']],
  ])('finds: %s', async (_name, from, to, expected) => {
    expect(await findingsAfter(from, to)).toEqual(expected);
  });

  it('takes a task outside of every stage that says what it waits for', async () => {
    const waits =
      '<zeebe:property name="waitsFor" value="等答复" /><zeebe:property name="waitsFor.en" value="Waits for an answer" />';
    const outside = SMALL.replace(/<zeebe:property name="stage"[\s\S]*?value="=receivedOn" \/>/, '');
    const codes = async (xml: string) => (await checkModel(xml, KNOWN, 'small')).map(({ code }) => code);
    expect(await codes(outside)).toEqual(['TASK_WITHOUT_TIME']);
    expect(
      await codes(outside.replace('<zeebe:property name="name.en" value="Ask" />', `$&${waits}`)),
    ).toEqual([]);
  });

  it('reads expressions without evaluating them', async () => {
    const start = performance.now();
    expect(await findingsAfter('5 working_day', '=for i in 1..8000000 return i')).toEqual([
      'STAGE_PROMISE_UNCLEAR st_A',
    ]);
    expect(await findingsAfter('=[', '=[string(count(for i in 1..8000000 return i)), ')).toEqual([]);
    // milliseconds; evaluating takes many seconds
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('accepts limits that depend on the case and units that cannot be compared', async () => {
    expect(
      await findingsAfter(
        '5 working_day',
        '=if track = &quot;a&quot; then &quot;5 working_day&quot; else &quot;9 working_day&quot;',
      ),
    ).toEqual([]);
    expect(await findingsAfter('5 working_day', '3 calendar_day')).toEqual([]);
  });

  it.each([
    ['hours', '24 hour', '12 hour', []],
    ['office hours', '24 working_hour', '12 working_hour', []],
    ['by procedure', '24 hour', '=if true then &quot;6 hour&quot; else &quot;12 hour&quot;', []],
    [
      'days by procedure',
      '24 hour',
      '=if true then &quot;6 hour&quot; else &quot;1 month&quot;',
      ['STAGE_UNITS_MIXED st_A'],
    ],
    ['no expression', '24 hour', '=if true', ['FEEL_INVALID st_A']],
    ['days', '24 hour', '1 calendar_day', ['STAGE_UNITS_MIXED st_A']],
    ['office hours of clock hours', '24 hour', '12 working_hour', ['STAGE_UNITS_MIXED st_A']],
    ['hours of days', '5 working_day', '12 hour', ['STAGE_UNITS_MIXED st_A']],
  ])('lets a limit be extended on its own line alone: %s', async (_what, law, extension, expected) => {
    const properties = /5 working_day(.*\s.*)1 working_day(.*\s.*)"clockStart" value="=receivedOn"/;
    const promise = `1 ${law.split(' ')[1]}`;
    const operations = `"clockOperations" value="pause,extend" /><zeebe:property name="extensionLimit" value="${extension}"`;
    expect(await findingsAfter(properties, `${law}$1${promise}$2${operations}`)).toEqual(expected);
  });

  it('finds what leads nowhere and what is never reached', async () => {
    const unconnected = await findingsAfter(/<bpmn:sequenceFlow id="f3"[^>]*>/, '');
    expect(unconnected).toEqual(expect.arrayContaining(['NO_OUTGOING work', 'NO_INCOMING end']));
  });

  it('finds a stage code that comes twice, and one in the wrong place', async () => {
    const filed = '<zeebe:property name="name.en" value="File away" />';
    const twice = '<zeebe:property name="stage" value="A" />';
    expect(await findingsAfter(filed, `${filed}${twice}`)).toEqual([
      'STAGE_PLACE work',
      'STAGE_CODE_DUPLICATE work',
      'STAGE_WITHOUT_OWNER work',
    ]);
  });

  it('finds decisions and processes that do not exist', async () => {
    const decision = (id: string) =>
      `<bpmn:businessRuleTask id="work" name="分流"><bpmn:extensionElements><zeebe:calledDecision decisionId="${id}" resultVariable="triage" />`;
    const call = (id: string) =>
      `<bpmn:callActivity id="work"><bpmn:extensionElements><zeebe:calledElement processId="${id}" propagateAllChildVariables="false" />`;
    const swap = (opening: string, closing: string) =>
      checkModel(
        SMALL.replace(/<bpmn:serviceTask[\s\S]*?<zeebe:taskDefinition[^>]*>/, opening).replace(
          '</bpmn:serviceTask>',
          closing,
        ),
        KNOWN,
      ).then((findings) => findings.map(({ code }) => code));

    expect(await swap(decision('small.triage'), '</bpmn:businessRuleTask>')).toEqual([]);
    expect(await swap(decision('small.nothing'), '</bpmn:businessRuleTask>')).toEqual(['DECISION_UNKNOWN']);
    expect(await swap(call('other'), '</bpmn:callActivity>')).toEqual([]);
    expect(await swap(call('nothing'), '</bpmn:callActivity>')).toEqual(['CALLED_PROCESS_UNKNOWN']);
  });

  it('finds two boundary events that wait for the same message', async () => {
    const boundary = (id: string) =>
      `<bpmn:boundaryEvent id="${id}" attachedToRef="st_A"><bpmn:outgoing>f3</bpmn:outgoing><bpmn:messageEventDefinition id="d-${id}" messageRef="m2" /></bpmn:boundaryEvent>`;
    const message =
      '<bpmn:message id="m2" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=caseNo" /></bpmn:extensionElements></bpmn:message>';
    const xml = SMALL.replace('<bpmn:message id="m"', `${message}<bpmn:message id="m"`).replace(
      '<bpmn:endEvent id="end">',
      `${boundary('b1')}${boundary('b2')}<bpmn:endEvent id="end">`,
    );

    const findings = await checkModel(xml, KNOWN);

    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'DUPLICATE_MESSAGE', elementId: 'b2' },
    ]);
  });

  it('finds what the engine does not execute', async () => {
    expect(
      await findingsAfter(
        /<bpmn:serviceTask[\s\S]*<\/bpmn:serviceTask>/,
        '<bpmn:inclusiveGateway id="work"><bpmn:incoming>f2</bpmn:incoming><bpmn:incoming>f9</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:inclusiveGateway><bpmn:sequenceFlow id="f9" sourceRef="st_A" targetRef="work" />',
      ),
    ).toEqual(expect.arrayContaining(['INCLUSIVE_JOIN work']));
    expect(
      await findingsAfter(
        /<bpmn:serviceTask[\s\S]*<\/bpmn:serviceTask>/,
        '<bpmn:complexGateway id="work"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:complexGateway>',
      ),
    ).toEqual(['UNSUPPORTED_ELEMENT work']);
    expect(
      await findingsAfter(
        '<zeebe:userTask />',
        '<zeebe:userTask /><zeebe:taskListeners><zeebe:taskListener eventType="completing" type="x" /></zeebe:taskListeners>',
      ),
    ).toEqual(['UNSUPPORTED_LISTENER ask']);
  });

  it('keeps the words of the parser beside its own', async () => {
    const findings = await checkModel(SMALL.replace('candidateGroups="=[', 'candidateGroups="=[['), KNOWN);

    expect(findings).toMatchObject([{ code: 'FEEL_INVALID', elementId: 'ask', severity: 'error' }]);
    expect(findings[0]?.detail).toContain('candidateGroups');
  });
});
