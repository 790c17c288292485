import { answers } from '../support/answers.js';
import { complete, caseOf, ended, openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { Tables } from '../support/tables.js';
import { aWageClaim } from '../support/wage-claim.builder.js';

describe('a claim that is registered twice', () => {
  const system = sharedSystem();
  const tables = Tables.of(system);
  let mediator: Person;

  beforeAll(async () => {
    mediator = await Person.loggedIn(system, 'mediator');
  });

  afterAll(() => tables.close());

  it('is merged into the first one when the mediator says so', async () => {
    // given
    const claim = aWageClaim();
    const original = await register(mediator, claim.build());
    await openTask(mediator, original, 'register-claim');

    // when
    const again = await register(mediator, claim.again().with({ source: 'hotline' }).build());
    await complete(mediator, again, 'decide-merge', answers.decideMerge());
    const merged = await ended(mediator, again);

    // then
    expect(merged.variables).toMatchObject({ duplicateOf: original, mergeDecision: 'merge', merged: true });
    expect(merged.completedElements).toContain('end_merged');
    expect(merged.completedElements).not.toContain('register-claim');
    expect((await caseOf(mediator, original)).state).toBe('active');
    expect(
      await tables.rows(`select linked_case_no from case_link where case_no = $1 and kind = 'merged'`, [
        again,
      ]),
    ).toEqual([{ linked_case_no: original }]);
  });
});
