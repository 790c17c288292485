import { readBpmn } from '@app/bpmn';
import { formDifferences, modelDifferences, paperDifferences } from './model-difference.js';

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

  it('finds none where only the order of members is another one, as the database gives them back', () => {
    const before = {
      components: [{ key: 'name', type: 'textfield', label: '姓名', validate: { a: 1, b: 2 } }],
    };
    const after = {
      components: [{ label: '姓名', validate: { b: 2, a: 1 }, type: 'textfield', key: 'name' }],
    };
    expect(formDifferences(before, after)).toEqual([]);
  });
});

describe('paperDifferences', () => {
  it('names the fields, what else the contract says, and the text', () => {
    const field = { key: 'amount', label: '金额', type: 'money', from: '=amount' } as const;
    const contract = { title: '示例', series: '示字', issuer: '="示例"', fields: [field], sample: {} };
    const before = { code: 'notice', contract, source: 'a' };
    const { from, type, label, key } = field;
    expect(
      paperDifferences(before, {
        ...before,
        contract: { ...contract, fields: [{ from, type, label, key }] },
      }),
    ).toEqual([]);
    const other = {
      ...contract,
      title: '另一份',
      fields: [
        { ...field, optional: true },
        { ...field, key: 'more' },
      ],
    };
    expect(paperDifferences(before, { code: 'notice', contract: other, source: 'b' })).toEqual([
      { change: 'added', id: 'more', name: '金额' },
      { change: 'changed', id: 'amount', name: '金额' },
      { change: 'changed', id: 'title', name: '' },
      { change: 'changed', id: 'notice.typ', name: '' },
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
