import { NAMESPACES } from './bpmn-namespaces.js';
import { eventually } from './eventually.js';
import type { Person } from './person.js';

/** A matter whose cases wait for what people report; it stands behind the others in lists. */
export const REPORTED_MATTER = 'zz-reported';

const GROUP = '=[&quot;zj.t09.mediate/mediator&quot;]';

/** Deploys the matter where another file has not, and waits until it is known. */
export async function deployReportedMatter(analyst: Person): Promise<void> {
  if ((await analyst.ask('GET', `/models/${REPORTED_MATTER}`)).status === 200) return;
  await analyst.post(`/models/${REPORTED_MATTER}/drafts`, { xml: model() });
  await saveForm(analyst, 'start', '情况', 'Matter');
  await saveForm(analyst, 'step', '办理意见', 'Note');
  await saveForm(analyst, 'withdrawn', '撤回理由', 'Reason');
  await analyst.post(`/models/${REPORTED_MATTER}/deploy`, { reason: '试验用的流程' });
  await eventually('the matter is known', async () => {
    const found = await analyst.ask('GET', `/models/${REPORTED_MATTER}`);
    const form = await analyst.ask('GET', `/forms/${REPORTED_MATTER}.withdrawn`);
    return found.status === 200 && form.status === 200 ? true : undefined;
  });
}

export async function registerReported(person: Person): Promise<string> {
  return eventually('the matter can be registered', async () => {
    const request = { processId: REPORTED_MATTER, variables: { start: '示例事项', townCode: 'zj.t09' } };
    const answer = await person.ask<{ caseNo: string }>('POST', '/cases', request);
    return answer.status === 201 ? answer.body.caseNo : undefined;
  });
}

// helpers

async function saveForm(analyst: Person, name: string, label: string, english: string): Promise<void> {
  const text = {
    ...{ id: `f-${name}`, type: 'textfield', key: name, label },
    ...{ validate: { required: true }, properties: { 'label.en': english } },
  };
  const town = {
    ...{ id: 'f-town', type: 'textfield', key: 'townCode', label: '镇街' },
    properties: { 'label.en': 'Town' },
  };
  const id = `${REPORTED_MATTER}.${name}`;
  const schema = {
    id,
    type: 'default',
    schemaVersion: 16,
    components: name === 'start' ? [text, town] : [text],
  };
  await analyst.post(`/models/${REPORTED_MATTER}/forms/${id}/drafts`, { schema });
}

function properties(values: Record<string, string>): string {
  const all = Object.entries(values).map(
    ([name, value]) => `<zeebe:property name="${name}" value="${value}" />`,
  );
  return `<zeebe:properties>${all.join('')}</zeebe:properties>`;
}

function task(id: string, name: string, english: string, flows: string): string {
  return `<bpmn:userTask id="${id}" name="${name}"><bpmn:extensionElements><zeebe:userTask />
    <zeebe:formDefinition formId="${REPORTED_MATTER}.step" /><zeebe:assignmentDefinition candidateGroups="${GROUP}" />
    ${properties({ 'name.en': english, waitsFor: '等当事人', 'waitsFor.en': 'Waits for the party' })}</bpmn:extensionElements>${flows}</bpmn:userTask>`;
}

function message(id: string, name: string, key: string): string {
  return `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="${key}" /></bpmn:extensionElements></bpmn:message>`;
}

const STAGE = properties({
  ...{
    stage: 'R1',
    'name.en': 'Examination',
    statutoryLimit: '5 working_day',
    promisedLimit: '1 working_day',
  },
  ...{ legalBasis: '试验办法 第1条', responsible: 'zj.t09.mediate/mediator', clockStart: '=receivedOn' },
});

