import * as fc from 'fast-check';
import { encodeCursor } from '@app/kernel';
import { MetricsService } from '@app/metrics';
import { County, DEFINITION_KEY, registerCase } from '../stages/county.js';

interface Run {
  caseNo: string;
  stageCode: string;
  closedOn?: string;
  /** When the stage was entered; without it just before its end, so that no two went on at the same time. */
  enteredAt?: string;
  dueOn?: string | null;
  promisedDueOn?: string | null;
  saved?: number | null;
  used?: number;
  timeOf?: string;
  limit?: string | null;
  provisional?: boolean;
  definitionKey?: string;
}

describe('metrics', () => {
  let county: County;
  let key = 1;

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel();
  });
  beforeEach(async () => {
    await county.forgetCases();
    county.setTime('2026-04-10 12:00');
  });
  afterAll(() => county.close());

  const caseOf = (serial: number) => `330681-GZWQ-20260302-${String(serial).padStart(5, '0')}`;
  const finish = (serial: number, endedOn = '2026-03-20', townCode = 'zj.t09', processId = 'wage-recovery') =>
    registerCase(county.dataSource, {
      caseNo: caseOf(serial),
      townCode,
      processId,
      state: 'completed',
      endedAt: `${endedOn} 23:30+08`,
    });
  const metrics = () => county.get(MetricsService);

  /** A run of the supervision of performance, ended where there is an outcome. */
  async function perform(
    serial: number,
    { agreedOn, outcome, endedOn }: { agreedOn: string; outcome?: string; endedOn?: string },
  ): Promise<void> {
    const caseNo = await registerCase(county.dataSource, { caseNo: caseOf(serial) });
    await county.dataSource.query(
      `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id,
         stage_code, stage_name, time_of, clock_start_on, clock_end_on, agreed_on, outcome, state, entered_at, closed_at)
       values ($1, 1, $2, $3, 'st_W2', 'W2', '履行监督', 'party', '2026-03-02', $4, $5, $6,
         case when $4::date is null then 'open' else 'closed' end, '2026-03-02 09:00+08', $4::date + time '09:00')`,
      [(key += 1), caseNo, DEFINITION_KEY, endedOn ?? null, agreedOn, outcome ?? null],
    );
  }

  async function run(item: Run): Promise<void> {
    const row = {
      timeOf: 'department',
      limit: '15 calendar_day',
      provisional: false,
      definitionKey: DEFINITION_KEY,
      ...item,
    };
    await county.dataSource.query(
      `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, process_id, element_id,
         stage_code, stage_name, time_of, statutory_limit, promised_limit, clock_start_on, clock_end_on, due_on,
         promised_due_on, provisional, state, entered_at, closed_at, used_days, unit, saved_days, saved_calendar_days)
       values ($1, 1, $2, $14, (select process_id from definition where definition_key = $14), 'x', $3, $3, $4, $5, '7 working_day', '2026-03-02', $6, $7, $8, $9, $10,
         coalesce($15::timestamptz, $11::timestamptz - interval '1 second', '2026-03-02 09:00+08'), $11, $12, 'calendar_day', $13, $13)`,
      [
        (key += 1),
        row.caseNo,
        row.stageCode,
        row.timeOf,
        row.limit,
        row.closedOn ?? null,
        row.dueOn === undefined ? '2026-03-17' : row.dueOn,
        row.promisedDueOn === undefined ? '2026-03-11' : row.promisedDueOn,
        row.provisional,
        row.closedOn === undefined ? 'open' : 'closed',
        row.closedOn === undefined ? null : new Date(Date.parse(`${row.closedOn}T16:00+08:00`) + key * 1000),
        row.used ?? null,
        row.saved ?? null,
        row.definitionKey,
        row.enteredAt ?? null,
      ],
    );
  }

  it('are those of all time where no beginning is asked for', async () => {
    await finish(1, '2024-02-20');
    await finish(2, '2026-03-20');
    await county.dataSource.query(`update case_file set created_at = ended_at`);

    const { from, to, finished, byMonth } = await metrics().overview({});

    expect({ from, to, finished }).toEqual({ from: '2024-02-01', to: '2026-04-10', finished: 2 });
    expect(byMonth).toHaveLength(27);
    expect(await metrics().overview({ to: '2023-12-31' })).toMatchObject({ from: '2023-12-31', finished: 0 });
  });

  it.each([
    ['that ends before it begins', { from: '2026-04-02', to: '2026-04-01' }],
    ['that begins after today', { from: '2026-04-11' }],
    ['of more than a hundred years', { from: '0001-01-01', to: '9999-12-31' }],
  ])('are not told of a time %s', async (_, period) => {
    for (const ask of [metrics().overview(period), metrics().stages(period), metrics().cases(period)])
      await expect(ask).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('counts the days of stages once that went on at the same time, beside each other or one inside the other', async () => {
    const caseNo = await finish(1);
    const entered = (day: string) => ({ caseNo, enteredAt: `${day} 09:00+08` });
    // two departments side by side, and a stage inside the first: the last of them ends seven days before the last due date
    await run({
      ...entered('2026-03-02'),
      stageCode: 'T4',
      closedOn: '2026-03-10',
      dueOn: '2026-03-17',
      saved: 7,
    });
    await run({
      ...entered('2026-03-03'),
      stageCode: 'V3',
      closedOn: '2026-03-06',
      dueOn: '2026-03-12',
      saved: 6,
    });
    await run({
      ...entered('2026-03-04'),
      stageCode: 'E1',
      closedOn: '2026-03-05',
      dueOn: '2026-03-15',
      saved: 10,
    });
    // and one behind them
    await run({
      ...entered('2026-03-12'),
      stageCode: 'W3',
      closedOn: '2026-03-13',
      dueOn: '2026-03-16',
      saved: 3,
    });

    const overview = await metrics().overview({ from: '2026-03-01', to: '2026-04-10' });
    const { items: stages } = await metrics().stages({ from: '2026-03-01', to: '2026-04-10' });

    expect(overview).toMatchObject({ savedCalendarDays: 10, savedPerCase: { mean: 10, cases: 1 } });
    const saved = stages.filter(({ savedRuns }) => savedRuns > 0);
    expect(
      saved.map(({ stageCode, savedCalendarDaysTotal }) => [stageCode, savedCalendarDaysTotal]).sort(),
    ).toEqual([
      ['T4', 7],
      ['W3', 3],
    ]);
  });

  it('sums what the finished cases saved, over the stages of departments that the law limits', async () => {
    // given
    const first = await finish(1);
    const second = await finish(2, '2026-04-01');
    await run({ caseNo: first, stageCode: 'M0', closedOn: '2026-03-03', saved: 2 });
    await run({ caseNo: first, stageCode: 'M1', closedOn: '2026-03-06', saved: 11 });
    await run({ caseNo: second, stageCode: 'M1', closedOn: '2026-03-19', saved: -2 });
    await run({ caseNo: second, stageCode: 'A1', closedOn: '2026-03-19', saved: 90, timeOf: 'party' });
    const promiseOnly = { limit: null, dueOn: null, promisedDueOn: '2026-03-20' };
    await run({ caseNo: second, stageCode: 'W3', closedOn: '2026-03-19', saved: 80, ...promiseOnly });
    await run({ caseNo: second, stageCode: 'F1', closedOn: '2026-03-19', saved: 70, provisional: true });
    await county.dataSource.query(
      `insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, recorded_at)
       values ('a', $1, 'claimed', 900, '2026-03-02', now()), ('b', $1, 'paid', 100, '2026-03-06', now()),
              ('c', $1, 'paid', 30, '2026-03-07', now()), ('d', $1, 'paid', 7, '2026-04-11', now())`,
      [first],
    );
    await county.dataSource.query(
      `insert into ledger_counter (entry_key, reason, countered_by, countered_at) values ('c', '重复登记', 'x', now())`,
    );

    // when
    const overview = await metrics().overview({ from: '2026-03-01', to: '2026-04-10' });

    // then
    expect(overview).toMatchObject({
      open: 0,
      finished: 2,
      cancelled: 0,
      savedCalendarDays: 11,
      savedPerCase: { mean: 5.5, median: 5.5, cases: 2 },
      provisional: { closed: 1, savedCalendarDays: 70 },
      onTime: {
        promise: { numerator: 3, denominator: 4, rate: null },
        law: { numerator: 2, denominator: 3, rate: null },
      },
      recoveredFen: 100,
      byMonth: [
        { month: '2026-03', started: 2, finished: 1, savedCalendarDays: 13 },
        { month: '2026-04', started: 0, finished: 1, savedCalendarDays: -2 },
      ],
    });
    expect((await metrics().overview({ from: '2026-03-21', to: '2026-03-31' })).finished).toBe(0);
  });

  it.each([1, 2, 3])(
    'adds up to one sum over stages, cases and months, whatever the runs (%i)',
    async (seed) => {
      // given
      const runs = fc.sample(
        fc.record({
          serial: fc.integer({ min: 1, max: 6 }),
          stageCode: fc.constantFrom('M0', 'M1', 'A3', 'F1', 'W3', 'A1'),
          closedOn: fc.constantFrom(undefined, '2026-02-10', '2026-03-06', '2026-03-19', '2026-04-02'),
          saved: fc.option(fc.integer({ min: -30, max: 60 })),
          timeOf: fc.constantFrom('department', 'department', 'party'),
          limit: fc.constantFrom('15 calendar_day', '5 working_day', null),
          provisional: fc.boolean(),
        }),
        { seed, numRuns: 60 },
      );
      for (const serial of [1, 2, 3, 4]) await finish(serial, `2026-0${1 + serial}-20`);
      for (const serial of [5, 6]) await registerCase(county.dataSource, { caseNo: caseOf(serial) });
      for (const { serial, ...item } of runs) await run({ caseNo: caseOf(serial), ...item });

      // when
      const period = { from: '2026-03-01', to: '2026-04-30' };
      const overview = await metrics().overview(period);
      const { items: stages } = await metrics().stages(period);
      const { items: cases } = await metrics().cases({ ...period, limit: 100 });

      // then
      const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
      expect(overview.savedCalendarDays).not.toBe(0);
      expect(sum(overview.byMonth.map((month) => month.savedCalendarDays))).toBe(overview.savedCalendarDays);
      expect(sum(cases.map((row) => row.savedCalendarDays))).toBe(overview.savedCalendarDays);
      expect(sum(stages.map((stage) => stage.savedCalendarDaysTotal))).toBe(overview.savedCalendarDays);
      expect(sum(stages.map((stage) => stage.savedRuns))).toBe(sum(cases.map((row) => row.stages)));
      expect(cases).toHaveLength(overview.savedPerCase.cases);
    },
  );

  it('counts what the parties promised as theirs: kept by the agreed day with the purpose reached', async () => {
    const ended = [
      { outcome: 'full', endedOn: '2026-03-19' },
      { outcome: 'full', endedOn: '2026-03-20' },
      { outcome: 'full', endedOn: '2026-03-21' },
      { outcome: 'none', endedOn: '2026-03-20' },
    ];
    for (const [serial, { outcome, endedOn }] of ended.entries())
      await perform(serial + 1, { outcome, endedOn, agreedOn: '2026-03-20' });
    await perform(5, { agreedOn: '2026-04-09' });
    await perform(6, { agreedOn: '2026-04-10' });

    const overview = await metrics().overview({ from: '2026-03-01', to: '2026-04-10' });

    expect(overview.ofParties).toEqual({ kept: { numerator: 2, denominator: 4, rate: null }, past: 1 });
    expect(overview.late).toEqual({ promise: 0, law: 0 });
    expect(overview.onTime.promise.denominator).toBe(0);
    expect(overview.savedCalendarDays).toBe(0);
    const april = await metrics().overview({ from: '2026-04-01', to: '2026-04-10' });
    expect(april.ofParties).toMatchObject({ kept: { denominator: 0 }, past: 1 });
  });

  it('gives a percentage from twenty cases on', async () => {
    for (let serial = 1; serial <= 20; serial += 1) {
      const caseNo = await finish(serial);
      await run({ caseNo, stageCode: 'M1', closedOn: serial > 5 ? '2026-03-06' : '2026-03-12', saved: 5 });
    }
    const { onTime } = await metrics().overview({});
    expect(onTime.promise).toEqual({ numerator: 15, denominator: 20, rate: 0.75 });
    expect(onTime.law.rate).toBe(1);
  });

  it('tells what is late, what gets late next, and whose it is', async () => {
    const late = await registerCase(county.dataSource, { caseNo: caseOf(1) });
    const soon = await registerCase(county.dataSource, { caseNo: caseOf(2), townCode: 'zj.t06' });
    const later = await registerCase(county.dataSource, { caseNo: caseOf(3) });
    await run({ caseNo: late, stageCode: 'M1' });
    await run({ caseNo: late, stageCode: 'A1', timeOf: 'party' });
    await run({ caseNo: soon, stageCode: 'M1', promisedDueOn: '2026-04-09', dueOn: '2026-04-13' });
    await run({ caseNo: later, stageCode: 'M1', promisedDueOn: '2026-04-20', dueOn: '2026-04-30' });
    const overview = await metrics().overview({});
    expect(overview.open).toBe(3);
    expect(overview.late).toEqual({ promise: 1, law: 1 });
    expect(overview.dueSoon.map(({ caseNo }) => caseNo)).toEqual([soon, later]);
    expect(overview.dueSoon[0]).toMatchObject({
      townName: '枫桥镇',
      amountFen: 1_860_000,
      stage: { code: 'M1', dueOn: '2026-04-13' },
    });

    const actor = {
      countyWide: false,
      isAnalyst: false,
      sight: { trees: ['zj.t06'], ledger: false },
    } as never;
    expect((await metrics().overview({}, actor)).open).toBe(1);
    expect((await metrics().overview({ unit: 'zj.t09' }, actor)).open).toBe(0);
    expect((await metrics().overview({ unit: 'zj.t09' })).open).toBe(2);
    expect((await metrics().overview({ unit: 'zj' })).open).toBe(3);
  });

  it('measures each stage of the model', async () => {
    for (const [index, used] of [2, 4, 4, 10].entries()) {
      const caseNo = await finish(index + 1);
      await run({ caseNo, stageCode: 'M1', closedOn: '2026-03-06', used, saved: 15 - used });
    }
    await run({ caseNo: caseOf(1), stageCode: 'M1', closedOn: '2026-03-06', used: 99, provisional: true });
    await run({ caseNo: caseOf(1), stageCode: 'A1', closedOn: '2026-03-06', used: 3, timeOf: 'party' });
    const question = { from: '2026-03-01', to: '2026-03-31', processId: 'wage-recovery' };
    const { items, benchmark } = await metrics().stages(question);
    expect(items.map(({ stageCode }) => stageCode)).toEqual([
      ...['W1', 'M0', 'M1', 'A1', 'A2', 'A3', 'F0', 'F1', 'W2', 'W3', 'W5'],
    ]);
    expect(items.find(({ stageCode }) => stageCode === 'M1')).toMatchObject({
      stageName: '调解',
      statutoryLimitText: '15 日',
      promisedLimitText: '7 个工作日',
      closed: 5,
      provisionalClosed: 1,
      unit: 'calendar_day',
      medianUsedDays: 4,
      meanUsedDays: 5,
      p90UsedDays: 8.2,
      savedRuns: 4,
      savedCalendarDaysMean: 10,
      savedCalendarDaysTotal: 40,
      onTimeLaw: { numerator: 4, denominator: 4, rate: null },
    });
    expect(items.find(({ stageCode }) => stageCode === 'A1')).toMatchObject({
      medianUsedDays: 3,
      savedCalendarDaysTotal: null,
      onTimePromise: null,
      onTimeLaw: null,
    });
    expect(benchmark).toMatchObject({ days: 238, labelEn: expect.stringContaining('238') });
  });

  it('never mixes figures of two matters whose stages have the same codes', async () => {
    // given: another matter with the same stages under other names
    const OTHER = { definitionKey: '2251799813685077', processId: 'other-matter' };
    const edit = (xml: string) =>
      xml
        .replaceAll('"wage-recovery"', '"other-matter"')
        .replaceAll('调解', '协商')
        .replaceAll('benchmark', 'unused');
    await county.deployModel(edit, OTHER);
    const wages = await finish(1);
    const other = await finish(2, '2026-03-20', 'zj.t09', 'other-matter');
    await run({ caseNo: wages, stageCode: 'M1', closedOn: '2026-03-06', used: 4, saved: 11 });
    await run({
      caseNo: other,
      stageCode: 'M1',
      closedOn: '2026-03-09',
      used: 7,
      saved: 8,
      definitionKey: OTHER.definitionKey,
    });
    await run({ caseNo: other, stageCode: 'M0', definitionKey: OTHER.definitionKey });
    const period = { from: '2026-03-01', to: '2026-03-31' };
    const of = (processId?: string) => ({ ...period, processId });

    // when
    const all = await metrics().stages(of());
    const ofWages = await metrics().stages(of('wage-recovery'));
    const ofOther = await metrics().stages(of('other-matter'));

    // then
    const mediations = ({ items }: typeof all) =>
      items
        .filter(({ stageCode, closed }) => stageCode === 'M1' && closed > 0)
        .map(({ processId, stageName, closed, medianUsedDays, savedCalendarDaysTotal }) => [
          ...[processId, stageName, closed, medianUsedDays, savedCalendarDaysTotal],
        ]);
    expect(mediations(all)).toEqual([
      ['other-matter', '协商', 1, 7, 8],
      ['wage-recovery', '调解', 1, 4, 11],
    ]);
    expect(mediations(ofWages)).toEqual([['wage-recovery', '调解', 1, 4, 11]]);
    expect(mediations(ofOther)).toEqual([['other-matter', '协商', 1, 7, 8]]);
    expect(new Set(ofOther.items.map(({ processId }) => processId))).toEqual(new Set(['other-matter']));
    expect([all.benchmark, ofOther.benchmark, ofWages.benchmark?.days]).toEqual([null, null, 238]);
    expect((await metrics().overview(of())).savedCalendarDays).toBe(19);
    const overview = await metrics().overview(of('other-matter'));
    expect(overview).toMatchObject({
      finished: 1,
      savedCalendarDays: 8,
      late: { law: 1 },
      byMonth: [{ finished: 1 }],
    });
    expect((await metrics().overview(of('wage-recovery'))).late).toEqual({ promise: 0, law: 0 });
    const { items } = await metrics().cases(of('other-matter'));
    expect(items.map(({ caseNo }) => caseNo)).toEqual([other]);
  });

  it.each([
    ['saved' as const, [3, 2, 1, 4]],
    [undefined, [4, 3, 2, 1]],
  ])('lists what each case saved, page by page, ordered by %s', async (sort, order) => {
    const saved = [1, 1, 9, -3];
    for (const [index, days] of saved.entries()) {
      const caseNo = await finish(index + 1, `2026-03-${20 + index}`);
      await run({ caseNo, stageCode: 'M1', closedOn: '2026-03-06', saved: days });
    }
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await metrics().cases({ sort, limit: 3, cursor });
      listed.push(...page.items.map(({ caseNo }) => caseNo));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(listed).toEqual(order.map(caseOf));
    const other = sort === 'saved' ? undefined : 'saved';
    const { nextCursor } = await metrics().cases({ sort: other, limit: 1 });
    for (const foreign of ['nonsense', nextCursor ?? '', encodeCursor([sort ?? 'ended', 'abc', 'C-1'])])
      await expect(metrics().cases({ sort, cursor: foreign })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
  });
});
