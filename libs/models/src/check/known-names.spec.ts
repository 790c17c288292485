import { readFileSync } from 'node:fs';
import { readBpmn } from '@app/bpmn';
import { BUILT_IN_CALENDAR, PromiseWindows } from '@app/statutory-time';
import { checkModel } from './check-model.js';
import type { KnownReferences } from './model-under-check.js';
import { checkPromise } from './promise.rules.js';
import { KNOWN, SMALL } from './small-model.builders.js';

const ALL: KnownReferences = {
  ...KNOWN,
  groups: {
    units: new Set(['zj.arb', 'zj.t09', 'zj.t09.mediate']),
    roles: new Set(['arbitrator', 'mediator', 'arb-head']),
    held: new Set(['zj.arb/arbitrator', 'zj.t09.mediate/mediator']),
    functions: new Set(['arbitration']),
  },
  formFields: new Map([
    ['small.start', ['townCode', 'receivedOn']],
    ['small.ask', ['answer', 'track', 'amount', 'isUrgent', 'boxNo']],
  ]),
  formKinds: new Map([
    ['small.start', new Map([['townCode', 'text']])],
    [
      'small.ask',
      new Map([
        ['answer', 'text'],
        ['amount', 'number'],
        ['isUrgent', 'boolean'],
        ['boxNo', 'number'],
      ]),
    ],
  ]),
  jobOutputs: new Map([['common.archive-case', ['archiveNo', 'boxNo']]]),
  calendar: BUILT_IN_CALENDAR,
};

type Change = [from: string | RegExp, to: string];

const findingsAfter = (...changes: Change[]) => findingsOf(ALL, ...changes);

async function findingsOf(known: KnownReferences, ...changes: Change[]): Promise<string[]> {
  const xml = changes.reduce((text, [from, to]) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  }, SMALL);
  const findings = await checkModel(xml, known, 'small');
  return findings
    .filter(({ code }) => code !== 'NOT_DRAWN')
    .map(({ code, elementId, severity }) => `${severity} ${code} ${elementId}`);
}

/** The groups of the user task. */
const groups = (text: string): [RegExp, string] => [
  /candidateGroups="[^"]*"/,
  `candidateGroups="${text.replaceAll('"', '&quot;')}"`,
];
const property = (name: string, value: string): [string, string] => [
  '<zeebe:property name="clockStart" value="=receivedOn" />',
  `<zeebe:property name="${name}" value="${value.replaceAll('"', '&quot;')}" />`,
];
const replacedWork = (element: string): [RegExp, string] => [
  /<bpmn:serviceTask[\s\S]*<\/bpmn:serviceTask>/,
  element,
];

/** A gateway behind the stage with a condition, before the service task. */
const condition = (text: string): [string, string] => [
  '<bpmn:sequenceFlow id="f3" sourceRef="work" targetRef="end" />',
  `<bpmn:sequenceFlow id="f3" sourceRef="work" targetRef="gate" />
   <bpmn:exclusiveGateway id="gate" default="f5"><bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing><bpmn:outgoing>f5</bpmn:outgoing></bpmn:exclusiveGateway>
   <bpmn:sequenceFlow id="f4" sourceRef="gate" targetRef="end"><bpmn:conditionExpression>${text.replaceAll('"', '&quot;')}</bpmn:conditionExpression></bpmn:sequenceFlow>
   <bpmn:sequenceFlow id="f5" sourceRef="gate" targetRef="end" />`,
];

