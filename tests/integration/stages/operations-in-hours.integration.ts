import { TimelineService } from '@app/cases';
import type { Actor } from '@app/identity';
import { StageCardService, StageCardSweeper } from '@app/cards';
import { type OperationRequest, ClockDecisionService, ClockOperationService } from '@app/clock-operations';
import { StageService } from '@app/stages';
import { withHearingInHours } from '@app/testing';
import type { County } from './county.js';
import { HEARING, STAGE, aHearing, caseNo } from './hearing.js';

const ARBITRATOR: Actor = {
  ...{ username: 'arbitrator', displayName: '示例-arbitrator', groups: ['zj.arb/arbitrator'], towns: [] },
  ...{ countyWide: true, isAdministrator: false, isAnalyst: false },
  sight: { units: [], trees: [], stageOnly: [], ledger: false },
};

/** The hearing began on 29 September at 09:00; 24 hours are promised, 48 are the law's. It is now noon of that day. */
describe('operations on a stage whose limit is in hours', () => {
  let county: County;
  let operations: ClockOperationService;
  let decisions: ClockDecisionService;
  const hearing = aHearing({
    ...{ edit: withHearingInHours, variables: { track: 'simplified' }, arbitrator: ARBITRATOR },
    ...{ now: '2026-09-29 12:00', usualOn: at('11:00') },
  });
  const { engine, log, ask, applied, run } = hearing;

  beforeAll(() => {
    ({ county } = hearing);
    operations = county.get(ClockOperationService);
    decisions = county.get(ClockDecisionService);
  });

  it('stop and move the moments of the run, and keep the moments that were asked for', async () => {
    // when
    await applied({ kind: 'pause', on: at('10:05') });

    // then
    expect(await run()).toMatchObject({ due_at: null, due_on: null, promised_due_at: null });
    expect(await stage()).toMatchObject({
      status: 'paused',
      leftDays: 22,
      suspensions: [{ kind: 'pause', from: at('10:05'), to: null }],
    });

    // when
    await applied({ kind: 'resume', on: at('11:50') });

    // then 1 hour and 45 minutes are added
    expect(await dates()).toEqual([at('10:45', '2026-10-01'), at('10:45', '2026-09-30')]);
    const { items } = await operations.list(ARBITRATOR, STAGE);
    expect(items.map(({ type, on }) => [type, on])).toEqual([
      ['pause', at('10:05')],
      ['resume', at('11:50')],
    ]);
  });

  it('are seen before they are asked for, step by step', async () => {
    const proposed = { kind: 'exclude', on: at('10:00'), to: at('11:30'), period: null } as const;
    const seen = await operations.preview(STAGE, { ...proposed, cancels: null, approvedOn: null });
    expect(seen).toMatchObject({
      dueOnBefore: at('09:00', '2026-10-01'),
      dueOn: at('10:30', '2026-10-01'),
      promisedDueOn: at('10:30', '2026-09-30'),
      days: [],
    });
    expect(seen.steps).toContainEqual({ code: 'excluded', from: at('10:00'), to: at('11:30') });
    expect(await dates()).toEqual([at('09:00', '2026-10-01'), at('09:00', '2026-09-30')]);
  });

  it('tell people and the engine the moment', async () => {
    const { id } = await ask({ kind: 'extend', on: at('11:30'), period: '12 hour' });
    expect(engine.taken.at(-1)?.variables).toMatchObject({
      requestText: expect.stringContaining('自 2026-09-29 11:30 起延长 12 小时'),
    });
    expect(await decisions.apply(id, { decidedBy: 'arbhead', note: null })).toBeNull();
    expect(engine.taken.at(-1)?.variables).toMatchObject({
      clockOperation: { id, kind: 'extend', on: at('11:30') },
    });
    await applied({ kind: 'pause', on: at('11:45') });
    const entries = await county.get(TimelineService).of(ARBITRATOR, caseNo);
    expect(entries.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('法定到期日 10月1日 09:00 → 10月1日 21:00'),
        expect.stringContaining('自 9月29日 11:45起中止'),
      ]),
    );
  });

  it.each<[string, Partial<OperationRequest>, string]>([
    ['a day', { on: '2026-09-29' }, '这个环节的期限以小时计，请写明几点几分'],
    ['a moment that has not come', { on: at('12:01') }, '时刻不能晚于现在'],
    ['a moment before the beginning', { on: at('08:59') }, '时刻早于环节的起算时刻'],
    ['an exclusion that ends at once', { kind: 'exclude', to: at('11:00') }, '结束的时刻要晚于开始的时刻'],
    ['days', { kind: 'extend', period: '1 calendar_day' }, '延长和新的期限要用同一种小时'],
    ['too many hours', { kind: 'extend', period: '13 hour' }, '一次最多 12 小时'],
  ])('are refused with the reason: %s', async (_what, request, message) => {
    await expect(ask(request)).rejects.toMatchObject({
      code: 'CLOCK_OPERATION_REFUSED',
      message: expect.stringContaining(message),
    });
  });

  it('come too late from the second after the end on, unless they were approved on paper before', async () => {
    const { id } = await ask({ kind: 'extend', period: '12 hour' });
    county.setTime('2026-10-01 09:01');
    const late = await decisions.apply(id, { decidedBy: 'arbhead', note: null });
    expect(late?.reason).toBe('APPROVED_AFTER_DUE');
    expect(await dates()).toEqual([at('09:00', '2026-10-01'), at('09:00', '2026-09-30')]);
  });

  it('are the same request under one key to the minute, and another one a minute later', async () => {
    const pause = { kind: 'pause', on: at('11:00'), idempotencyKey: 'k-1' } as const;
    const { id } = await ask(pause);
    expect((await ask(pause)).id).toBe(id);
    await expect(ask({ ...pause, on: at('11:01') })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('move the moments of the cards, and take back those that no longer hold', async () => {
    // given a reminder that the promise is over
    await sweepAt('2026-09-30 09:01');
    expect(await cards()).toEqual(['warning', 'yellow']);

    // when two hours of the day before turn out not to count
    await applied({ kind: 'exclude', on: at('09:30'), to: at('11:30') });
    await sweepAt('2026-09-30 09:02');

    // then it is over two hours later
    expect(await cards()).toEqual(['warning']);
    await sweepAt('2026-09-30 11:00');
    expect(await cards()).toEqual(['warning']);
    await sweepAt('2026-09-30 11:01');
    expect(await cards()).toEqual(['warning', 'yellow']);
  });

  it('give the same run when the log is read again from its beginning', async () => {
    // given
    await applied({ kind: 'restart', on: at('09:20') });
    await applied({ kind: 'pause', on: at('10:05') });
    const resume = await applied({ kind: 'resume', on: at('11:50') });
    await applied({ kind: 'cancel', cancels: resume, on: at('11:55') });
    await applied({ kind: 'resume', on: at('11:40') });
    await applied({ kind: 'extend', period: '3 hour' });
    const ended = log.left('F1', HEARING, '2026-09-30 15:07');
    await county.take([ended]);
    const live = await run();

    // when
    await county.dataSource.query(`truncate stage_run, stage_fact`);
    await county.take([...hearing.beginning, ended]);

    // then
    expect(await run()).toEqual(live);
    // 51 hours from 09:20, of which 1 hour 35 minutes did not count
    expect(live).toMatchObject({ due_on: '2026-10-01', due_at: new Date(at('13:55', '2026-10-01')) });
  });

  it('are asked for by a model at a moment; a day alone is refused', async () => {
    const place = { elementInstanceKey: '73', processInstanceKey: '9001' };
    const restart = { ...place, caseNo, stageCode: 'F1', reason: '补正材料' };
    await county.take([log.jobWaits('73', '2026-09-29 11:00')]);
    expect(await decisions.restart({ ...restart, jobKey: '56', on: '2026-09-29T03:10:00Z' })).toBeNull();
    expect(await dates()).toEqual([at('11:10', '2026-10-01'), at('11:10', '2026-09-30')]);
    const refused = await decisions.restart({ ...restart, jobKey: '57', on: '2026-09-29' });
    expect(refused?.reason).toBe('TIME_REQUIRED');
  });

  it('are asked for by a model whose clock is a minute ahead at most; what people ask for is not', async () => {
    const place = { elementInstanceKey: '73', processInstanceKey: '9001' };
    const restart = { ...place, caseNo, stageCode: 'F1', reason: '补正材料' };
    await county.take([log.jobWaits('73', '2026-09-29 11:00')]);

    const tooFar = await decisions.restart({ ...restart, jobKey: '58', on: '2026-09-29T04:01:00.001Z' });
    expect(tooFar?.reason).toBe('IN_FUTURE');
    await expect(ask({ kind: 'restart', on: '2026-09-29T12:00:01+08:00' })).rejects.toMatchObject({
      code: 'CLOCK_OPERATION_REFUSED',
    });
    expect(await decisions.restart({ ...restart, jobKey: '59', on: '2026-09-29T12:01:00+08:00' })).toBeNull();

    expect(await dates()).toEqual([at('12:00', '2026-10-01'), at('12:00', '2026-09-30')]);
  });

  // helpers

  async function stage() {
    const [found] = await county.get(StageService).byCase(caseNo);
    if (found === undefined) throw new Error('no run');
    return found;
  }

  async function dates(): Promise<(string | null)[]> {
    const { dueOn, promisedDueOn } = await stage();
    return [dueOn, promisedDueOn];
  }

  function sweepAt(moment: string) {
    county.setTime(moment);
    return county.get(StageCardSweeper).sweep();
  }

  async function cards(): Promise<string[]> {
    const all = (await county.get(StageCardService).byCase(caseNo)).get((await stage()).stageRunId) ?? [];
    return all.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ level }) => level);
  }
});

// helpers

function at(time: string, day = '2026-09-29'): string {
  return `${day}T${time}:00+08:00`;
}
