import {
  type Row,
  mapping,
  loop,
  service,
  asked,
  groups,
  withId,
  subscription,
  waiting,
  caught,
  atBorder,
  startsSub,
  atEnd,
  onBorder,
  condition,
  task1,
} from './model-rows.js';
import { decided } from './late-models.js';
import { END, IO, PROBE, probeModel, task } from './probe-model.js';

const GOOD_CONDITIONS = [
  '=a = "x"',
  '=a != "x"',
  '=true',
  '=not(a)',
  '=a in ("x", "y")',
  '=a in [1..5]',
  '=a.b.c = 1',
  '=中文 = "是"',
  '=count(a) > 0',
  '=a between 1 and 2',
  '=today() > date("2026-01-01")',
  '=string length(a) > 1',
  '=if a then b else c',
  '=some x in list satisfies x.ok',
  '=a = null and b',
  '=-a > 1',
];
const GOOD_DURATIONS = [
  'P1D',
  'PT36H',
  'PT0.5S',
  'P1Y2M',
  'P1W',
  'P1WT1H',
  'PT1H30M',
  'P0D',
  '=wait',
  '=duration("P1D")',
];
const GOOD_DATES = [
  '2026-12-01T10:00:00+08:00',
  '2026-12-01T10:00:00Z',
  '2026-12-01T10:00:00+08:00[Asia/Shanghai]',
  '=due',
];
const GOOD_CYCLES = [
  'R3/PT1H',
  'R/P1D',
  '0 0 9 * * *',
  '* * * * * *',
  '0 0 9 ? * MON-FRI',
  '*/5 * * * * *',
  '@daily',
  '@hourly',
  'R3/2026-12-01T10:00:00Z/PT1H',
  '=often',
];
const GOOD_IDS = ['_x', 'a-1', 'a.b', 'A1'];

/** The check finds no error, and the broker takes them. */
export const GOOD: Row[] = [
  ['a number that is compared with a number', decided('=recoveredTotal = 1')],
  ...GOOD_CONDITIONS.map(condition),
  ...GOOD_DURATIONS.map((value) => onBorder('timeDuration', value)),
  ...GOOD_DATES.map((value) => onBorder('timeDate', value)),
  ...GOOD_CYCLES.map((value) => onBorder('timeCycle', value, true)),
  ...GOOD_IDS.map((id): Row => [`id ${id}`, withId(id)]),
  caught('message'),
  caught('signal'),
  caught('timer'),
  ...(['message', 'signal', 'timer'] as const).flatMap((kind) => [
    atBorder(kind, false, 'task'),
    atBorder(kind, true, 'task'),
    startsSub(kind, true),
    startsSub(kind, false),
  ]),
  ...(['error', 'escalation'] as const).flatMap((kind) => [
    atBorder(kind, false, 'sub-process'),
    startsSub(kind, true),
    atEnd(kind),
  ]),
  atBorder('escalation', true, 'sub-process'),
  atBorder('error', false, 'task'),
  atEnd('signal'),
  atEnd('none'),
  ['groups of several units', asked(groups('=["zj.arb/arbitrator", "zj.court/judge"]'))],
  ['groups by a variable', asked(groups('=[townCode + ".mediate/mediator"]'))],
  ['a mapping', service(mapping('=a', 'b.c'))],
  ['a mapping of a text', service(mapping('a', 'b'))],
  ['a loop', service('', loop('inputCollection="=list" inputElement="one"'))],
  [
    'a loop that collects',
    service(
      '',
      loop('inputCollection="=list" inputElement="one" outputCollection="all" outputElement="=one.sum"'),
    ),
  ],
  [
    'a script',
    probeModel({ body: task('scriptTask', '<zeebe:script expression="=a + 1" resultVariable="b" />') + END }),
  ],
  [
    'a decision',
    probeModel({
      body:
        task(
          'businessRuleTask',
          '<zeebe:calledDecision decisionId="wage-recovery.triage" resultVariable="t" />',
        ) + END,
    }),
  ],
  [
    'a called process',
    probeModel({ body: task('callActivity', '<zeebe:calledElement processId="wage-recovery" />') + END }),
  ],
  ['a message by a key', waiting('paid', subscription('=caseNo'))],
  [
    'a parallel gateway',
    probeModel({ body: `<bpmn:parallelGateway id="x">${IO}</bpmn:parallelGateway>${END}` }),
  ],
  ['an attribute of others', task1.replace('id="x"', 'id="x" xmlns:o="urn:o" o:colour="red"')],
  [
    'an extension of others',
    task1.replace('<zeebe:userTask />', '<zeebe:userTask /><o:note xmlns:o="urn:o" />'),
  ],
  ['a declaration in small letters', task1.replace('UTF-8', 'utf-8')],
  ['no declaration', task1.replace(/<\?xml.*?\?>\n/, '')],
  ['other line ends', task1.replaceAll('\n', '\r\n')],
  ['no prefixes', task1.replaceAll('bpmn:', '').replace('xmlns:bpmn=', 'xmlns=')],
  ['other prefixes', task1.replaceAll('bpmn:', 'semantic:').replace('xmlns:bpmn=', 'xmlns:semantic=')],
  [
    'lanes in a pool',
    task1
      .replace(
        '<bpmn:process',
        `<bpmn:collaboration id="pool"><bpmn:participant id="us" processRef="${PROBE}" /></bpmn:collaboration><bpmn:process`,
      )
      .replace(
        '<bpmn:startEvent',
        '<bpmn:laneSet id="lanes"><bpmn:lane id="lane"><bpmn:flowNodeRef>x</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:startEvent',
      )
      .replace(`bpmnElement="${PROBE}"`, 'bpmnElement="pool"'),
  ],
  [
    'a note beside a task',
    task1.replace(
      '</bpmn:process>',
      '<bpmn:textAnnotation id="note"><bpmn:text>注意</bpmn:text></bpmn:textAnnotation><bpmn:association id="to" sourceRef="x" targetRef="note" /></bpmn:process>',
    ),
  ],
  ['a picture in a name', task1.replace('id="x"', 'id="x" name="询问😀"')],
];