describe('groups', () => {
  it.each([
    ['=["zj.arb/arbitrator"]', []],
    ['=[townCode + ".mediate/mediator"]', []],
    ['=if answer = "a" then ["zj.arb/arbitrator"] else [townCode + ".mediate/mediator"]', []],
    ['=["zj.mars/alien"]', ['error GROUP_UNKNOWN ask']],
    ['=["zj.arb/alien"]', ['error GROUP_UNKNOWN ask']],
    ['=["zj.mars/mediator"]', ['error GROUP_UNKNOWN ask']],
    ['=[townCode + ".mediation/mediator"]', ['error GROUP_UNKNOWN ask']],
    ['=[units.arbitration + "/arbitrator"]', []],
    ['=[units.arbitration + "/alien"]', ['error GROUP_UNKNOWN ask']],
    ['=[units.observatory + "/arbitrator"]', ['warning UNIT_FUNCTION_UNKNOWN ask']],
    ['=["zj.arb"]', ['error GROUP_UNKNOWN ask']],
    ['=["zj.arb/arbitrator", "zj.mars/alien"]', ['error GROUP_UNKNOWN ask']],
  ])('of candidates exist: %s', async (text, expected) => {
    expect(await findingsAfter(groups(text))).toEqual(expected);
  });

  it.each([
    ['zj.arb/arbitrator', []],
    ['=townCode + ".mediate/mediator"', []],
    ['zj.mars/alien', ['error GROUP_UNKNOWN st_A']],
    ['=townCode + ".mediate/alien"', ['error GROUP_UNKNOWN st_A']],
    ['仲裁院', ['error GROUP_UNKNOWN st_A']],
  ])('that answer for a stage exist: %s', async (text, expected) => {
    const given = `name="responsible" value="${text.replaceAll('"', '&quot;')}"`;
    expect(await findingsAfter(['name="responsible" value="zj.arb/arbitrator"', given])).toEqual(expected);
  });

  it('that approve exist', async () => {
    expect(await findingsAfter(property('extensionApprover', 'zj.arb/alien'))).toEqual([
      'error GROUP_UNKNOWN st_A',
    ]);
  });
});

describe('groups that nobody holds', () => {
  it.each([
    ['candidates', groups('=["zj.arb/arb-head"]'), 'ask'],
    ['candidates beside others', groups('=["zj.arb/arbitrator", "zj.arb/arb-head"]'), 'ask'],
    ['candidates that the case decides', groups('=[townCode + ".mediate/arb-head"]'), 'ask'],
    ['responsible', property('responsible', 'zj.arb/arb-head'), 'st_A'],
    ['approver', property('extensionApprover', '="zj.arb/arb-head"'), 'st_A'],
    [
      'approver of a cancelling',
      [
        'name="caseCode"',
        'name="cancelApprover" value="=&quot;zj.arb/arb-head&quot;" /><zeebe:property name="caseCode"',
      ],
      'small',
    ],
  ] as [string, [string | RegExp, string], string][])('are told of as %s', async (_, change, place) => {
    expect(await findingsAfter(change)).toEqual([`warning GROUP_NOT_HELD ${place}`]);
  });

  it('are those of accounts that may log in', async () => {
    expect(await findingsAfter(groups('=[townCode + ".mediate/mediator"]'))).toEqual([]);
  });
});

