import { answers } from './answers.js';
import { caseWhen, complete, openTask, register } from './journey.js';
import type { Person } from './person.js';
import { aWageClaim } from './wage-claim.builder.js';

/** A case whose town was entered wrongly, so that nobody can be found for its next task. */
export async function stuckCase({ admin, mediator }: { admin: Person; mediator: Person }): Promise<string> {
  const caseNo = await register(mediator, aWageClaim().build());
  await openTask(mediator, caseNo, 'register-claim');
  await admin.post('/repairs', {
    ...{ kind: 'set-variable', name: 'townCode', valueJson: '9', retry: false },
    ...{ caseNo, reason: '示例：录入错误' },
  });
  await complete(mediator, caseNo, 'register-claim', answers.registerClaim());
  await caseWhen(admin, caseNo, 'stuck', ({ incidents }) => incidents.some(({ state }) => state === 'open'));
  return caseNo;
}
