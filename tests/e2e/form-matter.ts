import { NAMESPACES } from '../support/bpmn-namespaces.js';

/** A matter whose model and forms are drawn and deployed by an analyst; it stands behind the others in lists. */
export const FORM_MATTER = 'zz-forms';

export const NOTE = {
  ...{ id: 'f-note', type: 'textfield', key: 'note', label: '说明' },
  properties: { 'label.en': 'Note' },
};

/** The field that is drawn later. */
export const ANSWER = {
  ...{ id: 'f-answer', type: 'radio', key: 'answer', label: '答复' },
  values: [
    { value: 'yes', label: '同意' },
    { value: 'no', label: '不同意' },
  ],
  properties: { 'label.en': 'Answer', 'option.yes.en': 'Agreed', 'option.no.en': 'Refused' },
};

export function formOf(id: string, components: readonly object[]): object {
  return { id, type: 'default', schemaVersion: 19, components };
}

const NODES = ['start', 'ask', 'gate', 'again', 'end'];
const FLOWS = ['f1', 'f2', 'f3', 'f4', 'f5'];

/** Two tasks with the same form; from the first to the second where the condition holds. */
export function matterModel(condition = '=true'): string {
  const shapes = NODES.map(
    (id, at) =>
      `<bpmndi:BPMNShape id="s-${id}" bpmnElement="${id}"><dc:Bounds x="${at * 150}" y="0" width="36" height="36" /></bpmndi:BPMNShape>`,
  );
  const edges = FLOWS.map(
    (id) =>
      `<bpmndi:BPMNEdge id="e-${id}" bpmnElement="${id}"><di:waypoint x="0" y="0" /><di:waypoint x="1" y="1" /></bpmndi:BPMNEdge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="definitions" targetNamespace="urn:forms">
  <bpmn:message id="start-message" name="${FORM_MATTER}.start" />
  <bpmn:process id="${FORM_MATTER}" name="表单试验" isExecutable="true">
    <bpmn:extensionElements><zeebe:properties>
      <zeebe:property name="startForm" value="${FORM_MATTER}.start" /><zeebe:property name="caseCode" value="BDSY" />
      <zeebe:property name="name.en" value="Trial of forms" />
    </zeebe:properties></bpmn:extensionElements>
    <bpmn:startEvent id="start" name="登记"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="by-message" messageRef="start-message" /></bpmn:startEvent>
    ${task('ask', '询问', 'f1', 'f2')}
    <bpmn:exclusiveGateway id="gate" default="f4"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing><bpmn:outgoing>f4</bpmn:outgoing></bpmn:exclusiveGateway>
    ${task('again', '再问', 'f3', 'f5')}
    <bpmn:endEvent id="end"><bpmn:incoming>f4</bpmn:incoming><bpmn:incoming>f5</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ask" /><bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="gate" />
    <bpmn:sequenceFlow id="f3" sourceRef="gate" targetRef="again"><bpmn:conditionExpression>${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f4" sourceRef="gate" targetRef="end" /><bpmn:sequenceFlow id="f5" sourceRef="again" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${FORM_MATTER}">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

function task(id: string, name: string, incoming: string, outgoing: string): string {
  return `<bpmn:userTask id="${id}" name="${name}"><bpmn:extensionElements><zeebe:userTask />
      <zeebe:formDefinition formId="${FORM_MATTER}.ask" />
      <zeebe:assignmentDefinition candidateGroups="=[&quot;zj.t09.mediate/mediator&quot;]" /></bpmn:extensionElements>
      <bpmn:incoming>${incoming}</bpmn:incoming><bpmn:outgoing>${outgoing}</bpmn:outgoing></bpmn:userTask>`;
}