describe('variables', () => {
  it.each([
    ['=answer = "yes"', []],
    ['=archiveNo != null and townCode = "zj.t09"', []],
    ['=some row in rows satisfies row.amount > 1', ['error VARIABLE_UNKNOWN f4']],
    ['=some row in answer satisfies row.amount > 1', []],
    ['=count(answer[amount > 1]) > 0', []],
    ['=outcome = "yes"', ['error VARIABLE_UNKNOWN f4']],
    ['=Answer = "yes"', ['error VARIABLE_UNKNOWN f4']],
  ])('of a condition are known: %s', async (text, expected) => {
    expect(await findingsAfter(condition(text))).toEqual(expected);
  });

  it('of groups, job types and stages are known', async () => {
    expect(await findingsAfter(groups('=[townCodee + ".mediate/mediator"]'))).toEqual([
      'error VARIABLE_UNKNOWN ask',
    ]);
    expect(await findingsAfter(['"common.archive-case"', '"=townCodee"'])).toEqual([
      'warning VARIABLE_UNKNOWN work',
    ]);
    expect(await findingsAfter(property('clockStart', '=recievedOn'))).toEqual([
      'error VARIABLE_UNKNOWN st_A',
    ]);
    expect(await findingsAfter(property('clockEnd', '=answer'))).toEqual([]);
    expect(
      await findingsAfter(
        property('extensionLimit', '=if nobodyKnows then "1 working_day" else "2 working_day"'),
      ),
    ).toEqual(['error VARIABLE_UNKNOWN st_A']);
  });

  it('say what may have been meant', async () => {
    const xml = SMALL.replace('=receivedOn', '=receivedOnn');
    const [finding] = await checkModel(xml, ALL, 'small');
    expect(finding?.message).toContain('是不是“receivedOn”');
  });

  it('are those that a mapping gives, and then no others', async () => {
    const mapping = '<zeebe:ioMapping><zeebe:output source="=answer" target="reply" /></zeebe:ioMapping>';
    const mapped: [string, string] = [
      '<zeebe:formDefinition formId="small.ask" />',
      `<zeebe:formDefinition formId="small.ask" />${mapping}`,
    ];
    expect(await findingsAfter(mapped, condition('=reply = "yes"'))).toEqual([]);
    expect(await findingsAfter(mapped, condition('=answer = "yes"'))).toEqual(['error VARIABLE_UNKNOWN f4']);
  });

  it('are those that decisions, loops and the process declare', async () => {
    const rule =
      '<bpmn:businessRuleTask id="work"><bpmn:extensionElements><zeebe:calledDecision decisionId="small.triage" resultVariable="triage" /></bpmn:extensionElements><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:businessRuleTask>';
    expect(await findingsAfter(replacedWork(rule), condition('=triage.firstStep = "a"'))).toEqual([]);
    const declared: [string, string] = [
      '<zeebe:property name="caseCode"',
      '<zeebe:property name="resultDefaults" value="outcome, other" /><zeebe:property name="caseCode"',
    ];
    expect(await findingsAfter(declared, condition('=outcome = "a"'))).toEqual([]);
  });

  it('may exist where a message or a called process brings what it likes: a warning', async () => {
    const call =
      '<bpmn:callActivity id="work"><bpmn:extensionElements><zeebe:calledElement processId="other" /></bpmn:extensionElements><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:callActivity>';
    expect(await findingsAfter(replacedWork(call), condition('=outcome = "a"'))).toEqual([
      'warning VARIABLE_UNKNOWN f4',
    ]);
  });

  describe('after a call', () => {
    const service = (type: string) =>
      `<bpmn:serviceTask id="inner"><bpmn:extensionElements><zeebe:taskDefinition type="${type}" /></bpmn:extensionElements></bpmn:serviceTask>`;
    const calling = (processId: string, more = '') =>
      `<bpmn:callActivity id="inner"><bpmn:extensionElements><zeebe:calledElement processId="${processId}" ${more}/></bpmn:extensionElements></bpmn:callActivity>`;
    const call = (processId: string, more = ''): [RegExp, string] =>
      replacedWork(
        calling(processId, more)
          .replace('id="inner"', 'id="work"')
          .replace(
            '</bpmn:callActivity>',
            '<bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:callActivity>',
          ),
      );
    const CALLED: Record<string, string> = {
      other: service('common.archive-case'),
      around: calling('other'),
      // a job that declares nothing
      open: service('common.unknown'),
      circle: calling('back'),
      again: calling('around') + calling('small').replace('inner', 'inner-2'),
      back: calling('circle') + service('common.archive-case').replace('inner', 'inner-2'),
    };
    const calledModel = async (processId: string) => {
      const body = CALLED[processId];
      if (body === undefined) return undefined;
      const head = SMALL.slice(0, SMALL.indexOf('<bpmn:message'));
      const { processes } = await readBpmn(
        `${head}<bpmn:process id="${processId}">${body}</bpmn:process></bpmn:definitions>`,
      );
      return processes[0];
    };
    const known = {
      ...ALL,
      calledModel,
      processes: new Set(['small', 'unread', ...Object.keys(CALLED)]),
    };

    it.each([
      ['what the called process gives is known', call('other'), '=archiveNo = "a"', []],
      ['what it does not give is not', call('other'), '=outcome = "a"', ['error VARIABLE_UNKNOWN f4']],
      ['what it gets from another one is known', call('around'), '=archiveNo = "a"', []],
      ['processes that call each other come to an end', call('circle'), '=archiveNo = "a"', []],
      ['a process that calls itself never ends', call('small'), '=true', ['error CALL_CIRCLE work']],
      ['… nor one that another one calls again', call('again'), '=true', ['error CALL_CIRCLE work']],
      ['… with what none of them gives', call('circle'), '=outcome = "a"', ['error VARIABLE_UNKNOWN f4']],
      [
        'a job that declares nothing may give it',
        call('open'),
        '=outcome = "a"',
        ['warning VARIABLE_UNKNOWN f4'],
      ],
      [
        'a process that is not known may give it',
        call('unread'),
        '=outcome = "a"',
        ['warning VARIABLE_UNKNOWN f4'],
      ],
      [
        'a process that the case decides may give it',
        call('=townCode'),
        '=outcome = "a"',
        ['warning VARIABLE_UNKNOWN f4'],
      ],
      [
        'nothing comes back that is not propagated',
        call('other', 'propagateAllChildVariables="false" '),
        '=archiveNo = "a"',
        ['error VARIABLE_UNKNOWN f4'],
      ],
    ] as [string, [RegExp, string], string, string[]][])('%s', async (_, change, text, expected) => {
      expect(await findingsOf(known, change, condition(text))).toEqual(expected);
    });
  });
});

