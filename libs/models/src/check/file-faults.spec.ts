import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkModel } from './check-model.js';
import { KNOWN, SMALL, findingsAfter } from './small-model.builders.js';

const FIXTURES = join(import.meta.dirname, '../../../../tests/fixtures/models');
const fixture = (name: string) => readFileSync(join(FIXTURES, name), 'utf8');
const CODES_OF_OTHERS = /^(?:USER_TASK_WITHOUT_FORM|JOB_TYPE_UNKNOWN)/;

/** Errors of the small model after a change, each as code and element. */
async function errorsAfter(from: string | RegExp, to: string): Promise<string[]> {
  return (await findingsAfter(from, to)).filter((finding) => !CODES_OF_OTHERS.test(finding));
}

/** A second fault, which must be told beside the first one. */
const withSecondFault = (xml: string) => xml.replace('common.archive-case', 'common.unknown');

describe('the file of a model', () => {
  it.each(['GB18030', 'UTF-16', 'ISO-8859-1', 'nonsense'])('is not declared as %s', async (encoding) => {
    const findings = await checkModel(withSecondFault(SMALL.replace('UTF-8', encoding)), KNOWN, 'small');
    expect(findings).toMatchObject([
      { code: 'ENCODING', message: expect.stringContaining(`“${encoding}”`) },
      { code: 'JOB_TYPE_UNKNOWN', elementId: 'work' },
    ]);
  });

  it.each([
    ['utf-8', SMALL.replace('UTF-8', 'utf-8')],
    ['nothing', SMALL.replace(/<\?xml.*?\?>/, '')],
    ['a mark of its byte order', `\uFEFF${SMALL}`],
  ])('may be declared with %s', async (_name, xml) => {
    expect(await checkModel(xml, KNOWN, 'small')).toEqual([]);
  });

  it('has no characters that were lost when it was read', async () => {
    const findings = await checkModel(SMALL.replace('环节甲', '\uFFFD\uFFFD'), KNOWN, 'small');
    expect(findings).toMatchObject([
      { code: 'CHARACTERS_LOST', message: expect.stringContaining('第 11 行') },
    ]);
  });

  it('is told by line and column where it is no XML', async () => {
    const [finding] = await checkModel(SMALL.replace('</bpmn:serviceTask>', ''), KNOWN, 'small');
    expect(finding).toMatchObject({
      code: 'XML_INVALID',
      message: expect.stringMatching(/^第 \d+ 行第 \d+ 个字符处/),
    });
  });
});

describe('ids', () => {
  it('are used once; the rest of the model is looked at nevertheless', async () => {
    const findings = await checkModel(fixture('dupid.bpmn'), {}, 'rt-probe');
    expect(findings.map(({ code, elementId }) => `${code} ${elementId}`)).toEqual(
      expect.arrayContaining(['ID_DUPLICATE t', 'START_MESSAGE_MISSING rt-probe']),
    );
    expect(findings.find(({ code }) => code === 'ID_DUPLICATE')?.message).toContain('“dup”');
    expect(JSON.stringify(findings)).not.toContain('stand-in');
  });

  it('that no process may have are told as such, not as a missing process', async () => {
    const findings = await checkModel(fixture('process-id-digits.bpmn'), {}, '2024001');
    expect(findings[0]).toMatchObject({ code: 'ID_INVALID', elementId: '2024001' });
    expect(findings.map(({ code }) => code)).not.toContain('NO_PROCESS');
    expect(JSON.stringify(findings)).not.toContain('stand-in');
  });

  it.each(['2024', '-x', 'a b', 'a:b', '询问', 'a@b', 'a/b'])('may not be %s', async (id) => {
    const xml = withSecondFault(SMALL.replaceAll('"ask"', `"${id}"`));
    const findings = (await checkModel(xml, KNOWN, 'small')).map(
      ({ code, elementId }) => `${code} ${elementId}`,
    );
    expect(findings).toEqual([`ID_INVALID ${id}`, 'JOB_TYPE_UNKNOWN work']);
  });

  it.each(['_x', 'a-1', 'a.b', 'A1'])('may be %s', async (id) => {
    expect(await checkModel(SMALL.replaceAll('"ask"', `"${id}"`), KNOWN, 'small')).toEqual([]);
  });

  it.each(['Small', 'small_one', 'a.b', 'x'.repeat(101)])('of a process may not be %s', async (id) => {
    const xml = SMALL.replaceAll('"small"', `"${id}"`).replace('"small.start" />', `"${id}.start" />`);
    expect((await checkModel(xml, KNOWN)).map(({ code }) => code)).toEqual(['PROCESS_ID_INVALID']);
  });
});

