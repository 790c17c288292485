import { caseOf, openTask, stageOf } from '../support/journey.js';
import { caseInMediation } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';

describe('the dates of a stage', () => {
  const system = sharedSystem();
  let mediator: Person;

  beforeAll(async () => {
    mediator = await Person.loggedIn(system, 'mediator');
  });

  it('are explained day by day', async () => {
    // given
    const caseNo = await caseInMediation(mediator, aWageClaim().receivedOn('2026-09-18').build());
    await openTask(mediator, caseNo, 'hold-mediation');
    const { stageRunId } = stageOf(await caseOf(mediator, caseNo), 'M1');

    // when
    const explanation = await mediator.get<{
      dueOn: string;
      legalBasis: string;
      steps: { code: string }[];
      days: { date: string; kind: string; name?: string; counted: boolean }[];
    }>(`/cases/${caseNo}/stages/${stageRunId}/explanation`);

    // then
    expect(explanation.dueOn).toBe('2026-10-08');
    expect(explanation.legalBasis).toContain('第14条');
    expect(explanation.steps.length).toBeGreaterThan(0);
    expect(explanation.days).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ date: '2026-10-01', kind: 'holiday' }),
        expect.objectContaining({ date: '2026-09-20', kind: 'makeup' }),
      ]),
    );
  });
});