describe('kinds of values', () => {
  const told = ['error VARIABLE_KIND f4'];

  it.each([
    ['=answer > 1', told],
    ['=1 &lt; answer', told],
    ['=answer = 1', told],
    ['=amount = "1"', told],
    ['=amount > date("2026-01-01")', told],
    ['=answer between 1 and 5', told],
    ['=answer in (1, 2)', told],
    ['=answer in [1..5]', told],
    ['=answer = amount', told],
    ['=isUrgent = "true"', told],
    ['=answer - 1 > 0', told],
    ['=answer + amount = "a1"', told],
    ['=townCode = "zj" and (amount > 1 or answer = true)', told],
    ['=amount > 1', []],
    ['=amount - 1 > 0', []],
    ['=answer = "a" or answer = null', []],
    ['=answer + "x" = "ax"', []],
    ['=answer in ("a", "b")', []],
    ['=number(answer) > 1', []],
    ['=isUrgent', []],
    // the job gives it as well, perhaps as a text
    ['=boxNo = "a"', []],
    // a name of its own
    ['=some answer in [1, 2] satisfies answer > 1', []],
  ])('do not fit: %s', async (text, expected) => {
    expect(await findingsAfter(condition(text))).toEqual(expected);
  });

  it('are known in limits, groups and times as well', async () => {
    const limit = 'value="=if answer &gt; 1 then &quot;5 working_day&quot; else &quot;3 working_day&quot;"';
    expect(await findingsAfter(['value="5 working_day"', limit])).toEqual(['error VARIABLE_KIND st_A']);
    expect(
      await findingsAfter(groups('=["zj.arb/" + (if amount = "a" then "arbitrator" else "arbitrator")]')),
    ).toEqual(['error VARIABLE_KIND ask']);
  });
});

