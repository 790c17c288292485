import { NAMESPACES } from '../support/bpmn-namespaces.js';

/** Id of the process of all models of the table; its cases cannot be registered. */
export const PROBE = 'check-probe';

export interface ProbeParts {
  /** What lies between `start` (flow `f1` to `x`) and `end` (flow `f2` from `x`), as elements with their flows. */
  body: string;
  /** Messages, errors and the like. */
  roots?: string;
  /** Extension elements of the process. */
  extensions?: string;
}

const ROOT = `${NAMESPACES} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;

/** A whole model around a body that begins at `x`. */
export function probeModel({ body, roots = '', extensions = '' }: ProbeParts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${ROOT} id="definitions" targetNamespace="urn:probe">
  <bpmn:message id="start-message" name="${PROBE}.start" />${roots}
  <bpmn:process id="${PROBE}" isExecutable="true">${extensions}
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="by-message" messageRef="start-message" /></bpmn:startEvent>
    ${body}
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="x" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${PROBE}">
    <bpmndi:BPMNShape id="start-shape" bpmnElement="start"><dc:Bounds x="0" y="0" width="36" height="36" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

export const IO = '<bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>';
/** The end behind `x`. */
export const END =
  '<bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="f2" sourceRef="x" targetRef="end" />';

const NATIVE = '<zeebe:userTask /><zeebe:formDefinition formId="wage-recovery.close-item" />';
const ARBITRATOR = '<zeebe:assignmentDefinition candidateGroups="=[&quot;zj.arb/arbitrator&quot;]" />';

/** A task of people at `x`. */
export function userTask(assignment = ARBITRATOR, more = '', id = 'x'): string {
  const extensions = `<bpmn:extensionElements>${NATIVE}${assignment}${more}</bpmn:extensionElements>`;
  return `<bpmn:userTask id="${id}">${extensions}${IO}</bpmn:userTask>`;
}

/** A task of another kind at `x`, with its extensions. */
export function task(kind: string, extensions: string, more = ''): string {
  return `<bpmn:${kind} id="x"><bpmn:extensionElements>${extensions}</bpmn:extensionElements>${IO}${more}</bpmn:${kind}>`;
}

/** An event that waits at `x`. */
export function catching(definition: string): string {
  return `<bpmn:intermediateCatchEvent id="x">${IO}${definition}</bpmn:intermediateCatchEvent>`;
}

/** A user task or a sub-process at `x` with an event `border` at its border, which leads to an end of its own. */
export function withBorder(definition: string, goesOn = false, host = userTask()): string {
  return `${host}<bpmn:boundaryEvent id="border" attachedToRef="x" cancelActivity="${!goesOn}"><bpmn:outgoing>f3</bpmn:outgoing>${definition}</bpmn:boundaryEvent>
    <bpmn:endEvent id="aside"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="f3" sourceRef="border" targetRef="aside" />${END}`;
}

export function subProcess(attributes = '', inner = INNER): string {
  return `<bpmn:subProcess id="x"${attributes}>${IO}${inner}</bpmn:subProcess>`;
}

const INNER =
  '<bpmn:startEvent id="inner-start"><bpmn:outgoing>i1</bpmn:outgoing></bpmn:startEvent><bpmn:endEvent id="inner-end"><bpmn:incoming>i1</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="i1" sourceRef="inner-start" targetRef="inner-end" />';

/** A sub-process that an event starts, beside a user task at `x`. */
export function eventSubProcess(definition: string, interrupts = true): string {
  const start = `<bpmn:startEvent id="inner-start" isInterrupting="${interrupts}"><bpmn:outgoing>i1</bpmn:outgoing>${definition}</bpmn:startEvent>`;
  const inner = INNER.replace(/<bpmn:startEvent[\s\S]*?<\/bpmn:startEvent>/, start);
  return `${userTask()}${END}<bpmn:subProcess id="aside" triggeredByEvent="true">${inner}</bpmn:subProcess>`;
}

/** A gateway at `x` with this condition on one of its flows, `f3`. */
export function choosing(condition: string, type = 'bpmn:tFormalExpression'): string {
  return `<bpmn:exclusiveGateway id="x" default="f2">${IO}<bpmn:outgoing>f3</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:sequenceFlow id="f3" sourceRef="x" targetRef="other"><bpmn:conditionExpression xsi:type="${type}">${text(condition)}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:endEvent id="other"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>${END}`;
}

export const timer = (kind: 'timeDuration' | 'timeDate' | 'timeCycle', value: string): string =>
  `<bpmn:timerEventDefinition id="timer"><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${text(value)}</bpmn:${kind}></bpmn:timerEventDefinition>`;

/** A text as it stands in XML. */
export function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
