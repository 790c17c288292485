import { answers } from './answers.js';
import { caseWhen, complete, openTask, register } from './journey.js';
import type { Person } from './person.js';
import { aWageClaim } from './wage-claim.builder.js';

/** What the registration gives a case of the town, as far as its next tasks ask. */
export const UNITS_OF_T09 = {
  ...{ mediation: 'zj.t09.mediate', arbitration: 'zj.arb', command: 'zj.gov', court: 'zj.court' },
};

/** A case whose units are wrong, so that nobody can be found for its next task. */
export async function stuckCase({ admin, mediator }: { admin: Person; mediator: Person }): Promise<string> {
  const caseNo = await register(mediator, aWageClaim().build());
  await openTask(mediator, caseNo, 'register-claim');
  await admin.post('/repairs', {
    ...{ kind: 'set-variable', name: 'units', valueJson: '9', retry: false },
    ...{ caseNo, reason: '示例：录入错误' },
  });
  await complete(mediator, caseNo, 'register-claim', answers.registerClaim());
  await caseWhen(admin, caseNo, 'stuck', ({ incidents }) => incidents.some(({ state }) => state === 'open'));
  return caseNo;
}
