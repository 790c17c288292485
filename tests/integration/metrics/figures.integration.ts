import type { Actor } from '@app/identity';
import { FigureSweeper, MetricsService } from '@app/metrics';
import { MIGRATIONS } from '@app/migrations';
import { limitText } from '@app/statutory-time';
import { County, registerCase } from '../stages/county.js';
import { OTHER, RandomCounty, TOWNS, historyOf } from './random-county.js';
import { type Asked, type StraightStage, straightFigures } from './straight-figures.js';

const NOW = '2026-04-10 12:00';

describe('figures that are kept', () => {
  let county: County;

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel();
    await county.deployModel((xml) => xml.replaceAll('"wage-recovery"', '"other-matter"'), OTHER);
    county.setTime(NOW);
  });
  beforeEach(() => county.forgetCases());
  afterAll(() => county.close());

  const questions: Asked[] = [
    { from: '2026-01-01', to: '2026-04-10' },
    { from: '2026-01-15', to: '2026-03-31' },
    { from: '2026-02-10', to: '2026-02-20' },
    { from: '2026-01-01', to: '2026-04-10', processId: 'other-matter' },
    { from: '2026-01-02', to: '2026-04-10', unit: 'zj.t09' },
    { from: '2026-01-01', to: '2026-04-10', unit: 'zj', towns: ['zj.t06', 'zj.t10'] },
    { from: '2025-12-31', to: '2026-05-31', unit: 'zj.t06', processId: 'wage-recovery' },
    { from: '2026-01-01', to: '2026-04-10', unit: 'zj.t06', towns: ['zj.t10'] },
  ];

  it.each([1, 2, 3])('are what a straight count gives, whatever has happened (%i)', async (seed) => {
    const random = new RandomCounty(county.dataSource);
    for (const happening of historyOf(seed, 1000)) await random.live(happening);
    for (const asked of questions) await expectStraight(asked);
    expect((await rows('case_saving')).length).toBeGreaterThan(3);
    // and the same when all is put together, and when it is counted anew
    await county.dataSource.query('select settle_figures(null)');
    for (const asked of questions) await expectStraight(asked);
    const kept = await rowsKept();
    await county.dataSource.query('select count_figures_anew()');
    expect(await rowsKept()).toEqual(kept);
    expect(await rows('case_saving')).toEqual(await rows('saved_case'));
  });

  it('are carried over from the rows of before', async () => {
    const steps = MIGRATIONS.filter(({ name }) => /1795300000(132|133|134|135|151)$/.test(name)).map(
      (Migration) => new Migration(),
    );
    const random = new RandomCounty(county.dataSource);
    for (const happening of historyOf(5, 300)) await random.live(happening);
    await county.dataSource.query('select count_figures_anew()');
    const placed = () =>
      county.dataSource.query(
        `select element_instance_key, town_code, case_process_id, reached_purpose from stage_run order by 1`,
      );
    const [kept, savings, runs] = [await rowsKept(), await rows('case_saving'), await placed()];

    const runner = county.dataSource.createQueryRunner();
    for (const step of [...steps].reverse()) await step.down(runner);
    for (const step of steps) await step.up(runner);
    await runner.release();

    expect(await placed()).toEqual(runs);
    expect(await rows('case_saving')).toEqual(savings);
    expect((await rowsKept()).length).toBe(kept.length);
    for (const asked of questions) await expectStraight(asked);
  });

  it('are put together for towns and all, days and months, and leave nothing behind where nothing is', async () => {
    await registerCase(county.dataSource, { state: 'completed', endedAt: '2026-03-20 10:00+08' });
    const finished = () =>
      county.dataSource.query(
        `select span, place, day, n::int from number_figure_kept where topic = 'finished' order by 1, 2`,
      );
    const change = (place: string) => ({ span: 'change', place, day: '2026-03-20', n: 1 });
    expect(await finished()).toEqual([change('/'), change('zj.t09')]);

    const sweeper = county.get(FigureSweeper);
    expect(await sweeper.sweep()).toBeGreaterThan(0);
    expect(await sweeper.sweep()).toBe(0);
    expect(await finished()).toEqual([
      { span: 'day', place: '/', day: '2026-03-20', n: 1 },
      { span: 'day', place: 'zj.t09', day: '2026-03-20', n: 1 },
      { span: 'month', place: '/', day: '2026-03-01', n: 1 },
      { span: 'month', place: 'zj.t09', day: '2026-03-01', n: 1 },
    ]);

    await county.dataSource.query(`delete from case_file`);
    await sweeper.sweep();
    expect(await finished()).toEqual([]);
  });

  it('let several write and put together at once, in any order, and nobody waits', async () => {
    for (const [index, townCode] of TOWNS.entries())
      await registerCase(county.dataSource, { caseNo: `C-${index}`, townCode });
    const runners = [county.dataSource.createQueryRunner(), county.dataSource.createQueryRunner()] as const;
    for (const runner of runners) await runner.startTransaction();
    const enter = (writer: number, key: number, caseNo: string) =>
      runners[writer]?.query(
        `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id, stage_code,
           stage_name, time_of, clock_start_on, clock_end_on, state, entered_at, closed_at)
         values ($1, $1, $2, 1, 'x', 'M1', 'M1', 'party', '2026-03-02', '2026-03-03', 'closed', '2026-03-02 09:00+08', '2026-03-03 09:00+08')`,
        [key, caseNo],
      );
    // each adds to what the other has added to already
    await enter(0, 1, 'C-0');
    await enter(1, 2, 'C-1');
    await county.get(FigureSweeper).sweep();
    await enter(0, 3, 'C-1');
    await enter(1, 4, 'C-0');
    for (const runner of runners) await runner.commitTransaction();
    for (const runner of runners) await runner.release();

    await Promise.all([county.get(FigureSweeper).sweep(), county.get(FigureSweeper).sweep()]);
    const { items } = await county.get(MetricsService).stages({ from: '2026-03-01', to: '2026-03-31' });
    expect(items.find(({ stageCode, closed }) => stageCode === 'M1' && closed > 0)?.closed).toBe(4);
  });

  it('know that cases are enough also where most of them had their first run of a stage before', async () => {
    const day = (month: string, serial: number) => `2026-${month}-${String(serial).padStart(2, '0')}`;
    for (let serial = 1; serial <= 20; serial += 1) {
      const caseNo = await registerCase(county.dataSource, { caseNo: `C-${serial}` });
      for (const [index, month] of ['02', '03'].entries())
        await county.dataSource.query(
          `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, process_id,
             element_id, stage_code, stage_name, time_of, clock_start_on, clock_end_on, due_on, state, entered_at, closed_at)
           values ($1, $1, $2, 1, 'wage-recovery', 'x', 'M1', 'M1', 'department', $3::date, $3::date, $3::date, 'closed',
             $3::date + time '09:00', $3::date + time '10:00')`,
          [serial * 2 + index, caseNo, day(month, serial)],
        );
    }
    const rate = async (from: string, to: string) => {
      const { onTime } = await county.get(MetricsService).overview({ from, to });
      const { items } = await county.get(MetricsService).stages({ from, to, processId: 'wage-recovery' });
      return [onTime.law.rate, items.find(({ stageCode }) => stageCode === 'M1')?.onTimeLaw?.rate];
    };
    expect(await rate('2026-03-01', '2026-03-31')).toEqual([1, 1]);
    expect(await rate('2026-03-02', '2026-03-31')).toEqual([null, null]);
    expect(await rate('2026-02-02', '2026-03-20')).toEqual([1, 1]);
    expect(await rate('2026-02-11', '2026-03-10')).toEqual([1, 1]);
    expect(await rate('2026-02-12', '2026-03-10')).toEqual([null, null]);
  });

  // helpers

  async function expectStraight(asked: Asked): Promise<void> {
    const { towns, ...question } = asked;
    const actor = towns && leading(towns);
    const straight = await straightFigures(
      county.dataSource,
      asked,
      new Date(`${NOW.replace(' ', 'T')}:00+08:00`),
      NOW.slice(0, 10),
    );
    const overview = await county.get(MetricsService).overview(question, actor);
    const { onTime, agreed, savings } = straight;
    expect(overview).toMatchObject({
      ...straight.counts,
      late: straight.late,
      onTime: {
        promise: rate(onTime.promiseKept, onTime.promised, onTime.promiseCases),
        law: rate(onTime.lawKept, onTime.limited, onTime.lawCases),
      },
      ofParties: { kept: rate(agreed.kept, agreed.agreed, agreed.cases), past: agreed.past },
      savedCalendarDays: savings.total,
      savedPerCase: { mean: savings.mean, median: savings.median, cases: savings.cases },
      provisional: straight.provisional,
      recoveredFen: straight.recovered.fen,
      byMonth: straight.byMonth,
    });
    expect(overview.dueSoon.map(({ caseNo }) => caseNo)).toEqual(
      straight.dueSoon.map(({ caseNo }) => caseNo),
    );
    const { items } = await county.get(MetricsService).stages(question, actor);
    const known = items.filter(({ closed, open, savedRuns }) => closed + open + savedRuns > 0);
    const counted = byStage(straight.stages);
    expect(byStage(known).map((stage, index) => shown(stage, counted[index]))).toEqual(counted.map(expected));
    const cases = await county.get(MetricsService).cases({ ...question, sort: 'saved', limit: 100 }, actor);
    expect(
      cases.items.map(({ caseNo, savedCalendarDays: saved, stages }) => ({ caseNo, saved, stages })),
    ).toEqual(straight.cases);
  }

  async function rowsKept(): Promise<unknown[]> {
    return [...(await rows('stage_figure_kept')), ...(await rows('number_figure_kept'))];
  }

  async function rows(table: string): Promise<unknown[]> {
    return county.dataSource.query(`select t::text as row from ${table} t order by 1`);
  }
});

