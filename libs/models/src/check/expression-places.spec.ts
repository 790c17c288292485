import { flowElementsOf, readBpmn } from '@app/bpmn';
import { expressionPlaces } from './expression-places.js';
import type { ModelUnderCheck } from './model-under-check.js';
import { SMALL } from './small-model.builders.js';

it('finds the texts of a model once for all rules', async () => {
  const document = await readBpmn(SMALL);
  const process = document.processes[0]!;
  let walks = 0;
  const model: ModelUnderCheck = {
    document,
    process,
    processId: 'small',
    known: {},
    called: new Map(),
    restedOn: new Map(),
    get elements() {
      walks += 1;
      return flowElementsOf(process);
    },
  };

  const [first, second] = [expressionPlaces(model), expressionPlaces(model)];

  expect(first.map(({ property }) => property)).toEqual(['message', 'candidateGroups', 'type']);
  expect(second).toBe(first);
  expect(walks).toBe(1);
});
