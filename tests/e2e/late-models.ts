import { type Row, asked, groups, withId, onBorder, condition, task1 } from './model-rows.js';
import { END, PROBE, probeModel, task, userTask } from './probe-model.js';

const LATE_CONDITIONS = ['="x"', '=1', '={a: 1}', '=[true]', '="a" + b'];
const LATE_DURATIONS = ['-P1D', '=if'];
const LATE_IDS = ['询问', 'é'];

/** What people enter at `x` decides at a gateway. */
export const decided = (condition: string) =>
  probeModel({
    extensions:
      '<bpmn:extensionElements><zeebe:properties><zeebe:property name="inputVariables" value="townCode" /></zeebe:properties></bpmn:extensionElements>',
    body: `${userTask()}<bpmn:sequenceFlow id="f2" sourceRef="x" targetRef="gate" />
      <bpmn:exclusiveGateway id="gate" default="f4"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing><bpmn:outgoing>f4</bpmn:outgoing></bpmn:exclusiveGateway>
      <bpmn:sequenceFlow id="f3" sourceRef="gate" targetRef="end"><bpmn:conditionExpression>${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="f4" sourceRef="gate" targetRef="end" />
      <bpmn:endEvent id="end"><bpmn:incoming>f3</bpmn:incoming><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>`,
  });

/** The broker takes them, and a case would stop there, or nobody could read them: the check has an error. */
export const LATE: Row[] = [
  ...LATE_CONDITIONS.map(condition),
  ...LATE_DURATIONS.map((value) => onBorder('timeDuration', value)),
  ...LATE_IDS.map((id): Row => [`id ${id}`, withId(id)]),
  ['a group of nobody', asked(groups('=["zj.mars/alien"]'))],
  ['groups that are no list', asked(groups('=townCode'))],
  [
    'a job of nobody',
    probeModel({ body: task('serviceTask', '<zeebe:taskDefinition type="common.nothing" />') + END }),
  ],
  ['a number that is compared with a text', decided('=recoveredTotal = "1"')],
  ['a text that is compared with a number', decided('=outcome = 1')],
  ['a variable of nobody', decided('=recoveredTotall = 1')],
  ['a form of nobody', task1.replace('wage-recovery.close-item', 'wage-recovery.nothing')],
  [
    'a decision of nobody',
    probeModel({
      body:
        task('businessRuleTask', '<zeebe:calledDecision decisionId="nothing" resultVariable="t" />') + END,
    }),
  ],
  [
    'a process of nobody',
    probeModel({ body: task('callActivity', '<zeebe:calledElement processId="nothing" />') + END }),
  ],
  ['another start message', task1.replace(`${PROBE}.start`, 'begin')],
  [
    'a second process',
    task1.replace(
      '<bpmndi:BPMNDiagram',
      '<bpmn:process id="second" isExecutable="true"><bpmn:startEvent id="second-start" /></bpmn:process><bpmndi:BPMNDiagram',
    ),
  ],
  ['GB18030', task1.replace('UTF-8', 'GB18030')],
  [
    'a task that leads nowhere',
    probeModel({ body: userTask().replace('<bpmn:outgoing>f2</bpmn:outgoing>', '') }),
  ],
];
