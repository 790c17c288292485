import { MetricsService } from '@app/metrics';
import { type StageCard, StageCardService, StageCardSweeper } from '@app/cards';
import { StageService } from '@app/stages';
import { withMediationInHours } from '@app/testing';
import { County, InstanceRecords, registerCase } from './county.js';

const caseNo = '330681-GZWQ-20260917-00001';
const MEDIATION = '91';

/** The mediation of this model is promised within 24 hours, and must end by law within 48. */
describe('a stage whose limit is in hours', () => {
  let county: County;
  const log = new InstanceRecords('9001');

  beforeAll(async () => {
    county = await County.found({ isReachable: () => Promise.resolve(false) });
    await county.deployModel(withMediationInHours);
  });
  beforeEach(async () => {
    await county.forgetCases();
    await registerCase(county.dataSource, { caseNo, receivedOn: '2026-09-17' });
    await county.take([
      ...log.variables('2026-09-17 15:00', { caseNo, townCode: 'zj.t09' }),
      log.entered('M1', MEDIATION, '2026-09-17 15:00'),
    ]);
  });
  afterAll(() => county.close());

  it('keeps the moment beside the date', async () => {
    expect(await row()).toEqual({
      start: '2026-09-17 15:00:00',
      due_on: '2026-09-19',
      due: '2026-09-19 15:00:00',
      promised: '2026-09-18 15:00:00',
    });
    county.setTime('2026-09-17 16:00');
    expect(await stage()).toMatchObject({
      clockStartOn: '2026-09-17T15:00:00+08:00',
      dueOn: '2026-09-19T15:00:00+08:00',
      promisedDueOn: '2026-09-18T15:00:00+08:00',
      status: 'normal',
      leftDays: 23,
      unit: 'hour',
    });
  });

  it('gets each card at its moment', async () => {
    expect(await sweepAt('2026-09-18 10:11')).toMatchObject({ issued: 0 });
    expect(await sweepAt('2026-09-18 10:12')).toMatchObject({ issued: 1 });
    expect(await sweepAt('2026-09-18 15:00')).toMatchObject({ issued: 0 });
    expect(await sweepAt('2026-09-18 15:01')).toMatchObject({ issued: 1 });
    expect(await sweepAt('2026-09-19 15:00')).toMatchObject({ issued: 0 });
    expect(await sweepAt('2026-09-19 15:01')).toMatchObject({ issued: 1 });
    const { status, overdueDays } = await stage();
    expect((await cards()).map(({ level, dueOn }) => `${level} ${dueOn}`)).toEqual([
      'warning 2026-09-18T15:00:00+08:00',
      'yellow 2026-09-18T15:00:00+08:00',
      'red 2026-09-19T15:00:00+08:00',
    ]);
    expect({ status, overdueDays }).toEqual({ status: 'red', overdueDays: 1 });
    const texts = await county.dataSource.query<{ data: { dueOn: string } }[]>(
      `select data from notification where template = 'card-red'`,
    );
    expect(texts[0]?.data.dueOn).toBe('2026-09-19T15:00:00+08:00');
  });

  it('gets the card that it earned when it ended late on the same day', async () => {
    await county.take([log.left('M1', MEDIATION, '2026-09-18 16:00')]);
    await sweepAt('2026-09-18 17:00');
    expect((await cards()).map(({ level }) => level)).toEqual(['yellow']);
  });

  it('is late from its moment on', async () => {
    expect(await lateAt('2026-09-18 14:59')).toEqual({ promise: 0, law: 0 });
    expect(await lateAt('2026-09-18 15:01')).toEqual({ promise: 1, law: 0 });
    expect(await lateAt('2026-09-19 15:01')).toEqual({ promise: 0, law: 1 });
  });

  it.each([
    ['2026-09-18 14:59', { promise: 1, law: 1 }],
    ['2026-09-18 15:01', { promise: 0, law: 1 }],
    ['2026-09-19 15:01', { promise: 0, law: 0 }],
  ])('keeps what it promised when it ends at %s', async (endedAt, kept) => {
    await county.take([log.left('M1', MEDIATION, endedAt)]);
    county.setTime('2026-09-20 09:00');
    const { onTime } = await county.get(MetricsService).overview({});
    expect({ promise: onTime.promise.numerator, law: onTime.law.numerator }).toEqual(kept);
  });

  // helpers

  async function stage() {
    const [run] = await county.get(StageService).byCase(caseNo);
    if (run === undefined) throw new Error('no run');
    return run;
  }

  async function cards(): Promise<StageCard[]> {
    const byRun = await county.get(StageCardService).byCase(caseNo);
    return byRun.get((await stage()).stageRunId) ?? [];
  }

  async function row(): Promise<unknown> {
    const [found] = await county.dataSource.query<unknown[]>(
      `select to_char(clock_start_at, 'YYYY-MM-DD HH24:MI:SS') as start, due_on,
         to_char(due_at, 'YYYY-MM-DD HH24:MI:SS') as due, to_char(promised_due_at, 'YYYY-MM-DD HH24:MI:SS') as promised
       from stage_run`,
    );
    return found;
  }

  function sweepAt(at: string) {
    county.setTime(at);
    return county.get(StageCardSweeper).sweep();
  }

  async function lateAt(at: string) {
    county.setTime(at);
    return (await county.get(MetricsService).overview({})).late;
  }
});