// helpers

function leading(towns: string[]): Actor {
  return { countyWide: false, isAnalyst: false, sight: { trees: towns, ledger: false } } as never;
}

function rate(numerator: unknown, denominator: unknown, cases: unknown): unknown {
  const isEnough = Number(cases) >= 20 && Number(denominator) > 0;
  return { numerator, denominator, rate: isEnough ? Number(numerator) / Number(denominator) : null };
}

function byStage<T extends { processId: string; stageCode: string }>(stages: readonly T[]): T[] {
  const place = ({ processId, stageCode }: T) => `${processId} ${stageCode}`;
  return [...stages].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

const FIGURES = [
  ...['processId', 'stageCode', 'closed', 'provisionalClosed', 'open', 'unit', 'meanUsedDays', 'savedRuns'],
  ...['savedCalendarDaysMean', 'savedCalendarDaysTotal'],
];

type Shown = Record<string, unknown>;

function shown(stage: object, counted?: StraightStage): Shown {
  const row = stage as Shown;
  return {
    ...Object.fromEntries(FIGURES.map((name) => [name, row[name]])),
    ...{ median: row.medianUsedDays, p90: row.p90UsedDays },
    // without those of runs the page shows what the model says
    ...(counted?.statutoryLimits.length ? { law: row.statutoryLimitText } : {}),
    ...(counted?.promisedLimits.length ? { promise: row.promisedLimitText } : {}),
    ...(row.timeOf === 'department' ? { onTimePromise: row.onTimePromise, onTimeLaw: row.onTimeLaw } : {}),
  };
}

/** As the page shows a stage; only those of departments have rates. */
function expected(stage: StraightStage): Shown {
  const isOfParty = ['A1', 'W2'].includes(stage.stageCode);
  const { statutoryLimits: law, promisedLimits: promise } = stage;
  const rateOf = (kept: unknown, of: unknown, cases: unknown) =>
    Number(of) > 0 ? rate(kept, of, cases) : null;
  return {
    ...Object.fromEntries(FIGURES.map((name) => [name, stage[name]])),
    ...{ median: rounded(stage.medianUsedDays), p90: rounded(stage.p90UsedDays) },
    ...(law.length > 0 ? { law: law.map(limitText).join(' / ') } : {}),
    ...(promise.length > 0 ? { promise: promise.map(limitText).join(' / ') } : {}),
    ...(isOfParty
      ? {}
      : {
          onTimePromise: rateOf(stage.promiseKept, stage.promised, stage.promiseCases),
          onTimeLaw: rateOf(stage.lawKept, stage.limited, stage.lawCases),
        }),
  };
}

function rounded(days: unknown): number | null {
  return days === null ? null : Math.round(Number(days) * 10) / 10;
}
