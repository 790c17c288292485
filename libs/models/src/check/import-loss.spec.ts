import { readFileSync } from 'node:fs';
import { lossesOf } from './import-loss.rules.js';
import { SMALL } from './small-model.builders.js';

async function losses(from: string | RegExp, to: string): Promise<string[]> {
  expect(SMALL).toMatch(from);
  return (await lossesOf(SMALL.replace(from, to))).map(({ code, elementId }) => `${code} ${elementId}`);
}

describe('what an import would lose', () => {
  it('is nothing of models that are drawn here', async () => {
    expect(await lossesOf(SMALL)).toEqual([]);
    for (const name of ['wage-recovery', 'clock-operation']) {
      expect(await lossesOf(readFileSync(`processes/${name}/${name}.bpmn`, 'utf8'))).toEqual([]);
    }
  });

  it('is a flow whose end does not exist', async () => {
    expect(await losses('targetRef="end"', 'targetRef="nowhere"')).toEqual(['LOST_REFERENCE f3']);
  });

  it('is a task without a place in the diagram', async () => {
    expect(await losses(/<bpmndi:BPMNShape id="s-work"[\s\S]*?<\/bpmndi:BPMNShape>/, '')).toEqual([
      'LOST_POSITION work',
    ]);
  });

  it('is what the modeller does not know, told once with all that stands in it', async () => {
    expect(
      await losses('<zeebe:userTask />', '<zeebe:userTask /><zeebe:secret><zeebe:more /></zeebe:secret>'),
    ).toEqual(['LOST_ELEMENT ask']);
    expect(await losses('<bpmn:incoming>g1', '<bpmn:note>x</bpmn:note><bpmn:incoming>g1')).toEqual([
      'LOST_ELEMENT ask',
    ]);
  });

  it('is not what others add in namespaces of their own', async () => {
    expect(
      await losses('<zeebe:userTask />', '<zeebe:userTask /><o:note xmlns:o="urn:o" o:x="1" />'),
    ).toEqual([]);
  });

  it('is the meaning of what other engines understand', async () => {
    const camunda = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
    expect(await losses('id="ask"', `id="ask" ${camunda} camunda:assignee="x"`)).toEqual([
      'LOST_MEANING ask',
    ]);
    const properties = `<camunda:properties ${camunda}><camunda:property name="a" /></camunda:properties>`;
    expect(await losses('<zeebe:userTask />', `<zeebe:userTask />${properties}`)).toEqual([
      'LOST_MEANING ask',
    ]);
  });

  it('is not known of what cannot be read', async () => {
    expect(await lossesOf('<a>')).toEqual([]);
    expect(await lossesOf('<a/>')).toEqual([]);
  });
});