describe('expressions of the engine', () => {
  const told = ['warning FEEL_COST f4'];

  it.each([
    ['=count(for i in 1..amount return i) > 1', told],
    ['=some i in 1..amount satisfies i = 7', told],
    ['=some a in answer, b in answer satisfies a = b', told],
    ['=some a in answer satisfies (some b in answer satisfies a = b)', told],
    ['=count(for a in answer return answer[item = a]) > 0', told],
    ['=matches(townCode, answer)', told],
    ['=matches(townCode, "(a+)+")', told],
    ['=(function(x) x + 1)(amount) > 1', told],
    ['=count(for i in 1..12 return i) > 1', []],
    ['=some a in answer satisfies a = "x"', []],
    ['=count(answer[item = "x"]) > 0', []],
    ['=answer[1] = "x"', []],
    ['=matches(townCode, "^zj[.]t[0-9]+")', []],
  ])('whose cost the values decide are told of: %s', async (text, expected) => {
    expect(await findingsAfter(condition(text))).toEqual(expected);
  });

  it('are told of in groups and loops as well', async () => {
    expect(await findingsAfter(groups('=for i in 1..amount return "zj.arb/arbitrator"'))).toContain(
      'warning FEEL_COST ask',
    );
  });
});

describe('a promise', () => {
  const limits = (law: string, promise: string): [RegExp, string] => [
    /value="5 working_day"([\s\S]*)value="1 working_day"/,
    `value="${law.replaceAll('"', '&quot;')}"$1value="${promise.replaceAll('"', '&quot;')}"`,
  ];
  const switched = (one: string, other: string) => `=if track = "a" then "${one}" else "${other}"`;

  it.each([
    ['15 calendar_day', '15 working_day', ['error STAGE_PROMISE_LONGER st_A']],
    ['15 calendar_day', '11 working_day', ['error STAGE_PROMISE_LONGER st_A']],
    ['15 calendar_day', '7 working_day', ['error STAGE_PROMISE_LONGER st_A']],
    ['15 calendar_day', '5 working_day', []],
    ['5 working_day', '6 working_day', ['error STAGE_PROMISE_LONGER st_A']],
    ['30 calendar_day', '1 month', ['error STAGE_PROMISE_LONGER st_A']],
    [switched('30 calendar_day', '45 calendar_day'), switched('15 calendar_day', '30 calendar_day'), []],
    [switched('30 calendar_day', '45 calendar_day'), '50 calendar_day', ['error STAGE_PROMISE_LONGER st_A']],
    [
      switched('30 calendar_day', '45 calendar_day'),
      '40 calendar_day',
      ['warning STAGE_PROMISE_UNCLEAR st_A'],
    ],
    ['=answer', '40 calendar_day', ['warning STAGE_PROMISE_UNCLEAR st_A']],
  ])('under a law of %s is not %s', async (law, promise, expected) => {
    expect(await findingsAfter(limits(law, promise))).toEqual(expected);
  });
});

it('compares a hundred different pairs of limits, and tells of the others that it did not', () => {
  const windows = new PromiseWindows(BUILT_IN_CALENDAR);
  const told = Array.from({ length: 105 }, (_, index) => index + 10).flatMap((law) =>
    checkPromise(
      { $type: 'bpmn:SubProcess', id: `st_${law}` },
      `${law} calendar_day`,
      '1 working_day',
      windows,
    ),
  );
  expect(told.map(({ code, elementId }) => `${code} ${elementId}`)).toEqual(
    [110, 111, 112, 113, 114].map((law) => `STAGE_PROMISE_UNCLEAR st_${law}`),
  );
});

it('tells the worst window of a promise that is longer in it only', async () => {
  const xml = SMALL.replace('5 working_day', '15 calendar_day').replace('1 working_day', '7 working_day');
  const [finding] = await checkModel(xml, ALL, 'small');
  expect(finding?.message).toContain('例如从 2026-09-24 起算，承诺日是 2026-10-12，晚于法定日 2026-10-09');
  // a county without published years has ordinary weeks alone
  expect(await checkModel(xml, { ...ALL, calendar: { years: {} } }, 'small')).toEqual([]);
});

it('names what the shipped model uses', async () => {
  const xml = readFileSync('processes/wage-recovery/wage-recovery.bpmn', 'utf8');
  const findings = await checkModel(
    xml.replace('=townCode + &quot;.mediate/mediator&quot;', '=townCodee + &quot;.mediate/mediator&quot;'),
    ALL,
  );
  expect(findings.map(({ code }) => code)).toContain('VARIABLE_UNKNOWN');
});
