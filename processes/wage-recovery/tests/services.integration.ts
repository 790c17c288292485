import { MIGRATIONS } from '@app/migrations';
import { NoticeService } from '@app/notices';
import { ArchiveService, DocumentService } from '@app/papers';
import { CaseLinkService } from '@app/cases';
import { PaperTemplateService } from '@app/models';
import { PaymentService } from '@app/ledger';
import {
  AgreementService,
  ClaimService,
  ClosureService,
  InstrumentService,
  MediatorService,
  SharedDataService,
  seedDemonstrationRegisters,
} from '@processes/wage-recovery';
import { County, InstanceRecords, registerCase } from '@tests/integration/stages/county.js';
import { storeShippedPapers } from '@tests/support/shipped-papers.js';

describe('services of wage recovery', () => {
  let county: County;
  const caseNo = '330681-GZWQ-20260302-00001';
  const other = '330681-GZWQ-20260302-00002';
  const claim = {
    applicantIdNo: '999999197809042070',
    employerUscc: '91999999MA0000001N',
    unpaidFrom: '2026-01-01',
    unpaidTo: '2026-01-31',
  };

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel();
  });
  beforeEach(async () => {
    await county.forgetCases();
    county.setTime('2026-03-02 09:00');
    await registerCase(county.dataSource, { caseNo, startVariables: claim });
  });
  afterAll(() => county.close());

  const count = async (table: string) =>
    (await county.dataSource.query(`select count(*)::int as n from ${table}`))[0].n as number;

  describe('registration', () => {
    const identity = { ...claim, employerName: '示例建设有限公司' };

    it('finds the earlier open case of the same person, employer and time, and only that one', async () => {
      await registerCase(county.dataSource, {
        caseNo: other,
        startVariables: claim,
        createdAt: '2026-03-02 10:00+08',
      });
      const claims = county.get(ClaimService);
      expect(await claims.findOverlap({ ...identity, caseNo: other })).toEqual({
        duplicateOf: caseNo,
        similar: [],
      });
      expect(await claims.findOverlap({ ...identity, caseNo })).toEqual({ duplicateOf: null, similar: [] });
      await county.get(CaseLinkService).merge(other, caseNo);
      expect(await count('case_link')).toBe(2);
    });

    it.each([
      ['another person is similar', { applicantIdNo: '99999919810319443X' }, { similar: [caseNo] }],
      ['the name of the employer suffices', { employerUscc: '' }, { duplicateOf: caseNo }],
      ['the code of the employer suffices', { employerName: '示例建设' }, { duplicateOf: caseNo }],
      [
        'another time',
        { unpaidFrom: '2026-02-01', unpaidTo: '2026-02-28' },
        { duplicateOf: null, similar: [] },
      ],
      [
        'another employer',
        { employerName: '示例面馆', employerUscc: '' },
        { duplicateOf: null, similar: [] },
      ],
    ])('compares claims: %s', async (_, changes, expected) => {
      const createdAt = '2026-03-02 10:00+08';
      await registerCase(county.dataSource, { caseNo: other, startVariables: claim, createdAt });
      const question = { ...identity, ...changes, caseNo: other };
      expect(await county.get(ClaimService).findOverlap(question)).toMatchObject(expected);
    });

    it('does not take a finished case for a duplicate', async () => {
      await county.dataSource.query(`update case_file set state = 'completed'`);
      await registerCase(county.dataSource, { caseNo: other, createdAt: '2026-03-02 10:00+08' });
      const overlap = await county.get(ClaimService).findOverlap({ ...identity, caseNo: other });
      expect(overlap).toEqual({ duplicateOf: null, similar: [] });
    });

    it('judges place and time, and keeps one note of it', async () => {
      const judge = (unpaidTo: string) =>
        county
          .get(ClaimService)
          .judge(
            caseNo,
            { townCode: 'zj.t09' },
            { unpaidTo, receivedOn: '2026-03-02', relationEndedOn: null },
          );
      expect(await judge('2023-12-31')).toMatchObject({ jurisdictionOk: true, withinInspection2y: false });
      expect(await judge('2026-01-31')).toMatchObject({ withinInspection2y: true, arbLimitOk: true });
      expect(await count('limitation_note')).toBe(1);
    });

    it('takes from the registers what nobody then has to bring', async () => {
      await seedDemonstrationRegisters(county.dataSource);
      await seedDemonstrationRegisters(county.dataSource);
      const question = {
        caseNo,
        employerUscc: '',
        employerName: '示例建设有限公司',
        project: '示例产业园二期',
      };
      const shared = await county.get(SharedDataService).pull(question);
      await county.get(SharedDataService).pull(question);
      expect(shared).toMatchObject({
        employer: { creditCode: '91999999MA00000154' },
        project: { generalContractor: '示例建设集团有限公司' },
        saved: ['营业执照信息', '工程项目与总包信息'],
      });
      expect(await count('shared_data_use')).toBe(2);
      expect(await county.get(SharedDataService).pull({ caseNo: other, employerName: '示例面馆' })).toEqual({
        employer: null,
        project: null,
        saved: [],
      });
    });
  });

  describe('an agreement', () => {
    const draft = {
      amount: 1_860_000,
      performOn: '2026-10-20',
      payMethod: 'bank',
      wageOnly: true,
      signedOn: '2026-09-17',
      claims: '工资',
    };

    it('of 2026-09-17 may be brought to review until 2026-10-08', async () => {
      county.setTime('2026-09-17 15:00');
      const request = { jobKey: '7', caseNo, draft };
      const agreement = await county.get(AgreementService).conclude(request);
      expect(agreement).toEqual({
        id: expect.any(String),
        no: '牌头调协字〔2026〕1号',
        amount: 1_860_000,
        effectiveOn: '2026-09-17',
        performOn: '2026-10-20',
        reviewWindowDueOn: '2026-10-08',
        reviewWindowDueAt: '2026-10-09T00:00:00+08:00',
      });
      expect(await county.get(AgreementService).conclude(request)).toEqual(agreement);
      expect(await count('agreement')).toBe(1);
      expect(await county.dataSource.query(`select code, due_on, provisional from party_window`)).toEqual([
        { code: 'A1', due_on: '2026-10-08', provisional: false },
      ]);
    });

    it('is measured against the claim as it stands after registration', async () => {
      county.setTime('2026-09-17 15:00');
      const conclude = (claimedFen?: number) =>
        county.get(AgreementService).conclude({ jobKey: '7', caseNo, draft, claimedFen });
      await expect(conclude(1_000_000)).rejects.toMatchObject({ code: 'AGREEMENT_INVALID' });
      expect(await count('document_serial')).toBe(0);
      expect((await conclude()).amount).toBe(1_860_000);
    });
  });

  describe('assignment', () => {
    beforeEach(() =>
      county.dataSource.query(
        `with u as (
           insert into app_user (username, display_name, password_hash, disabled)
           values ('m1', '示例-甲', '', false), ('m2', '示例-乙', '', false), ('m0', '示例-丙', '', true)
           returning username)
         insert into user_role select username, 'zj.t09.mediate', 'mediator' from u`,
      ),
    );

    it('gives each case to the mediator with the fewest open ones, and keeps him', async () => {
      const mediators = county.get(MediatorService);
      await registerCase(county.dataSource, { caseNo: other });
      expect(await mediators.assign(caseNo, 'zj.t09')).toBe('m1');
      expect(await mediators.assign(other, 'zj.t09')).toBe('m2');
      expect(await mediators.assign(other, 'zj.t09')).toBe('m2');
      await county.dataSource.query(`update case_file set state = 'completed' where case_no = $1`, [other]);
      expect(await mediators.assign('next', 'zj.t09')).toBe('m2');
    });

    it('says which unit lacks a mediator', async () => {
      const assigned = county.get(MediatorService).assign(caseNo, 'zj.t01');
      await expect(assigned).rejects.toMatchObject({ code: 'NO_MEDIATOR' });
    });
  });

  it('does not say what is open while it does not know that a stage has ended', async () => {
    // given
    const log = new InstanceRecords('9001');
    const job = { elementInstanceKey: '93', processInstanceKey: '9001' };
    await county.take([
      ...log.variables('2026-09-17 14:00', { caseNo }),
      log.entered('W2', '91', '2026-09-17 14:00'),
    ]);

    // when
    const closures = county.get(ClosureService);
    await expect(closures.check(caseNo, job)).rejects.toMatchObject({ code: 'RECORDS_BEHIND' });
    await county.take([
      log.left('W2', '91', '2026-09-17 15:00'),
      log.entered('W3', '92', '2026-09-17 15:00'),
      log.jobWaits('93', '2026-09-17 15:00'),
    ]);

    // then
    expect(await closures.check(caseNo, job)).toEqual({
      openItems: ['还有 ¥18,600.00 没有追回'],
      recoveredTotal: 0,
    });
  });

  it('closes a file that ended with an award: ledger, open items, archive', async () => {
    // given
    county.setTime('2026-09-17 15:00');
    await storeShippedPapers(county.dataSource, county.get(PaperTemplateService));
    const variables = {
      ...{
        ...claim,
        applicantName: '示例甲',
        headcount: 1,
        employerName: '示例建设有限公司',
        amountTotal: 100,
      },
    };
    const acceptance = {
      jobKey: '1',
      elementInstanceKey: '1',
      caseNo,
      templateCode: 'mediation-acceptance',
      variables,
    };
    await county.get(DocumentService).issue(acceptance);
    await county.dataSource.query(
      `update document set voided_at = now(), voided_by = 'mediator', void_reason = '示例' where job_key = 1`,
    );
    await county.get(DocumentService).issue({ ...acceptance, jobKey: '5' });
    const award = {
      jobKey: '2',
      caseNo,
      awardNo: '示例劳人仲案〔2026〕1号',
      hearingOutcome: 'award',
      awardAmount: 1_500_000,
      servedOn: '2026-09-10',
    };
    const instrument = await county.get(InstrumentService).recordAward(award);
    expect(await county.get(InstrumentService).recordAward(award)).toEqual(instrument);
    expect(instrument).toMatchObject({ kind: 'award', amount: 1_500_000, effectiveOn: '2026-09-10' });
    const payment = { jobKey: '3', caseNo, paidAmount: 1_000_000, method: 'bank', paidOn: '2026-09-16' };
    const payments = county.get(PaymentService);
    await payments.record(payment);
    expect(await payments.record(payment)).toMatchObject({ paid: 1_000_000 });
    expect(await payments.record({ jobKey: '4', caseNo, paidAmount: null })).toMatchObject({
      paid: 1_000_000,
    });

    // when
    const log = new InstanceRecords('9001');
    const job = { elementInstanceKey: '93', processInstanceKey: '9001' };
    const checking = county.get(ClosureService).check(caseNo, job);
    await county.take([
      ...log.variables('2026-09-17 14:00', { caseNo }),
      log.entered('W2', '91', '2026-09-17 14:00'),
      log.entered('W3', '92', '2026-09-17 15:00'),
      log.jobWaits('93', '2026-09-17 15:00'),
    ]);

    // then
    expect(await checking).toEqual({
      openItems: ['环节“履行监督”尚未结束', '还有 ¥5,000.00 没有追回'],
      recoveredTotal: 1_000_000,
    });
    const request = {
      caseNo,
      series: '欠薪档',
      first: ['诉求登记表', '身份证明与证据材料'],
      last: ['销号审批表'],
      payments: '工资支付凭证',
    };
    const archive = await county.get(ArchiveService).archive(request);
    expect(archive).toEqual({
      archiveNo: '牌头欠薪档〔2026〕1号',
      archivedOn: '2026-09-17',
      retainUntil: '2036-09-17',
    });
    expect(await county.get(ArchiveService).archive({ caseNo })).toEqual(archive);
    const [{ catalogue }] = await county.dataSource.query(`select catalogue from case_archive`);
    expect(catalogue.map(({ title }: { title: string }) => title)).toEqual([
      '诉求登记表',
      '身份证明与证据材料',
      '裁决书',
      '调解受理通知书（已作废）',
      '调解受理通知书',
      '工资支付凭证',
      '销号审批表',
    ]);
  });

  it('gives a message of before the words that it had', async () => {
    const notice = { jobKey: '6', caseNo, template: 'emergency', group: 'zj.gov/commander' };
    await county.get(NoticeService).send({ ...notice, data: { reason: '逃匿' } });
    const Migration = MIGRATIONS.find(({ name }) => name.startsWith('WordNoticesOfModels'))!;
    const runner = county.dataSource.createQueryRunner();
    await new Migration().up(runner);
    await runner.release();
    const [told] = await county
      .get(NoticeService)
      .list({ username: 'x', groups: ['zj.gov/commander'] } as never);
    expect(told).toMatchObject({
      template: 'worded',
      facts: { reason: '逃匿', text: expect.stringContaining('{title}') },
    });
  });

  it('tells a group once for each job', async () => {
    const notices = county.get(NoticeService);
    const notice = {
      jobKey: '5',
      caseNo,
      template: 'worded',
      group: 'zj.gov/commander',
      data: { reason: '逃匿' },
    };
    await notices.send(notice);
    await notices.send(notice);
    const commander = { username: 'commander', groups: ['zj.gov/commander'] } as never;
    const [first, ...more] = await notices.list(commander);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ caseNo, template: 'worded', readAt: null });
    expect(first?.facts).toEqual({
      ...{ reason: '逃匿', townName: '牌头镇', caseTitle: '示例-张三 诉 示例建设有限公司 欠薪' },
    });
    const mediator = { username: 'mediator', groups: ['zj.t09.mediate/mediator'] } as never;
    expect(await notices.list(mediator)).toEqual([]);
    await expect(notices.markRead(mediator, first!.id)).rejects.toMatchObject({ code: 'NOTICE_NOT_FOUND' });
    await notices.markRead(commander, first!.id);
    expect((await notices.list(commander))[0]?.readAt).not.toBeNull();
  });
});
