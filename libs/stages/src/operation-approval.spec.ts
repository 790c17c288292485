import { approvalFacts } from './operation-approval.service.js';

const ofCase = { processId: 'wage-recovery', track: null };

it.each([
  ['zj.t09.mediate/mediator', 'zj.t09.mediate/mediation-lead'],
  ['zj.court/judge', 'zj.court/court-president'],
  ['zj.water/clerk', 'zj.water/unit-leader'],
  [null, null],
])('the decision is asked with the post that leads the unit of %s', (responsible, responsibleHead) => {
  expect(approvalFacts({ stageCode: 'M1', responsible }, ofCase)).toMatchObject({ responsibleHead });
});