describe('a file with very many faults', () => {
  it('is answered, and not with all of them', async () => {
    const many = Array.from({ length: 4_000 }, (_, i) => `<bpmn:task id="${i % 2 === 0 ? i : 'same'}" />`);
    const xml = SMALL.replace('<bpmn:endEvent id="end">', `${many.join('')}<bpmn:endEvent id="end">`);
    const start = performance.now();
    const findings = await checkModel(xml, KNOWN, 'small');
    expect(findings).toHaveLength(500);
    // seconds; with a pass over the text for each of them it would be minutes
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);
});

describe('the schema', () => {
  it.each<[string, string | RegExp, string, string]>([
    [
      'an unknown attribute',
      '<bpmn:userTask id="ask"',
      '<bpmn:userTask id="ask" priority="1"',
      'UNKNOWN_ATTRIBUTE ask',
    ],
    [
      'an unknown element',
      '<bpmn:incoming>g1',
      '<bpmn:note>x</bpmn:note><bpmn:incoming>g1',
      'UNKNOWN_ELEMENT ask',
    ],
    [
      'an element of others',
      '<bpmn:incoming>g1',
      '<x:y xmlns:x="urn:x" /><bpmn:incoming>g1',
      'UNKNOWN_ELEMENT ask',
    ],
    [
      'an order',
      '<bpmn:incoming>g1</bpmn:incoming><bpmn:outgoing>g2</bpmn:outgoing>',
      '<bpmn:outgoing>g2</bpmn:outgoing><bpmn:incoming>g1</bpmn:incoming>',
      'ELEMENT_ORDER ask',
    ],
    ['a truth', 'isExecutable="true"', 'isExecutable="true" isClosed="no"', 'ATTRIBUTE_VALUE small'],
    [
      'a number',
      '<bpmn:userTask id="ask"',
      '<bpmn:userTask id="ask" startQuantity="many"',
      'ATTRIBUTE_VALUE ask',
    ],
    ['a choice', 'isExecutable="true"', 'isExecutable="true" processType="Secret"', 'ATTRIBUTE_VALUE small'],
    ['a name of the target', ' targetNamespace="t"', '', 'ATTRIBUTE_MISSING d'],
    ['a place in the drawing', 'y="0" width="9"', 'width="9"', 'ATTRIBUTE_MISSING s-start'],
  ])('is kept: %s', async (_name, from, to, expected) => {
    expect(await errorsAfter(from, to)).toEqual([expected]);
  });

  it('demands both ends of a flow', async () => {
    expect(await errorsAfter('sourceRef="work" targetRef="end"', 'sourceRef="work"')).toContain(
      'ATTRIBUTE_MISSING f3',
    );
  });

  it('leaves alone what others add in namespaces of their own', async () => {
    expect(
      await errorsAfter('<bpmn:userTask id="ask"', '<bpmn:userTask id="ask" xmlns:x="urn:x" x:priority="1"'),
    ).toEqual([]);
    expect(
      await errorsAfter('<zeebe:userTask />', '<zeebe:userTask /><x:y xmlns:x="urn:x" z="1" />'),
    ).toEqual([]);
  });

  it('is kept by the models that are shipped', async () => {
    for (const name of ['wage-recovery', 'clock-operation']) {
      const path = join(import.meta.dirname, `../../../../processes/${name}/${name}.bpmn`);
      const codes = (await checkModel(readFileSync(path, 'utf8'), {}, name)).map(({ code }) => code);
      expect(codes.filter((code) => !/^(?:START_FORM|CASE_CODE)_MISSING$/.test(code))).toEqual([]);
    }
  });
});

describe('two processes in a file', () => {
  it('are told on the second one, beside what else is wrong', async () => {
    const second =
      '<bpmn:process id="second" isExecutable="false"><bpmn:startEvent id="s2" /></bpmn:process>';
    const findings = await checkModel(
      withSecondFault(SMALL.replace('<bpmndi:BPMNDiagram', `${second}<bpmndi:BPMNDiagram`)),
      KNOWN,
      'small',
    );
    expect(findings.map(({ code, elementId }) => `${code} ${elementId}`)).toEqual([
      'SEVERAL_PROCESSES second',
      'JOB_TYPE_UNKNOWN work',
    ]);
  });

  it('are told on the other one, wherever the wanted one stands', async () => {
    const first = '<bpmn:process id="first" isExecutable="true"><bpmn:startEvent id="s1" /></bpmn:process>';
    const findings = await checkModel(
      SMALL.replace('<bpmn:process', `${first}<bpmn:process`),
      KNOWN,
      'small',
    );
    expect(findings.map(({ code, elementId }) => `${code} ${elementId}`)).toEqual([
      'SEVERAL_PROCESSES first',
    ]);
  });
});
