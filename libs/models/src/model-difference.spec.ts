import { readBpmn } from '@app/bpmn';
import { formDifferences, modelDifferences } from './model-difference.js';

describe('modelDifferences', () => {
  it('names what came, went and says something else, at every depth, and nothing that was only drawn elsewhere', async () => {
    const before = await processOf(`
      <bpmn:subProcess id="stage" name="环节"><bpmn:userTask id="asks" name="询问" /><bpmn:userTask id="gone" /></bpmn:subProcess>
      <bpmn:task id="same" /><bpmn:sequenceFlow id="f" sourceRef="stage" targetRef="same" />`);
    const after = await processOf(`
      <bpmn:task id="same" /><bpmn:sequenceFlow id="f" sourceRef="stage" targetRef="new" />
      <bpmn:subProcess id="stage" name="环节"><bpmn:userTask id="asks" name="询问笔录" /></bpmn:subProcess>
      <bpmn:task id="new" name="新的" />`);

    expect(modelDifferences(before, after)).toEqual([
      { change: 'added', id: 'new', name: '新的' },
      { change: 'changed', id: 'f', name: '' },
      { change: 'changed', id: 'asks', name: '询问笔录' },
      { change: 'removed', id: 'gone', name: '' },
    ]);
    expect(modelDifferences(after, after)).toEqual([]);
  });

  it('sees a property of the engine', async () => {
    const stage = (limit: string) =>
      processOf(`<bpmn:subProcess id="stage"><bpmn:extensionElements><zeebe:properties>
        <zeebe:property name="statutoryLimit" value="${limit}" /></zeebe:properties></bpmn:extensionElements></bpmn:subProcess>`);
    expect(modelDifferences(await stage('5 working_day'), await stage('3 working_day'))).toEqual([
      { change: 'changed', id: 'stage', name: '' },
    ]);
  });
});

describe('formDifferences', () => {
  it('names the fields that came, went and were changed, also in groups', () => {
    const before = { components: [{ type: 'group', id: 'g', components: [{ key: 'name', label: '姓名' }] }] };
    const after = {
      components: [
        {
          type: 'group',
          id: 'g',
          components: [{ key: 'name', label: '姓名', required: true }, { key: 'phone' }],
        },
      ],
    };
    expect(formDifferences(before, after)).toEqual([
      { change: 'added', id: 'phone', name: '' },
      { change: 'changed', id: 'name', name: '姓名' },
    ]);
  });
});

// helpers

async function processOf(elements: string) {
  const { processes } = await readBpmn(`<?xml version="1.0" encoding="UTF-8"?>
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
      <bpmn:process id="p">${elements}</bpmn:process></bpmn:definitions>`);
  return processes[0]!;
}
