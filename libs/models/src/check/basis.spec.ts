import { readBpmn } from '@app/bpmn';
import { checkModel } from './check-model.js';
import { KNOWN, SMALL } from './small-model.builders.js';

/** Another model of the same cases, with the step `work` and the person's task `ask`. */
const OTHER = SMALL.replaceAll('id="small"', 'id="other"');

async function unknownSteps(restsOn: string): Promise<string[]> {
  const named = `<zeebe:property name="name.en" value="Ask" /><zeebe:property name="restsOn" value="${restsOn}" />`;
  const xml = SMALL.replace('<zeebe:property name="name.en" value="Ask" />', named);
  const findings = await checkModel(
    xml,
    {
      ...KNOWN,
      processes: new Set(['small', 'other', 'unread']),
      calledModel: async (processId) =>
        processId === 'other' ? (await readBpmn(OTHER)).processes[0] : undefined,
    },
    'small',
  );
  return findings.filter(({ code }) => code === 'BASIS_UNKNOWN').map(({ message }) => message);
}

describe('what a task rests on', () => {
  it.each([
    ['steps of its own model', 'ask, work'],
    ['the same with the name of the model', 'small/ask'],
    ['steps of another model of its case', 'other/ask, other/work'],
    ['steps of a model that cannot be read', 'unread/anything'],
  ])('may be %s', async (_, restsOn) => {
    expect(await unknownSteps(restsOn)).toEqual([]);
  });

  it.each([
    ['a step that its model has not', 'gone'],
    ['a step that the other model has not', 'other/gone'],
    ['a step of a model that is not there', 'nowhere/ask'],
    ['what is no step of people or of the system', 'other/start'],
  ])('is not %s', async (_, restsOn) => {
    expect(await unknownSteps(restsOn)).toEqual([expect.stringContaining(restsOn)]);
  });
});
