import { checkModel } from './check-model.js';
import type { KnownReferences } from './model-under-check.js';

/** A small model that is right; each test breaks it in one place. */
export const SMALL = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="d" targetNamespace="t" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <bpmn:message id="m" name="small.start" />
  <bpmn:process id="small" name="小流程" isExecutable="true">
    <bpmn:extensionElements><zeebe:properties>
      <zeebe:property name="startForm" value="small.start" /><zeebe:property name="caseCode" value="XLC" /><zeebe:property name="name.en" value="Small matter" />
    </zeebe:properties></bpmn:extensionElements>
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="md" messageRef="m" /></bpmn:startEvent>
    <bpmn:subProcess id="st_A" name="环节甲">
      <bpmn:extensionElements><zeebe:properties>
        <zeebe:property name="name.en" value="Stage A" /><zeebe:property name="stage" value="A" /><zeebe:property name="statutoryLimit" value="5 working_day" />
        <zeebe:property name="promisedLimit" value="1 working_day" /><zeebe:property name="legalBasis" value="某法 第1条" />
        <zeebe:property name="responsible" value="zj.arb/arbitrator" /><zeebe:property name="clockStart" value="=receivedOn" />
      </zeebe:properties></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
      <bpmn:startEvent id="inner-start"><bpmn:outgoing>g1</bpmn:outgoing></bpmn:startEvent>
      <bpmn:userTask id="ask" name="询问">
        <bpmn:extensionElements><zeebe:userTask /><zeebe:formDefinition formId="small.ask" />
          <zeebe:assignmentDefinition candidateGroups="=[townCode + &quot;.mediate/mediator&quot;]" />
          <zeebe:properties><zeebe:property name="name.en" value="Ask" /></zeebe:properties></bpmn:extensionElements>
        <bpmn:incoming>g1</bpmn:incoming><bpmn:outgoing>g2</bpmn:outgoing>
      </bpmn:userTask>
      <bpmn:endEvent id="inner-end"><bpmn:incoming>g2</bpmn:incoming></bpmn:endEvent>
      <bpmn:sequenceFlow id="g1" sourceRef="inner-start" targetRef="ask" />
      <bpmn:sequenceFlow id="g2" sourceRef="ask" targetRef="inner-end" />
    </bpmn:subProcess>
    <bpmn:serviceTask id="work" name="归档">
      <bpmn:extensionElements><zeebe:taskDefinition type="common.archive-case" />
        <zeebe:properties><zeebe:property name="name.en" value="File away" /></zeebe:properties></bpmn:extensionElements>
      <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:endEvent id="end"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="st_A" />
    <bpmn:sequenceFlow id="f2" sourceRef="st_A" targetRef="work" />
    <bpmn:sequenceFlow id="f3" sourceRef="work" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="plane" bpmnElement="small">
    ${['start', 'st_A', 'inner-start', 'ask', 'inner-end', 'work', 'end']
      .map(
        (id) =>
          `<bpmndi:BPMNShape id="s-${id}" bpmnElement="${id}"><dc:Bounds x="0" y="0" width="9" height="9" /></bpmndi:BPMNShape>`,
      )
      .join('')}
    ${['f1', 'f2', 'f3', 'g1', 'g2']
      .map(
        (id) =>
          `<bpmndi:BPMNEdge id="e-${id}" bpmnElement="${id}"><di:waypoint x="0" y="0" /><di:waypoint x="1" y="1" /></bpmndi:BPMNEdge>`,
      )
      .join('')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

export const KNOWN: KnownReferences = {
  jobTypes: new Set(['common.archive-case']),
  forms: new Set(['small.start', 'small.ask']),
  decisions: new Set(['small.triage']),
  processes: new Set(['small', 'other']),
};

/** Code and element of every finding of the small model after a change. */
export async function findingsAfter(from: string | RegExp, to: string): Promise<string[]> {
  expect(SMALL).toMatch(from);
  const findings = await checkModel(SMALL.replace(from, to), KNOWN, 'small');
  for (const { message } of findings) expect(message).toMatch(/[一-鿿]/);
  return findings.map(({ code, elementId }) => `${code} ${elementId ?? ''}`.trim());
}
