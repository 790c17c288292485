import { TODAY, answers } from '../support/answers.js';
import type { OverviewView, Page } from '../support/api-types.js';
import { eventually } from '../support/eventually.js';
import { complete, ended, openTask, register, stageOf } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';

const MONTH = 'from=2026-10-01&to=2026-10-31';

describe('a claim that is settled, confirmed and paid', () => {
  const system = sharedSystem();
  let mediator: Person;
  let arbitrator: Person;
  let commander: Person;

  beforeAll(async () => {
    [mediator, arbitrator, commander] = await Promise.all([
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'arbitrator'),
      Person.loggedIn(system, 'commander'),
    ]);
  });

  it('goes from registration to the archive, and every stage is timed', async () => {
    // given
    const before = await commander.get<OverviewView>(`/metrics/overview?${MONTH}`);

    // when
    const caseNo = await register(mediator, aWageClaim().build());
    await goFromIntakeToArchive(caseNo);
    const done = await ended(mediator, caseNo);

    // then the case is finished and its papers are there
    expect(caseNo).toMatch(/^330681-GZWQ-20261020-\d{5}$/);
    expect(done.activeElements).toEqual([]);
    expect(done.completedElements).toContain('end_archived');
    expect(done.variables).toMatchObject({ closeResult: 'paid-full', archiveNo: expect.any(String) });
    expect(done.documents.length).toBeGreaterThanOrEqual(1);
    expect(done.tasks.every(({ state }) => state === 'completed')).toBe(true);

    // then each stage has the dates of law and promise, and what was used and saved
    expect(done.stages.map(({ stageCode }) => stageCode)).toEqual([
      'W1',
      'M0',
      'M1',
      'A1',
      'A2',
      'A3',
      'W2',
      'W3',
      'W5',
    ]);
    expect(done.stages.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(done.stages.every(({ state }) => state === 'closed')).toBe(true);
    expect(stageOf(done, 'W1')).toMatchObject({ dueOn: null, promisedDueOn: '2026-10-21' });
    expect(stageOf(done, 'M0')).toMatchObject({
      clockStartOn: TODAY,
      dueOn: '2026-10-23',
      promisedDueOn: '2026-10-21',
      usedDays: 0,
      savedDays: 3,
      unit: 'working_day',
    });
    expect(stageOf(done, 'M1')).toMatchObject({
      dueOn: '2026-11-04',
      promisedDueOn: '2026-10-27',
      usedDays: 0,
      savedDays: 15,
      savedCalendarDays: 15,
      unit: 'calendar_day',
      legalBasis: expect.stringContaining('第14条'),
      outcome: 'agreement',
    });
    expect(stageOf(done, 'A1')).toMatchObject({ timeOf: 'party', dueOn: '2026-11-04' });
    expect(stageOf(done, 'A3')).toMatchObject({
      dueOn: '2026-10-27',
      promisedDueOn: '2026-10-21',
      savedDays: 5,
      savedCalendarDays: 7,
      outcome: 'confirm',
    });
    expect(stageOf(done, 'W3')).toMatchObject({ dueOn: null, promisedDueOn: '2026-10-23' });

    // then it is told in words and counted
    await expectTimelineInWords(caseNo);
    const saving = await eventually('the saving of the case', async () => {
      const { items } = await commander.get<Page<{ caseNo: string; savedCalendarDays: number }>>(
        '/metrics/cases?sort=saved&limit=200',
      );
      return items.find((item) => item.caseNo === caseNo);
    });
    expect(saving.savedCalendarDays).toBe(3 + 15 + 7);
    const after = await commander.get<OverviewView>(`/metrics/overview?${MONTH}`);
    expect(after.finished).toBeGreaterThan(before.finished);
    expect(after.recoveredFen - before.recoveredFen).toBeGreaterThanOrEqual(1_000_000);
    expect(after.savedCalendarDays - before.savedCalendarDays).toBeGreaterThanOrEqual(25);
  });

  it('is registered once, however often the same key is sent', async () => {
    // given
    const claim = aWageClaim().build();
    const key = { 'idempotency-key': `window-${claim['applicantIdNo'] as string}` };

    // when
    const [first, second] = await Promise.all([
      register(mediator, claim, key),
      register(mediator, claim, key),
    ]);
    const third = await register(mediator, claim, key);

    // then
    expect([second, third]).toEqual([first, first]);
    const { items } = await mediator.get<Page<{ caseNo: string }>>(
      `/cases?q=${encodeURIComponent(claim['employerName'] as string)}`,
    );
    expect(items.map(({ caseNo }) => caseNo)).toEqual([first]);
    await openTask(mediator, first, 'register-claim');
  });

  it('refuses the same key for another claim', async () => {
    // given
    const key = { 'idempotency-key': `window-${aWageClaim().build()['applicantIdNo'] as string}` };
    await register(mediator, aWageClaim().build(), key);

    // when
    const answer = await mediator.ask(
      'POST',
      '/cases',
      { processId: 'wage-recovery', variables: aWageClaim().build() },
      key,
    );

    // then
    expect(answer).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  async function goFromIntakeToArchive(caseNo: string): Promise<void> {
    await complete(mediator, caseNo, 'register-claim', answers.registerClaim());
    await complete(mediator, caseNo, 'accept-mediation', answers.acceptMediation());
    await complete(mediator, caseNo, 'hold-mediation', answers.holdMediation());
    await complete(mediator, caseNo, 'draft-agreement', answers.draftAgreement());
    await complete(mediator, caseNo, 'choose-confirmation', answers.chooseConfirmation());
    await complete(arbitrator, caseNo, 'accept-review', answers.acceptReview());
    await complete(arbitrator, caseNo, 'review-agreement', answers.reviewAgreement());
    await complete(arbitrator, caseNo, 'deliver-paper', answers.deliverPaper());
    await complete(mediator, caseNo, 'verify-performance', answers.verifyPerformance());
    await complete(mediator, caseNo, 'close-item', answers.closeItem());
  }

  async function expectTimelineInWords(caseNo: string): Promise<void> {
    const { items } = await mediator.get<Page<{ at: string; kind: string; text: string; textEn: string }>>(
      `/cases/${caseNo}/timeline`,
    );
    const kinds = items.map(({ kind }) => kind);
    expect(kinds[0]).toBe('case-started');
    expect(kinds.at(-1)).toBe('case-ended');
    expect(kinds).toEqual(
      expect.arrayContaining(['stage-opened', 'stage-closed', 'task-completed', 'document-issued']),
    );
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).sort());
    expect(items.every(({ at }) => at.endsWith('+08:00'))).toBe(true);
    expect(items.filter(({ text }) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(items.filter(({ textEn }) => !/[a-z]/i.test(textEn))).toEqual([]);
  }
});
