import { readBpmn } from '@app/bpmn';
import { readElements } from '../element-reader.js';
import { checkModel } from './check-model.js';
import type { KnownReferences } from './model-under-check.js';
import { KNOWN, SMALL } from './small-model.builders.js';

const GROUPS = {
  units: new Set(['zj.arb', 'zj.t09.mediate']),
  roles: new Set(['arbitrator', 'mediator']),
  held: new Set(['zj.arb/arbitrator', 'zj.t09.mediate/mediator']),
  functions: new Set<string>(),
};
const LABELLED = `<zeebe:property name="report.label" value="撤回申请" /><zeebe:property name="report.label.en" value="Withdrawal" />`;

describe('events that people report', () => {
  it('are right where a message is waited for while a case runs, and one property says so', async () => {
    expect(await findingsOf(withEvent(LABELLED))).toEqual([]);
    expect(
      await findingsOf(withEvent(`${LABELLED}<zeebe:property name="report.form" value="small.ask" />`)),
    ).toEqual([]);
  });

  it('need a form that is there', async () => {
    const form = '<zeebe:property name="report.form" value="small.none" />';
    expect(await findingsOf(withEvent(LABELLED + form))).toEqual(['error FORM_UNKNOWN withdrawn']);
  });

  it('need groups that units and roles have, written as groups', async () => {
    const groups = (value: string) =>
      findingsOf(withEvent(`${LABELLED}<zeebe:property name="report.groups" value="${value}" />`));

    expect(await groups('=[townCode + &quot;.mediate/mediator&quot;]')).toEqual([]);
    expect(await groups('zj.arb/arbitrator')).toEqual([]);
    expect(await groups('mediator')).toContain('error GROUPS_NOT_LIST withdrawn');
    expect(await groups('=1 + 1')).toEqual(['error GROUPS_NOT_LIST withdrawn']);
    expect(await groups('zj.arb/nobody')).toEqual(['error GROUP_UNKNOWN withdrawn']);
  });

  it('are no events that wait for no message', async () => {
    const onTask = SMALL.replace('<zeebe:property name="name.en" value="Ask" />', `$&${LABELLED}`);
    expect(await findingsOf(onTask)).toEqual(['error REPORT_PLACE ask']);
  });

  it('are called in both languages', async () => {
    expect(await findingsOf(withEvent('<zeebe:property name="report.label" value="撤回申请" />'))).toEqual([
      'warning NAME_EN_MISSING withdrawn',
    ]);
  });

  it('are missed where nobody sends the message', async () => {
    expect(await findingsOf(withEvent(''))).toEqual(['warning MESSAGE_UNSENT withdrawn']);
    expect(await findingsOf(withEvent('<zeebe:property name="sentBy" value="the register" />'))).toEqual([]);
    expect(await findingsOf(withEvent('').replace('"withdrawn-small"', '"deadline-reached"'))).toEqual([]);
  });

  it('say what ends by them, and what comes next', async () => {
    const { processes } = await readBpmn(withEvent(LABELLED));
    expect(readElements(processes[0]!).get('withdrawn')?.reported).toEqual({
      ...{ label: '撤回申请', labelEn: 'Withdrawal', formId: null, groups: null, isOnce: true },
      ends: { kind: 'stage', name: '环节甲', nameEn: 'Stage A' },
      next: { name: '归档', nameEn: 'File away' },
    });
    const goesOn = withEvent(LABELLED).replace('attachedToRef="st_A"', '$& cancelActivity="false"');
    const [small] = (await readBpmn(goesOn)).processes;
    expect(readElements(small!).get('withdrawn')?.reported?.ends).toBeNull();
  });
});

// helpers

/** The small model with an event at its stage, with these properties. */
function withEvent(properties: string): string {
  const said = properties === '' ? '' : `<zeebe:properties>${properties}</zeebe:properties>`;
  const shapes = `<bpmndi:BPMNShape id="s-withdrawn" bpmnElement="withdrawn"><dc:Bounds x="0" y="0" width="9" height="9" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="e-w1" bpmnElement="w1"><di:waypoint x="0" y="0" /><di:waypoint x="1" y="1" /></bpmndi:BPMNEdge>`;
  return SMALL.replace(
    '<bpmn:message id="m" name="small.start" />',
    `$&<bpmn:message id="wm" name="withdrawn-small"><bpmn:extensionElements><zeebe:subscription correlationKey="=caseNo" /></bpmn:extensionElements></bpmn:message>`,
  )
    .replace(
      '<bpmn:serviceTask id="work"',
      `<bpmn:boundaryEvent id="withdrawn" name="撤回" attachedToRef="st_A"><bpmn:extensionElements>${said}</bpmn:extensionElements>
        <bpmn:outgoing>w1</bpmn:outgoing><bpmn:messageEventDefinition id="wmd" messageRef="wm" /></bpmn:boundaryEvent>$&`,
    )
    .replace('<bpmn:incoming>f2</bpmn:incoming>', '$&<bpmn:incoming>w1</bpmn:incoming>')
    .replace(
      '<bpmn:sequenceFlow id="f1"',
      `<bpmn:sequenceFlow id="w1" sourceRef="withdrawn" targetRef="work" />$&`,
    )
    .replace('</bpmndi:BPMNPlane>', `${shapes}$&`);
}

async function findingsOf(xml: string): Promise<string[]> {
  const known: KnownReferences = { ...KNOWN, groups: GROUPS };
  const findings = await checkModel(xml, known, 'small');
  return findings.map(({ severity, code, elementId }) => `${severity} ${code} ${elementId ?? ''}`.trim());
}
