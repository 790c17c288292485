import { answers } from '../support/answers.js';
import { caseOf, complete, ended, openTask, stageOf } from '../support/journey.js';
import { caseInHearing, caseInMediation } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';

describe('a claim that mediation does not settle', () => {
  const system = sharedSystem();
  let mediator: Person;
  let arbitrator: Person;

  beforeAll(async () => {
    [mediator, arbitrator] = await Promise.all([
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'arbitrator'),
    ]);
  });

  it('is decided in arbitration; a change to the ordinary track keeps the day on which the time began', async () => {
    // given a claim of 18 September whose mediation failed, and an arbitration accepted on the 29th
    const caseNo = await caseInHearing({ mediator, arbitrator });

    // then fifteen days of mediation that end in the holiday end after it, and the promise counts the Sunday that was worked
    const accepted = await caseOf(arbitrator, caseNo);
    expect(stageOf(accepted, 'M1')).toMatchObject({
      clockStartOn: '2026-09-18',
      dueOn: '2026-10-08',
      promisedDueOn: '2026-09-24',
      usedDays: 32,
      lateAgainst: 'law',
      savedCalendarDays: null,
      outcome: 'failed',
    });
    // then five working days from 28 September end on the Saturday that is worked after the holiday
    expect(stageOf(accepted, 'F0')).toMatchObject({
      clockStartOn: '2026-09-28',
      clockEndOn: '2026-09-29',
      dueOn: '2026-10-10',
      promisedDueOn: '2026-09-29',
      usedDays: 1,
      savedDays: 4,
      savedCalendarDays: 11,
    });
    const simplified = stageOf(accepted, 'F1');
    expect(simplified).toMatchObject({
      state: 'open',
      clockStartOn: '2026-09-29',
      dueOn: '2026-10-29',
      promisedDueOn: '2026-10-14',
    });

    // when
    await complete(arbitrator, caseNo, 'hold-hearing', answers.holdHearing({ outcome: 'convert' }));
    const again = await openTask(arbitrator, caseNo, 'hold-hearing');
    const converted = stageOf(await caseOf(arbitrator, caseNo), 'F1');

    // then the same run goes on under the longer limit
    expect(again.state).toBe('open');
    expect(converted).toMatchObject({
      stageRunId: simplified.stageRunId,
      round: 1,
      state: 'open',
      clockStartOn: '2026-09-29',
      dueOn: '2026-11-13',
      promisedDueOn: '2026-10-29',
    });

    // when
    await complete(arbitrator, caseNo, 'hold-hearing', answers.holdHearing());
    await complete(arbitrator, caseNo, 'serve-award', answers.serveAward());
    await complete(
      mediator,
      caseNo,
      'verify-performance',
      answers.verifyPerformance({ paidAmount: 1_100_000 }),
    );
    await complete(mediator, caseNo, 'close-item', answers.closeItem({ recoveredTotal: 1_100_000 }));
    const done = await ended(mediator, caseNo);

    // then
    expect(stageOf(done, 'F1')).toMatchObject({
      state: 'closed',
      clockEndOn: '2026-10-20',
      usedDays: 21,
      savedDays: 24,
      savedCalendarDays: 24,
      outcome: 'award',
    });
    expect(done.completedElements).toContain('end_archived');
    expect(done.variables).toMatchObject({
      track: 'ordinary',
      hearingOutcome: 'award',
      performanceOutcome: 'full',
      instrument: expect.objectContaining({ kind: 'award', amount: 1_100_000 }),
    });
  });

  it('explains why a stage is due on its day', async () => {
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
