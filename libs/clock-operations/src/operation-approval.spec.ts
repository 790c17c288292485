import { approvalFacts } from './operation-approval.service.js';

const leads = {
  leadGroupOf: (unit: string) => `${unit}/head`,
  unitsFor: (town: string) => ({ court: `${town}.court` }),
};
const ofCase = { processId: 'wage-recovery', track: null, townCode: 'zj' };

it.each([
  ['zj.t09.mediate/mediator', 'zj.t09.mediate/head'],
  ['zj.court/judge', 'zj.court/head'],
  ['zj.water/clerk', 'zj.water/head'],
  [null, null],
])('the decision is asked with the post that leads the unit of %s', (responsible, responsibleHead) => {
  expect(approvalFacts({ stageCode: 'M1', responsible }, ofCase, leads)).toMatchObject({
    responsibleHead,
    units: { court: 'zj.court' },
  });
});
