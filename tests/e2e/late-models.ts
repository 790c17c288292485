import { type Row, asked, groups, withId, onBorder, condition, task1 } from './model-rows.js';
import { END, PROBE, probeModel, task, userTask } from './probe-model.js';

const LATE_CONDITIONS = ['="x"', '=1', '={a: 1}', '=[true]', '="a" + b'];
const LATE_DURATIONS = ['-P1D', '=if'];
const LATE_IDS = ['询问', 'é'];

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
