import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverageOf, isCovered, processesOf } from '../../tools/scenarios/coverage.mjs';
import { ScenarioFaults, loadScenarios, readScenario } from '../../tools/scenarios/reader.mjs';
import { inventedIdentityNumber, valuesOf } from '../../tools/scenarios/values.mjs';
import { addDays } from '@app/statutory-time';
import { NAMESPACES } from '../support/bpmn-namespaces.js';

const SOUND = `title: 当场付清
day: 2026-09-14
steps:
  - do: register
  - wait: 3 days
expect: { state: completed }
`;

describe('a scenario file', () => {
  const faultsOf = (text: string) => readScenario(text, 'a.yaml').faults;

  it('is read where everything in it is known', () => {
    expect(faultsOf(SOUND)).toEqual([]);
  });

  it.each([
    ['a word that is not known', SOUND.replace('title:', 'titel:'), 'a.yaml:1 "titel" is not known'],
    ['what is missing', SOUND.replace(/^title.*\n/, ''), 'a.yaml:1 "title" is missing'],
    ['a step of no kind', SOUND.replace('do: register', 'doo: register'), 'a.yaml:4 a step is one of'],
    ['a step of two kinds', SOUND.replace('- wait', '- do: b\n    wait'), 'a.yaml:5 a step is one of'],
    ['a duration', SOUND.replace('3 days', '3 tage'), 'a.yaml:5 "wait" wants a duration such as 3 days'],
    ['a day', SOUND.replace('2026-09-14', '14.9.2026'), 'a.yaml:2 "day" wants a day such as'],
    [
      'a word of a stage',
      SOUND.replace('state: completed', 'stages: { A: { dew: 1 } }'),
      'a.yaml:6 "stages" wants none of "dew" but',
    ],
    ['a paper', SOUND.replace('state: completed', 'papers: [1]'), 'a.yaml:6 "papers" wants a list of titles'],
    ['what is no YAML', SOUND.replace('steps:', 'steps: ['), 'a.yaml:4 '],
  ])('tells file and line of %s', (_, text, sentence) => {
    expect(faultsOf(text).join('\n')).toContain(sentence);
  });

  it('takes what is the same in all from the common file of its process', async () => {
    // given
    const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
    const dir = join(folder, 'leave', 'scenarios');
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'common.yaml'), 'by: clerk\nstart: { days: 1, reason: a }\n');
    writeFileSync(join(dir, 'short.yaml'), `${SOUND}start: { reason: b }\n`);

    try {
      // then
      expect(await loadScenarios(folder, { processId: 'leave' })).toEqual([
        expect.objectContaining({
          name: 'short',
          process: 'leave',
          by: 'clerk',
          start: { days: 1, reason: 'b' },
        }),
      ]);
      expect(await loadScenarios(folder, { caseName: 'long' })).toEqual([]);

      // when
      writeFileSync(join(dir, 'wrong.yaml'), 'title: 1\n');

      // then
      await expect(loadScenarios(folder)).rejects.toThrow(ScenarioFaults);
      await expect(loadScenarios(folder)).rejects.toThrow(
        /leave.scenarios.wrong\.yaml:1 "title" wants a text/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the values of a scenario', () => {
  it('are taken as the system takes them: money in fen, days counted', () => {
    const written = {
      amount: '12000.50 元',
      on: '{{today+3d}}',
      rows: [{ unpaid: '1 元' }],
      note: '付 5 元',
    };
    expect(valuesOf(written, { today: '2026-09-29' }, addDays)).toEqual({
      amount: 1_200_050,
      on: '2026-10-02',
      rows: [{ unpaid: 100 }],
      note: '付 5 元',
    });
  });

  it('have invented identity numbers, each always the same', () => {
    expect(inventedIdentityNumber('a')).toMatch(/^999999(19|20)\d{2}[01]\d[0-2]\d\d{3}[\dX]$/);
    expect(inventedIdentityNumber('a')).toBe(inventedIdentityNumber('a'));
    expect(inventedIdentityNumber('a')).not.toBe(inventedIdentityNumber('b'));
  });
});

describe('how much of a model was gone through', () => {
  const XML = `<bpmn:definitions ${NAMESPACES} id="d" targetNamespace="t">
    <bpmn:process id="p" isExecutable="true">
      <bpmn:startEvent id="start" />
      <bpmn:subProcess id="stage">
        <bpmn:userTask id="work" />
        <bpmn:boundaryEvent id="late" attachedToRef="work" />
        <bpmn:sequenceFlow id="inner" sourceRef="work" targetRef="work" />
      </bpmn:subProcess>
      <bpmn:sequenceFlow id="outer" sourceRef="start" targetRef="stage" />
    </bpmn:process>
  </bpmn:definitions>`;

  it('counts elements and lines at every depth, and names what was not reached', async () => {
    // given
    const models = await processesOf(XML);
    const reached = new Set(['p/start', 'p/stage', 'p/work', 'p/outer', 'p/inner', 'q/late']);

    // when
    const [coverage] = coverageOf(models, reached);

    // then
    expect(coverage).toEqual({
      id: 'p',
      elements: { total: 4, missed: ['late'], percent: 75 },
      flows: { total: 2, missed: [], percent: 100 },
    });
    expect(isCovered(coverage!)).toBe(false);
    expect(coverageOf(models, new Set([...reached, 'p/late'])).every(isCovered)).toBe(true);
  });
});
