import { ZeebeGrpcClient } from '@camunda8/sdk/dist/zeebe/index.js';
import { eventually } from './eventually.js';
import { openTask } from './journey.js';
import type { Person } from './person.js';
import type { SystemAddress } from './system.mjs';

/** A matter whose forms have every kind of field; it stands behind the others in lists. */
export const FIELD_MATTER = 'zz-fields';

const MEDIATORS = '=[&quot;zj.t09.mediate/mediator&quot;]';

/** Components of the form that registers a case of the matter. */
export const START_FIELDS = [
  { type: 'unit', key: 'handledBy', label: '承办单位', validate: { required: true } },
  { type: 'unit', key: 'ofTown', label: '属地', properties: { level: 'town' } },
  { type: 'user', key: 'officer', label: '承办人', properties: { unit: 'zj.t09' } },
  {
    ...{ type: 'entryTable', key: 'wages', label: '欠薪明细', maxRows: 3 },
    columns: [
      { type: 'textfield', key: 'name', label: '姓名', validate: { required: true } },
      { type: 'money', key: 'unpaid', label: '欠付', properties: { sumAs: 'unpaidTotal' } },
      { type: 'date', key: 'since', label: '欠薪起' },
      { type: 'integer', key: 'days', label: '天数', appearance: { suffixAdorner: '天' } },
      { type: 'user', key: 'by', label: '经办人' },
    ],
  },
  { type: 'text', text: '一共{{unpaidTotal}}分' },
];

/** Components of the form of its task. */
export const TASK_FIELDS = [
  { type: 'attachments', key: 'papers', label: '材料', validate: { required: true } },
];

/** Deploys the matter, as another tool would, and waits until it is known. */
export async function deployFieldMatter(system: SystemAddress, person: Person): Promise<void> {
  const zeebe = new ZeebeGrpcClient({
    config: {
      CAMUNDA_OAUTH_DISABLED: true,
      CAMUNDA_LOG_LEVEL: 'none',
      CAMUNDA_SUPPORT_LOG_ENABLED: false,
      ZEEBE_GRPC_ADDRESS: `grpc://${system.commandEnvironment['ZEEBE_ADDRESS']}`,
      zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
    },
  });
  try {
    await zeebe.deployResources([
      { name: `${FIELD_MATTER}.bpmn`, process: Buffer.from(model()) },
      { name: 'start.form', form: Buffer.from(form('start', START_FIELDS)) },
      { name: 'task.form', form: Buffer.from(form('task', TASK_FIELDS)) },
    ]);
  } finally {
    await zeebe.close();
  }
  await eventually('the matter is known', async () => {
    const { status } = await person.ask('GET', `/forms/${FIELD_MATTER}.start`);
    const processes = (await person.ask('GET', '/processes')).body as { processId: string }[];
    const isKnown = processes.some(({ processId }) => processId === FIELD_MATTER);
    return status === 200 && isKnown ? true : undefined;
  });
}

/** Registers a case of the matter, and waits for its task. */
export async function openedFieldTask(person: Person): Promise<{ caseNo: string; taskKey: string }> {
  const variables = { handledBy: 'zj.court' };
  const { caseNo } = await person.post<{ caseNo: string }>('/cases', { processId: FIELD_MATTER, variables });
  const { taskKey } = await openTask(person, caseNo, 'work');
  return { caseNo, taskKey };
}

/** A file as a browser chooses one. */
export function aPaper(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${name}`) };
}

function form(name: string, components: object[]): string {
  const identified = components.map((component, index) => ({ id: `field_${index}`, ...component }));
  return JSON.stringify({
    ...{ id: `${FIELD_MATTER}.${name}`, type: 'default', schemaVersion: 16 },
    components: identified,
  });
}

function model(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="urn:fields">
  <bpmn:message id="start-message" name="${FIELD_MATTER}.start" />
  <bpmn:process id="${FIELD_MATTER}" name="字段" isExecutable="true">
    <bpmn:extensionElements><zeebe:properties>
      <zeebe:property name="startForm" value="${FIELD_MATTER}.start" /><zeebe:property name="caseCode" value="ZDCS" />
    </zeebe:properties></bpmn:extensionElements>
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="by-message" messageRef="start-message" /></bpmn:startEvent>
    <bpmn:userTask id="work" name="填写">
      <bpmn:extensionElements><zeebe:userTask /><zeebe:formDefinition formId="${FIELD_MATTER}.task" />
        <zeebe:assignmentDefinition candidateGroups="${MEDIATORS}" /></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work" /><bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>`;
}
