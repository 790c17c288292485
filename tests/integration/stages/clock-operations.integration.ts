import { AuditService } from '@app/audit';
import { AttachmentService } from '@app/attachments';
import type { Actor } from '@app/identity';
import { DecisionService } from '@app/models';
import { ClockDecisionService, ClockOperationMessages, ClockOperationService } from '@app/clock-operations';
import type { County } from './county.js';
import { HEARING, STAGE, aHearing, caseNo } from './hearing.js';

/** 仲裁审理 under the simplified track: 30 days from 29 September end on 29 October. */
describe('operations on the clock of a stage', () => {
  let county: County;
  let operations: ClockOperationService;
  let decisions: ClockDecisionService;
  const arbitrator = anActor('arbitrator', 'zj.arb/arbitrator');
  const hearing = aHearing({
    ...{ variables: { arbAcceptedOn: '2026-09-29', track: 'simplified' }, arbitrator },
    ...{ now: '2026-10-20 10:00', usualOn: '2026-10-20' },
  });
  const { engine, log, aRequest, ask, applied, run } = hearing;

  beforeAll(() => {
    ({ county } = hearing);
    operations = county.get(ClockOperationService);
    decisions = county.get(ClockDecisionService);
  });

  it('are decided by the post that leads the unit, where the law names nobody else', async () => {
    const asked = {
      processId: 'another',
      stageCode: 'M1',
      track: null,
      op: 'pause',
      responsibleGroup: 'x/y',
    };
    const unit = { ...asked, responsibleUnit: 'zj.t09.mediate' };
    const lead = 'zj.t09.mediate/mediation-lead';

    const answers = await county
      .get(DecisionService)
      .decide('clock-op-approver', [{ ...unit, responsibleHead: lead }, unit]);

    // a request that was sent before the program knew the post goes where it would have gone
    expect(answers.map((answer) => answer?.['group'])).toEqual([lead, 'zj.t09.mediate/unit-leader']);
  });

  it('move the dates of the run when they are decided, not before, and are told to the model', async () => {
    // when
    const { id } = await ask({ kind: 'extend', period: '15 calendar_day' });

    // then
    expect(engine.taken.map(({ name, messageId }) => [name, messageId])).toEqual([
      ['clock-operation.start', `clock-operation/${id}`],
    ]);
    expect(engine.taken[0]?.variables).toMatchObject({
      caseNo,
      processId: 'wage-recovery',
      stageCode: 'F1',
      op: 'extend',
      track: 'simplified',
    });
    expect(await dueOn()).toBe('2026-10-29');

    // when
    expect(await decisions.apply(id, { decidedBy: 'arbhead', note: '同意' })).toBeNull();

    // then
    expect(await dueOn()).toBe('2026-11-13');
    expect(await entry(id)).toMatchObject({
      state: 'applied',
      decided_by: 'arbhead',
      due_before: '2026-10-29',
      due_after: '2026-11-13',
    });
    expect(engine.taken.at(-1)).toMatchObject({
      name: 'clock-operation-applied',
      correlationKey: `${caseNo}/F1`,
      variables: { clockOperation: { id, kind: 'extend', on: '2026-10-20' } },
    });
  });

  it('act once, however often the job is delivered, also at the same moment', async () => {
    const { id } = await ask({ kind: 'extend', period: '15 calendar_day' });
    const decision = { decidedBy: 'arbhead', note: null };
    const answers = await Promise.all([decisions.apply(id, decision), decisions.apply(id, decision)]);
    expect(answers).toEqual([null, null]);
    expect(await dueOn()).toBe('2026-11-13');
    expect(engine.taken.filter(({ name }) => name === 'clock-operation-applied')).toHaveLength(1);
  });

  it('are in the audit log once for who asked and once for who decided', async () => {
    const { id } = await ask({ kind: 'extend', period: '15 calendar_day' });
    const decision = { decidedBy: 'arbhead', note: '同意' };
    await decisions.apply(id, decision);
    await decisions.apply(id, decision);

    const { items } = await new AuditService(county.dataSource).list({ object: id });

    expect(items).toMatchObject([
      { by: 'arbhead', action: 'CLOCK_OPERATION_DECIDED', reason: '同意', details: { result: 'applied' } },
      { by: 'arbitrator', action: 'CLOCK_OPERATION_REQUESTED', caseNo, details: { kind: 'extend' } },
    ]);
  });

  it('keep the first decision when two decide differently', async () => {
    const { id } = await ask({ kind: 'pause' });
    await decisions.refuse(id, { decidedBy: 'arbhead', note: '理由不足' });
    expect((await decisions.apply(id, { decidedBy: 'other', note: null }))?.reason).toBe('refused');
    expect(await entry(id)).toMatchObject({ state: 'refused', decided_by: 'arbhead' });
    expect(await dueOn()).toBe('2026-10-29');
  });

  it('need another person than the one who asked, and go on waiting for that person', async () => {
    const { id } = await ask({ kind: 'exclude', to: '2026-10-26' });
    expect((await decisions.apply(id, { decidedBy: 'arbitrator', note: null }))?.reason).toBe('FOUR_EYES');
    expect(await entry(id)).toMatchObject({ state: 'requested' });
    expect(await decisions.apply(id, { decidedBy: 'arbitrator2', note: null })).toBeNull();
    expect(await dueOn()).toBe('2026-11-05');
  });

  it('are refused when they are not possible any more at their decision', async () => {
    // given a request whose stage ends before it is decided
    const { id } = await ask({ kind: 'pause' });
    await county.take([log.left('F1', HEARING, '2026-10-20 11:00')]);

    // then
    expect((await decisions.apply(id, { decidedBy: 'arbhead', note: null }))?.reason).toBe('STAGE_CLOSED');
    expect(await entry(id)).toMatchObject({ state: 'refused', refusal_code: 'STAGE_CLOSED' });
  });

  it('are not granted any more once the limit has expired, whatever day they are dated', async () => {
    // given an extension that was asked for in time
    const { id } = await ask({ kind: 'extend', period: '15 calendar_day' });

    // when it is approved on the day after the due date
    county.setTime('2026-10-30 09:00');
    const refused = await decisions.apply(id, { decidedBy: 'arbhead', note: null });

    // then
    expect(refused?.reason).toBe('APPROVED_AFTER_DUE');
    expect(await entry(id)).toMatchObject({ state: 'refused', refusal_code: 'APPROVED_AFTER_DUE' });
    expect(await dueOn()).toBe('2026-10-29');
  });

  it('are not asked for any more either, unless they were approved on paper in time', async () => {
    // given
    county.setTime('2026-11-02 09:00');
    const late = { kind: 'extend', on: '2026-10-28', period: '15 calendar_day' } as const;
    await expect(ask(late)).rejects.toMatchObject({ details: { reason: 'APPROVED_AFTER_DUE' } });
    await expect(ask({ ...late, approvedOn: '2026-10-29' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ path: 'documentNo' }, { path: 'attachmentIds' }],
    });

    // when
    const paper = await county
      .get(AttachmentService)
      .upload(arbitrator, caseNo, { name: '审批表.pdf', content: Buffer.from('%PDF-1.7 ') });
    const papers = { documentNo: '示例延 1 号', attachmentIds: [paper.id] };
    await expect(ask({ ...late, ...papers, approvedOn: '2026-10-30' })).rejects.toMatchObject({
      details: { reason: 'APPROVED_AFTER_DUE' },
    });
    const { id, approvedOn } = await ask({ ...late, ...papers, approvedOn: '2026-10-29' });

    // then the head confirms it, and the stage was never late
    expect(approvedOn).toBe('2026-10-29');
    expect(engine.taken.at(-1)?.variables).toMatchObject({
      requestText: expect.stringContaining('2026-10-29 已书面批准'),
    });
    expect(await decisions.apply(id, { decidedBy: 'arbhead', note: null })).toBeNull();
    expect(await dueOn()).toBe('2026-11-13');
  });

  it('name who decides and the article of each kind, as the table does', async () => {
    const { allowed, items } = await operations.list(arbitrator, STAGE);
    expect(items).toEqual([]);
    expect(allowed.map(({ type, article, approver }) => [type, article, approver?.group ?? null])).toEqual([
      ['pause', '劳动人事争议仲裁办案规则 第47条', 'zj.arb/arb-head'],
      ['resume', '劳动人事争议仲裁办案规则 第47条', null],
      [
        'exclude',
        '劳动人事争议仲裁办案规则 第46条；浙江省劳动人事争议调解仲裁条例 第36条',
        'zj.arb/arbitrator',
      ],
      ['extend', '劳动争议调解仲裁法 第43条；劳动人事争议仲裁办案规则 第45条', 'zj.arb/arb-head'],
      ['restart', '劳动人事争议仲裁办案规则 第46条', null],
      ['switch', '劳动人事争议仲裁办案规则 第61条；浙江省劳动人事争议调解仲裁条例 第39条', null],
      ['cancel', expect.stringContaining('第43条'), null],
    ]);
    const { article } = await ask({ kind: 'pause' });
    expect(article).toBe('劳动人事争议仲裁办案规则 第47条');
  });

  it('are granted on the last day of the limit', async () => {
    const { id } = await ask({ kind: 'extend', period: '15 calendar_day' });
    county.setTime('2026-10-29 23:00');
    expect(await decisions.apply(id, { decidedBy: 'arbhead', note: null })).toBeNull();
    expect(await dueOn()).toBe('2026-11-13');
  });

  it('are corrected by an entry of their own; nothing is overwritten', async () => {
    const pause = await applied({ kind: 'pause', on: '2026-10-12' });
    expect(await dueOn()).toBeNull();
    const resume = await applied({ kind: 'resume', on: '2026-10-16' });
    expect(await dueOn()).toBe('2026-11-02');

    await expect(ask({ kind: 'cancel', cancels: pause })).rejects.toMatchObject({
      code: 'CLOCK_OPERATION_REFUSED',
      details: { reason: 'RESUME_WITHOUT_PAUSE' },
    });
    const correction = await applied({ kind: 'cancel', cancels: resume });
    expect(await dueOn()).toBeNull();
    await applied({ kind: 'cancel', cancels: pause });
    expect(await dueOn()).toBe('2026-10-29');
    expect(await entry(resume)).toMatchObject({ state: 'applied', cancelled_by: correction });
  });

  it('may be asked for by those who answer for the stage only, and taken back by who asked', async () => {
    const stranger = anActor('mediator', 'zj.t09.mediate/mediator');
    await expect(operations.request(stranger, STAGE, aRequest({}))).rejects.toMatchObject({
      code: 'CLOCK_OPERATION_NOT_YOURS',
    });
    const { id } = await ask({ kind: 'pause' });
    const colleague = anActor('arbitrator2', 'zj.arb/arbitrator');
    await expect(operations.withdraw(colleague, STAGE, id)).rejects.toMatchObject({ status: 403 });
    await operations.withdraw(arbitrator, STAGE, id);
    expect(engine.taken.at(-1)).toMatchObject({ name: 'clock-operation.withdrawn' });
    await expect(operations.withdraw(arbitrator, STAGE, id)).rejects.toMatchObject({
      code: 'CLOCK_OPERATION_DECIDED',
    });
  });

  it('are asked for once under one key, and one at a time', async () => {
    const first = await ask({ kind: 'pause', idempotencyKey: 'k-1' });
    expect((await ask({ kind: 'pause', idempotencyKey: 'k-1' })).id).toBe(first.id);
    await expect(ask({ kind: 'pause' })).rejects.toMatchObject({ details: { reason: 'PENDING_ALREADY' } });
  });

  it('carry the papers of the case, in their order, and no others', async () => {
    const attachments = county.get(AttachmentService);
    const paper = (name: string, of = caseNo) =>
      attachments.upload(arbitrator, of, { name, content: Buffer.from('%PDF-1.7 ') });
    const [first, second, foreign] = [
      await paper('乙.pdf'),
      await paper('甲.pdf'),
      await paper('丙.pdf', '330681-GZWQ-20260918-00002'),
    ];

    await expect(ask({ attachmentIds: [first.id, foreign.id] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ path: 'attachmentIds', code: 'ATTACHMENT_NOT_FOUND' }],
    });
    const { attachments: kept } = await ask({
      attachmentIds: [first.id, second.id],
      idempotencyKey: 'papers',
    });
    expect(kept).toEqual([first, second].map(({ same: _, ...shown }) => shown));
    await expect(ask({ attachmentIds: [first.id], idempotencyKey: 'papers' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const { items } = await operations.list(arbitrator, STAGE);
    expect(items.map(({ attachments: papers }) => papers.map(({ name }) => name))).toEqual([
      ['乙.pdf', '甲.pdf'],
    ]);
  });

  it('do not wait for a decision at a stage that has ended', async () => {
    const { id } = await ask({ kind: 'pause' });
    await county.take([log.left('F1', HEARING, '2026-10-20 11:00')]);
    expect(await decisions.withdrawOfEndedStages()).toBe(1);
    expect(await entry(id)).toMatchObject({ state: 'withdrawn', refusal_code: 'STAGE_CLOSED' });
    await expect(ask({ kind: 'pause' })).rejects.toMatchObject({ code: 'STAGE_CLOSED', status: 409 });
  });

  it('are stored while the engine is away', async () => {
    engine.isAway = true;
    const { id } = await ask({ kind: 'pause' });
    expect(await entry(id)).toMatchObject({ state: 'requested', told_at: null });
  });

  it('begin one process each, also when the engine has forgotten the message and its record is late', async () => {
    // given a request of which the engine was told, but nobody could note it
    const { id } = await ask({ kind: 'pause' });
    await county.dataSource.query(`update clock_operation set told_at = null`);
    await county.dataSource.query(`update message_attempt set first_at = first_at - interval '61 minutes'`);

    // when
    await county.get(ClockOperationMessages).sweep();

    // then it is asked how far the records are
    expect(engine.told.map(({ name }) => name)).toEqual(['clock-operation.start', 'records.probe']);
    expect(await entry(id)).toMatchObject({ told_at: null });
  });

  describe('that a model asks for', () => {
    const asked = { caseNo, on: '2026-10-15', reason: '补正材料' };
    const place = { elementInstanceKey: '73', processInstanceKey: '9001' };
    const restart = { ...asked, ...place, jobKey: '56', stageCode: 'F0' };
    const stageBegins = [
      ...log.variables('2026-10-19 09:00', { caseNo, arbAppliedOn: '2026-10-12' }),
      log.entered('F0', '72', '2026-10-19 09:00'),
    ];
    const jobWaits = log.jobWaits('73', '2026-10-19 09:00');

    it('are restarts, once for each job', async () => {
      await county.take([jobWaits]);
      const again = { ...restart, stageCode: 'F1', on: '2026-10-19' };
      expect(await decisions.restart(again)).toBeNull();
      expect(await decisions.restart(again)).toBeNull();
      const rows = await county.dataSource.query(`select kind, requested_by from clock_operation`);
      expect(rows).toEqual([{ kind: 'restart', requested_by: 'system' }]);
      expect(await dueOn()).toBe('2026-11-18');
    });

    it('wait a moment for the record that their stage has begun', async () => {
      // when
      const restarting = decisions.restart(restart);
      await county.take([...stageBegins, jobWaits]);

      // then
      expect(await restarting).toBeNull();
      const dates = await county.dataSource.query(
        `select due_before, due_after from clock_operation where stage_code = 'F0'`,
      );
      expect(dates).toEqual([{ due_before: '2026-10-19', due_after: '2026-10-22' }]);

      // when the job is delivered again after the stage has ended, then its entry stands
      await county.take([log.left('F0', '72', '2026-10-20 09:00')]);
      expect(await decisions.restart(restart)).toBeNull();
    });

    it('are tried again while the records are late, and then act', async () => {
      // given a log of which the tables know the stage, but not how far the case has come
      await expect(decisions.restart(restart)).rejects.toMatchObject({ code: 'RECORDS_BEHIND', status: 503 });
      await county.take(stageBegins);
      await expect(decisions.restart(restart)).rejects.toMatchObject({ code: 'RECORDS_BEHIND' });

      // when
      await county.take([jobWaits]);

      // then
      expect(await decisions.restart(restart)).toBeNull();
    }, 20_000);

    it('are refused when the records tell that the stage is not open', async () => {
      await county.take([jobWaits]);
      expect((await decisions.restart(restart))?.reason).toBe('STAGE_CLOSED');
    });

    it('do not wait for a record that was set aside', async () => {
      await setAside('9001');
      expect((await decisions.restart(restart))?.reason).toBe('STAGE_CLOSED');
    });

    it('look among the set aside records of their own instance only', async () => {
      await setAside('9002');
      await expect(decisions.restart(restart)).rejects.toMatchObject({ code: 'RECORDS_BEHIND' });
    });

    async function setAside(processInstanceKey: string): Promise<void> {
      await county.dataSource.query(
        `insert into dead_record (partition_id, position, projection, error, body, process_instance_key)
         values (1, 7, 'cases', '', $1, $2)`,
        [JSON.stringify({ partitionId: 1, position: 7, key: 73, value: {} }), processInstanceKey],
      );
    }
  });

  it('give the same run when the log is read again from its beginning', async () => {
    // given operations around a switch that a variable makes
    await applied({ kind: 'pause', on: '2026-10-12' });
    await applied({ kind: 'resume', on: '2026-10-16' });
    const extension = await applied({ kind: 'extend', period: '15 calendar_day' });
    await applied({ kind: 'cancel', cancels: extension });
    const records = log.variables('2026-10-21 09:00', { track: 'ordinary' });
    county.setTime('2026-10-21 09:00');
    await county.take(records);
    const live = await run();

    // when
    await county.dataSource.query(`truncate stage_run, stage_fact`);
    await county.take([...hearing.beginning, ...records]);

    // then
    expect(await run()).toEqual(live);
    // 45 days from 29 September, four of them paused
    expect(live).toMatchObject({ statutory_limit: '45 calendar_day', due_on: '2026-11-17' });
  });

  async function dueOn(): Promise<unknown> {
    return (await run())['due_on'];
  }

  async function entry(id: string): Promise<Record<string, unknown>> {
    const [row] = await county.dataSource.query<Record<string, unknown>[]>(
      `select * from clock_operation where id = $1`,
      [id],
    );
    return row ?? {};
  }
});

// helpers

function anActor(username: string, ...groups: string[]): Actor {
  return {
    username,
    displayName: `示例-${username}`,
    groups,
    towns: [],
    countyWide: false,
    sight: { units: [], trees: [], stageOnly: [], ledger: false },
    isAdministrator: false,
    isAnalyst: false,
  };
}
