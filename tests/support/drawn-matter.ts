import { NAMESPACES } from './bpmn-namespaces.js';
import { eventually } from './eventually.js';
import type { Person } from './person.js';

/** A matter whose forms are drawn in the browser; it stands behind the others in lists. */
export const DRAWN_MATTER = 'zz-drawn';
export const DRAWN_FORM = `${DRAWN_MATTER}.ask`;

const NOTE = {
  ...{ id: 'f-note', type: 'textfield', key: 'note', label: '情况' },
  properties: { 'label.en': 'Note' },
};

/** Deploys the matter with one field in each of its forms where another file has not, and waits until it is known. */
export async function deployDrawnMatter(analyst: Person): Promise<void> {
  if ((await analyst.ask('GET', `/models/${DRAWN_MATTER}`)).status === 200) return;
  // a form is drafted for a model that there is
  await analyst.post(`/models/${DRAWN_MATTER}/drafts`, { xml: model() });
  for (const name of ['start', 'ask']) await saveForm(analyst, `${DRAWN_MATTER}.${name}`, [NOTE]);
  await analyst.post(`/models/${DRAWN_MATTER}/deploy`, { reason: '试验用的流程' });
  await eventually('the matter is known', async () => {
    const model = await analyst.ask('GET', `/models/${DRAWN_MATTER}`);
    const form = await analyst.ask('GET', `/forms/${DRAWN_FORM}`);
    return model.status === 200 && form.status === 200 ? true : undefined;
  });
}

/** Begins the form of the task anew with one field, as a draft. */
export async function beginForm(analyst: Person): Promise<void> {
  await saveForm(analyst, DRAWN_FORM, [NOTE]);
}

/** Saves a draft of a form over the present one, as another tool would. */
export async function saveForm(
  person: Person,
  formId: string,
  components: readonly object[],
): Promise<{ revision: number }> {
  const address = `/models/${DRAWN_MATTER}/forms/${formId}`;
  const { body } = await person.ask<{ draft?: { revision: number } | null }>('GET', address);
  const schema = { id: formId, type: 'default', schemaVersion: 16, components };
  return person.post(`${address}/drafts`, { schema, revision: body.draft?.revision });
}

function model(): string {
  const nodes = [
    ['start', 160, 36],
    ['ask', 260, 100],
    ['end', 420, 36],
  ] as const;
  const shapes = nodes.map(
    ([id, x, width]) =>
      `<bpmndi:BPMNShape id="s-${id}" bpmnElement="${id}"><dc:Bounds x="${x}" y="100" width="${width}" height="${width === 100 ? 80 : 36}" /></bpmndi:BPMNShape>`,
  );
  const edges = ['f1', 'f2'].map(
    (id, at) =>
      `<bpmndi:BPMNEdge id="e-${id}" bpmnElement="${id}"><di:waypoint x="${196 + at * 164}" y="118" /><di:waypoint x="${260 + at * 160}" y="118" /></bpmndi:BPMNEdge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="definitions" targetNamespace="urn:drawn">
  <bpmn:message id="start-message" name="${DRAWN_MATTER}.start" />
  <bpmn:process id="${DRAWN_MATTER}" name="表单绘制" isExecutable="true">
    <bpmn:extensionElements><zeebe:properties>
      <zeebe:property name="startForm" value="${DRAWN_MATTER}.start" /><zeebe:property name="caseCode" value="BDHZ" />
      <zeebe:property name="name.en" value="Drawn forms" />
    </zeebe:properties></bpmn:extensionElements>
    <bpmn:startEvent id="start" name="登记"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="by-message" messageRef="start-message" /></bpmn:startEvent>
    <bpmn:userTask id="ask" name="核实情况">
      <bpmn:extensionElements><zeebe:userTask /><zeebe:formDefinition formId="${DRAWN_FORM}" />
        <zeebe:assignmentDefinition candidateGroups="=[&quot;zj.t09.mediate/mediator&quot;]" /></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ask" /><bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${DRAWN_MATTER}">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
