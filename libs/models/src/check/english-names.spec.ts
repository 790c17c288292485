import { readFileSync } from 'node:fs';
import { checkModel } from './check-model.js';
import { KNOWN, SMALL } from './small-model.builders.js';

const without = (english: string) =>
  SMALL.replace(`<zeebe:property name="name.en" value="${english}" />`, '');

async function namesMissing(xml: string): Promise<string[]> {
  const findings = await checkModel(xml, KNOWN, 'small');
  return findings
    .filter(({ code }) => code === 'NAME_EN_MISSING')
    .map(({ severity, elementId }) => `${severity} ${elementId}`);
}

describe('English names', () => {
  it.each([
    ['the process', 'Small matter', 'small'],
    ['a stage', 'Stage A', 'st_A'],
    ['a user task', 'Ask', 'ask'],
    ['a service task', 'File away', 'work'],
  ])('are missed at %s', async (_place, english, elementId) => {
    expect(await namesMissing(without(english))).toEqual([`warning ${elementId}`]);
  });

  it('are not missed where the name itself has nothing Chinese', async () => {
    expect(await namesMissing(without('Ask').replace('name="询问"', 'name="Ask"'))).toEqual([]);
  });

  it('are missed in the words of a form', async () => {
    const known = {
      ...KNOWN,
      formsWithoutEnglish: new Map([
        ['small.ask', 3],
        ['other', 1],
      ]),
    };
    const findings = await checkModel(SMALL, known, 'small');
    expect(findings).toMatchObject([{ code: 'FORM_EN_MISSING', severity: 'warning', elementId: 'ask' }]);
  });

  it.each(['wage-recovery', 'clock-operation'])('are complete in the shipped model %s', async (processId) => {
    const xml = readFileSync(`processes/${processId}/${processId}.bpmn`, 'utf8');
    const findings = await checkModel(xml, {}, processId);
    expect(findings.filter(({ code }) => code === 'NAME_EN_MISSING')).toEqual([]);
  });
});
