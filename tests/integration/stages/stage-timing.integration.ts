import { StageCardService } from '@app/cards';
import { StageService } from '@app/stages';
import { County, InstanceRecords, registerCase, withMediationInWeeks } from './county.js';

describe('stages of the wage-recovery model', () => {
  let county: County;
  const caseNo = '330681-GZWQ-20260302-00001';
  const log = new InstanceRecords('9001');

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel(withMediationInWeeks);
  });
  beforeEach(async () => {
    await county.forgetCases();
    await registerCase(county.dataSource, { caseNo });
  });
  afterAll(() => county.close());

  const stages = async () =>
    new Map((await county.get(StageService).byCase(caseNo)).map((run) => [run.stageCode, run]));

  it('times a claim that is received on 2026-03-02 and paid on the spot on 2026-03-06', async () => {
    // given
    const facts = { caseNo, receivedOn: '2026-03-02', townCode: 'zj.t09', mediationOutcome: null };
    await county.take([
      ...log.variables('2026-03-02 09:00', facts),
      log.entered('M0', '91', '2026-03-02 10:00'),
    ]);
    await county.take([
      ...log.variables('2026-03-03 11:00', { mediationDecision: 'accept' }),
      log.left('M0', '91', '2026-03-03 11:00'),
      log.entered('M1', '92', '2026-03-03 11:00'),
    ]);

    // when
    await county.take(log.variables('2026-03-06 16:00', { mediationOutcome: 'paid' }));
    await county.take([log.left('M1', '92', '2026-03-06 16:00')]);
    county.setTime('2026-03-06 17:00');

    // then
    const runs = await stages();
    expect(runs.get('M0')).toMatchObject({
      dueOn: '2026-03-05',
      promisedDueOn: '2026-03-03',
      outcome: 'accept',
      status: 'normal',
    });
    expect(runs.get('M1')).toMatchObject({
      dueOn: '2026-03-17',
      promisedDueOn: '2026-03-11',
      statutoryLimitText: '15 日',
      promisedLimitText: '7 个工作日',
      responsible: 'zj.t09.mediate/mediator',
      usedDays: 4,
      savedDays: 11,
      savedCalendarDays: 11,
      outcome: 'paid',
      state: 'closed',
      fault: null,
    });
  });

  it('times a stage whose variable holds characters that PostgreSQL does not keep', async () => {
    // given
    const facts = { caseNo, receivedOn: '2026-03-02', townCode: 'zj.t09', mediationOutcome: null };
    await county.take([
      ...log.variables('2026-03-02 09:00', facts),
      log.entered('M1', '92', '2026-03-02 10:00'),
    ]);

    // when
    await county.take([
      ...log.variables('2026-03-06 16:00', { mediationOutcome: 'pa\0id', receivedOn: '2026-03-03' }),
      log.left('M1', '92', '2026-03-06 16:00'),
    ]);

    // then
    expect(await county.dataSource.query(`select projection, error from dead_record`)).toEqual([]);
    expect((await stages()).get('M1')).toMatchObject({ outcome: 'paid', state: 'closed' });
  });

  it('times the review of an agreement of 2026-09-17 that is accepted on 09-29 and served on 09-30', async () => {
    // given
    const facts = {
      caseNo,
      agreement: { effectiveOn: '2026-09-17' },
      reviewAppliedOn: null,
      reviewAcceptedOn: null,
      servedOn: null,
    };
    await county.take([
      ...log.variables('2026-09-17 15:00', facts),
      log.entered('A1', '91', '2026-09-17 15:00'),
    ]);
    await county.take([
      ...log.variables('2026-09-28 09:00', { reviewAppliedOn: '2026-09-28', confirmMode: 'arb-review' }),
      log.left('A1', '91', '2026-09-28 09:00'),
      ...log.variables('2026-09-29 09:00', { reviewAcceptedOn: '2026-09-29' }),
      log.entered('A3', '92', '2026-09-29 09:00'),
    ]);

    // when
    const lateOn = async (day: string) => {
      county.setTime(`${day} 09:00`);
      return (await county.get(StageService).byCases([caseNo])).get(caseNo);
    };
    const [late, tooLate] = [await lateOn('2026-10-09'), await lateOn('2026-10-14')];
    await county.take([
      ...log.variables('2026-09-30 17:00', { servedOn: '2026-09-30', reviewOutcome: 'confirm' }),
      log.left('A3', '92', '2026-09-30 17:00'),
    ]);

    // then
    const runs = await stages();
    const reminded = { code: 'A3', status: 'reminder', dueOn: '2026-10-12', overdueDays: 2 };
    expect(late).toMatchObject({ ...reminded, lateAgainst: 'promise' });
    expect(tooLate).toMatchObject({ ...reminded, lateAgainst: 'law' });
    expect(runs.get('A1')).toMatchObject({ dueOn: '2026-10-08', status: 'none', savedDays: null });
    expect(runs.get('A3')).toMatchObject({
      dueOn: '2026-10-12',
      promisedDueOn: '2026-09-30',
      usedDays: 1,
      unit: 'working_day',
      savedDays: 4,
      savedCalendarDays: 12,
      status: 'normal',
    });
  });

  it('shows how far the day is on which the parties agreed, as their promise and without a card', async () => {
    const facts = { caseNo, agreement: { performOn: '2026-03-20' }, hearingOutcome: null };
    await county.take([
      ...log.variables('2026-03-02 09:00', facts),
      log.entered('W2', '91', '2026-03-02 10:00'),
    ]);
    const standsOn = async (day: string) => {
      county.setTime(`${day} 12:00`);
      const summary = (await county.get(StageService).byCases([caseNo])).get(caseNo)!;
      const { agreedOn, target, leftDays, overdueDays, status, lateAgainst } = summary;
      expect({ agreedOn, target, status, lateAgainst }).toEqual({
        agreedOn: '2026-03-20',
        target: 'agreed',
        status: 'none',
        lateAgainst: null,
      });
      return [leftDays, overdueDays];
    };
    expect(await standsOn('2026-03-15')).toEqual([5, 0]);
    expect(await standsOn('2026-03-20')).toEqual([0, 0]);
    expect(await standsOn('2026-03-23')).toEqual([0, 3]);
    expect((await stages()).get('W2')).toMatchObject({ agreedOn: '2026-03-20', dueOn: null });
    expect((await county.get(StageCardService).byCase(caseNo)).size).toBe(0);
  });

  it('shows the cards of an open stage day by day', async () => {
    await county.take([
      ...log.variables('2026-03-02 09:00', { caseNo, receivedOn: '2026-03-02' }),
      log.entered('M1', '91', '2026-03-02 10:00'),
    ]);
    const statusOn = async (day: string) => {
      county.setTime(`${day} 12:00`);
      const { status, leftDays, overdueDays, lateAgainst } = (await stages()).get('M1')!;
      return [status, leftDays, overdueDays, lateAgainst];
    };
    expect(await statusOn('2026-03-04')).toEqual(['normal', 7, 0, null]);
    expect(await statusOn('2026-03-10')).toEqual(['warning', 1, 0, null]);
    expect(await statusOn('2026-03-12')).toEqual(['yellow', 0, 1, 'promise']);
    expect(await statusOn('2026-03-19')).toEqual(['red', 0, 2, 'law']);
  });

  it('explains a date with the days that counted', async () => {
    await county.take([
      ...log.variables('2026-09-29 09:00', { caseNo, reviewAcceptedOn: '2026-09-29' }),
      log.entered('A3', '91', '2026-09-29 09:00'),
    ]);
    const explanation = await county.get(StageService).explain('91', caseNo);
    expect(explanation.dueOn).toBe('2026-10-12');
    expect(explanation.days).toHaveLength(30 + 31);
    expect(explanation.days.filter(({ counted }) => counted).map(({ date }) => date)).toEqual([
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
    ]);
    expect(explanation.days.find(({ date }) => date === '2026-10-10')).toMatchObject({ kind: 'makeup' });
    expect(explanation.days.find(({ date }) => date === '2026-10-01')).toMatchObject({
      kind: 'holiday',
      name: '国庆节',
    });
    await expect(county.get(StageService).explain('91', 'another case')).rejects.toMatchObject({
      code: 'STAGE_RUN_NOT_FOUND',
    });
  });
});
