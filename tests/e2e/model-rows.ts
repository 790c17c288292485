import {
  END,
  IO,
  catching,
  choosing,
  eventSubProcess,
  probeModel,
  subProcess,
  task,
  text,
  timer,
  userTask,
  withBorder,
} from './probe-model.js';

/** Name of a model and its text. */
export type Row = [name: string, xml: string];

export const SERVICE = '<zeebe:taskDefinition type="common.merge-case" />';
export const mapping = (source: string, target: string): string =>
  `<zeebe:ioMapping><zeebe:input source="${text(source)}" target="${target}" /></zeebe:ioMapping>`;
export const loop = (attributes: string): string =>
  `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics ${attributes} /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;
export const service = (more: string, inner = ''): string =>
  probeModel({ body: task('serviceTask', SERVICE + more, inner) + END });
export const asked = (assignment?: string, more?: string): string =>
  probeModel({ body: userTask(assignment, more) + END });
export const groups = (list: string): string =>
  `<zeebe:assignmentDefinition candidateGroups="${text(list)}" />`;
export const withId = (id: string): string => asked().replaceAll('"x"', `"${id}"`);

export const message = (name: string, key: string): string =>
  `<bpmn:message id="m" name="${text(name)}"><bpmn:extensionElements>${key}</bpmn:extensionElements></bpmn:message>`;
export const subscription = (key: string): string => `<zeebe:subscription correlationKey="${text(key)}" />`;
export const waiting = (name: string, key: string): string =>
  probeModel({
    roots: message(name, key),
    body: `<bpmn:receiveTask id="x" messageRef="m">${IO}</bpmn:receiveTask>${END}`,
  });

/** Kinds of events with the roots that they need. */
export const EVENTS = {
  message: [
    message('paid', subscription('=caseNo')),
    '<bpmn:messageEventDefinition id="d" messageRef="m" />',
  ],
  signal: ['<bpmn:signal id="s" name="n" />', '<bpmn:signalEventDefinition id="d" signalRef="s" />'],
  error: ['<bpmn:error id="e" errorCode="C" />', '<bpmn:errorEventDefinition id="d" errorRef="e" />'],
  escalation: [
    '<bpmn:escalation id="c" escalationCode="C" />',
    '<bpmn:escalationEventDefinition id="d" escalationRef="c" />',
  ],
  timer: ['', timer('timeDuration', 'PT1H')],
  conditional: [
    '',
    '<bpmn:conditionalEventDefinition id="d"><bpmn:condition xsi:type="bpmn:tFormalExpression">=a</bpmn:condition></bpmn:conditionalEventDefinition>',
  ],
  cancel: ['', '<bpmn:cancelEventDefinition id="d" />'],
  link: ['', '<bpmn:linkEventDefinition id="d" name="L" />'],
  none: ['', ''],
  computedError: [
    '<bpmn:error id="e" errorCode="=c" />',
    '<bpmn:errorEventDefinition id="d" errorRef="e" />',
  ],
  namelessSignal: ['<bpmn:signal id="s" />', '<bpmn:signalEventDefinition id="d" signalRef="s" />'],
  messageOfNobody: ['', '<bpmn:messageEventDefinition id="d" />'],
} as const;
export type EventKind = keyof typeof EVENTS;

export function caught(kind: EventKind): Row {
  const [roots, definition] = EVENTS[kind];
  return [`${kind} is waited for`, probeModel({ roots, body: catching(definition) + END })];
}
export function atBorder(kind: EventKind, goesOn: boolean, host: 'task' | 'sub-process'): Row {
  const [roots, definition] = EVENTS[kind];
  const body = withBorder(definition, goesOn, host === 'task' ? userTask() : subProcess());
  return [
    `${kind} at the border of a ${host}, ${goesOn ? 'going on' : 'interrupting'}`,
    probeModel({ roots, body }),
  ];
}
export function startsSub(kind: EventKind, interrupts: boolean): Row {
  const [roots, definition] = EVENTS[kind];
  return [
    `${kind} starts a sub-process, ${interrupts ? 'interrupting' : 'going on'}`,
    probeModel({ roots, body: eventSubProcess(definition, interrupts) }),
  ];
}
export function atEnd(kind: EventKind): Row {
  const [roots, definition] = EVENTS[kind];
  const body = `<bpmn:endEvent id="x"><bpmn:incoming>f1</bpmn:incoming>${definition}</bpmn:endEvent>`;
  return [`${kind} at the end`, probeModel({ roots, body })];
}

export const onBorder = (
  kind: 'timeDuration' | 'timeDate' | 'timeCycle',
  value: string,
  goesOn = false,
): Row => [`${kind} “${value}”`, probeModel({ body: withBorder(timer(kind, value), goesOn) })];
export const condition = (value: string): Row => [
  `condition “${value}”`,
  probeModel({ body: choosing(value) }),
];
export const task1 = asked();