function model(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="definitions" targetNamespace="urn:reported">
  <bpmn:message id="start-message" name="${REPORTED_MATTER}.start" />
  ${message('m-withdrawn', 'zz-withdrawn', '=caseNo + &quot;/R1&quot;')}
  ${message('m-supplement', 'zz-supplement', '=procKey')}
  <bpmn:process id="${REPORTED_MATTER}" name="登记新情况试验" isExecutable="true">
    <bpmn:extensionElements>${properties({ startForm: `${REPORTED_MATTER}.start`, caseCode: 'XQKS', 'name.en': 'Reported events' })}</bpmn:extensionElements>
    <bpmn:startEvent id="start" name="登记"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="by-message" messageRef="start-message" /></bpmn:startEvent>
    <bpmn:subProcess id="st_R1" name="审查"><bpmn:extensionElements>${STAGE}</bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
      <bpmn:startEvent id="inner-start"><bpmn:outgoing>g1</bpmn:outgoing></bpmn:startEvent>
      ${task('examine', '审查材料', 'Examine', '<bpmn:incoming>g1</bpmn:incoming><bpmn:outgoing>g2</bpmn:outgoing>')}
      <bpmn:endEvent id="inner-end"><bpmn:incoming>g2</bpmn:incoming></bpmn:endEvent>
      <bpmn:sequenceFlow id="g1" sourceRef="inner-start" targetRef="examine" /><bpmn:sequenceFlow id="g2" sourceRef="examine" targetRef="inner-end" />
    </bpmn:subProcess>
    <bpmn:boundaryEvent id="withdrawn" name="撤回" attachedToRef="st_R1"><bpmn:extensionElements>${properties(
      {
        ...{ 'report.form': `${REPORTED_MATTER}.withdrawn`, 'report.label': '当事人撤回' },
        'report.label.en': 'The party withdraws',
      },
    )}</bpmn:extensionElements><bpmn:outgoing>f3</bpmn:outgoing><bpmn:messageEventDefinition id="by-withdrawal" messageRef="m-withdrawn" /></bpmn:boundaryEvent>
    ${task('confirm', '确认撤回', 'Confirm the withdrawal', '<bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing>')}
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent><bpmn:endEvent id="end-withdrawn"><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="st_R1" /><bpmn:sequenceFlow id="f2" sourceRef="st_R1" targetRef="end" />
    <bpmn:sequenceFlow id="f3" sourceRef="withdrawn" targetRef="confirm" /><bpmn:sequenceFlow id="f4" sourceRef="confirm" targetRef="end-withdrawn" />
    <bpmn:subProcess id="supplement" name="补充材料" triggeredByEvent="true">
      <bpmn:startEvent id="supplemented" name="补充材料到了" isInterrupting="false"><bpmn:extensionElements>${properties(
        {
          ...{ 'report.label': '补交了材料', 'report.label.en': 'More papers came', 'report.groups': GROUP },
        },
      )}</bpmn:extensionElements><bpmn:outgoing>h1</bpmn:outgoing><bpmn:messageEventDefinition id="by-supplement" messageRef="m-supplement" /></bpmn:startEvent>
      ${task('read', '查看补充材料', 'Read what came', '<bpmn:incoming>h1</bpmn:incoming><bpmn:outgoing>h2</bpmn:outgoing>')}
      <bpmn:endEvent id="read-end"><bpmn:incoming>h2</bpmn:incoming></bpmn:endEvent>
      <bpmn:sequenceFlow id="h1" sourceRef="supplemented" targetRef="read" /><bpmn:sequenceFlow id="h2" sourceRef="read" targetRef="read-end" />
    </bpmn:subProcess>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${REPORTED_MATTER}">${drawing()}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

function drawing(): string {
  const shapes: [id: string, x: number, y: number, width: number, height: number][] = [
    ['start', 100, 142, 36, 36],
    ['st_R1', 180, 80, 340, 160],
    ['inner-start', 200, 142, 36, 36],
    ['examine', 290, 120, 100, 80],
    ['inner-end', 450, 142, 36, 36],
    ['withdrawn', 332, 222, 36, 36],
    ['confirm', 400, 300, 100, 80],
    ['end', 580, 142, 36, 36],
    ['end-withdrawn', 580, 322, 36, 36],
    ['supplement', 180, 420, 340, 140],
    ['supplemented', 200, 470, 36, 36],
    ['read', 290, 448, 100, 80],
    ['read-end', 450, 470, 36, 36],
  ];
  const edges: [id: string, ...points: [number, number][]][] = [
    ['f1', [136, 160], [180, 160]],
    ['f2', [520, 160], [580, 160]],
    ['f3', [350, 258], [350, 340], [400, 340]],
    ['f4', [500, 340], [580, 340]],
    ['g1', [236, 160], [290, 160]],
    ['g2', [390, 160], [450, 160]],
    ['h1', [236, 488], [290, 488]],
    ['h2', [390, 488], [450, 488]],
  ];
  const drawnShapes = shapes.map(
    ([id, x, y, width, height]) =>
      `<bpmndi:BPMNShape id="s-${id}" bpmnElement="${id}"${height > 100 ? ' isExpanded="true"' : ''}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`,
  );
  const drawnEdges = edges.map(([id, ...points]) => {
    const way = points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('');
    return `<bpmndi:BPMNEdge id="e-${id}" bpmnElement="${id}">${way}</bpmndi:BPMNEdge>`;
  });
  return [...drawnShapes, ...drawnEdges].join('');
}
