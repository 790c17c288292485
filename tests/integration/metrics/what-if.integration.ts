import { WhatIfService } from '@app/metrics';
import { County, DEFINITION_KEY, registerCase, withMediationInWeeks } from '../stages/county.js';

describe('promises that are tried', () => {
  let county: County;

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel(withMediationInWeeks);
    county.setTime('2026-11-25 12:00');
  });
  beforeEach(() => county.forgetCases());
  afterAll(() => county.close());

  const ask = (question: Partial<Parameters<WhatIfService['ask']>[0]> = {}) =>
    county.get(WhatIfService).ask({
      processId: 'wage-recovery',
      stageCode: 'M1',
      from: '2026-01-01',
      to: '2026-11-25',
      ...question,
    });

  interface Run {
    serial: number;
    clockEndOn: string;
    closedAt?: string;
    townCode?: string;
    provisional?: boolean;
    definitionKey?: string;
    state?: string;
    events?: unknown[];
  }

  /** A mediation that began on 2026-03-02, with the dates that 7 working days and the law gave it. */
  async function mediated(run: Run): Promise<void> {
    const caseNo = `330681-GZWQ-20260302-${String(run.serial).padStart(5, '0')}`;
    await registerCase(county.dataSource, { caseNo, townCode: run.townCode ?? 'zj.t09', state: 'completed' });
    await county.dataSource.query(
      `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id,
         stage_code, stage_name, time_of, base_limit, statutory_limit, promised_limit, clock_start_on, clock_end_on,
         due_on, promised_due_on, provisional, state, entered_at, closed_at, events)
       values ($1, $1, $2, $3, 'st_M1', 'M1', '调解', 'department', '15 calendar_day', '15 calendar_day',
         '7 working_day', '2026-03-02', $4, '2026-03-17', '2026-03-11', $5, $6, '2026-03-02 09:00+08', $7, $8)`,
      [
        run.serial,
        caseNo,
        run.definitionKey ?? DEFINITION_KEY,
        run.clockEndOn,
        run.provisional ?? false,
        run.state ?? 'closed',
        run.closedAt ?? `${run.clockEndOn} 16:00+08`,
        JSON.stringify(run.events ?? []),
      ],
    );
  }

  it('would have kept what the stored facts say, and is what was recorded at the promise in force', async () => {
    // given
    const ends = ['2026-03-03', '2026-03-05', '2026-03-11', '2026-03-12', '2026-03-20'];
    for (let serial = 1; serial <= 25; serial += 1) {
      await mediated({ serial, clockEndOn: ends[serial % ends.length]! });
    }
    await mediated({ serial: 26, clockEndOn: '2026-03-03', provisional: true });
    const pause = { event: { type: 'pause', at: '2026-03-03' }, operationId: '1', recordedAt: '' };
    await mediated({ serial: 27, clockEndOn: '2026-03-11', events: [pause] });

    // when
    const { unit, sample, current, law, curve } = await ask();

    // then
    expect(unit).toBe('working_day');
    expect(sample).toEqual({
      runs: 25,
      cases: 25,
      isEnough: true,
      excluded: { party: 0, provisional: 1, pausedLong: 1, faulty: 0 },
    });
    expect(current).toEqual({ promise: '7 working_day', days: 7, onTime: 15, total: 25 });
    expect(law).toEqual({ limit: '15 calendar_day', days: null, onTime: 20, total: 25 });
    expect(curve.map(({ onTime }) => onTime)).toEqual([5, 5, 10, 10, 10, 10, 15, 20, 20, 20, 20, 20]);
  });

  it('is asked of the closed runs of one stage of one model, by closing date and town', async () => {
    await mediated({ serial: 1, clockEndOn: '2026-03-03', closedAt: '2026-03-31 23:59+08' });
    await mediated({ serial: 2, clockEndOn: '2026-03-03', closedAt: '2026-04-01 00:01+08' });
    await mediated({ serial: 3, clockEndOn: '2026-03-03', townCode: 'zj.t06' });
    await mediated({ serial: 4, clockEndOn: '2026-03-03', definitionKey: '77' });
    await mediated({ serial: 5, clockEndOn: '2026-03-03', state: 'terminated' });
    const runs = async (question: Parameters<typeof ask>[0]) => (await ask(question)).sample.runs;
    expect(await runs({})).toBe(3);
    expect(await runs({ to: '2026-03-31' })).toBe(2);
    expect(await runs({ from: '2026-04-01' })).toBe(1);
    expect(await runs({ unit: 'zj.t06' })).toBe(1);
    expect(await runs({ stageCode: 'M0' })).toBe(0);
    await expect(ask({ stageCode: 'X9' })).rejects.toMatchObject({ code: 'STAGE_NOT_FOUND' });
    await expect(ask({ processId: 'other' })).rejects.toMatchObject({ code: 'STAGE_NOT_FOUND' });
  });

  it('is answered for the newest twenty thousand runs', async () => {
    await county.dataSource.query(`
      insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at, state)
      select 'C' || n, 'wage-recovery', '', 'zj.t09', '2026-03-02', '{}', 'mediator', '2026-03-02 09:00+08', 'completed'
      from generate_series(1, 10000) n`);
    // two rounds of each case, and one more a year ago
    await county.dataSource.query(
      `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id,
         stage_code, stage_name, time_of, base_limit, statutory_limit, promised_limit, clock_start_on, clock_end_on,
         due_on, promised_due_on, state, entered_at, closed_at)
       select n, n, 'C' || 1 + n % 10000, $1::bigint, 'st_M1', 'M1', '调解', 'department', '15 calendar_day', '15 calendar_day',
         '7 working_day', '2026-01-05'::date + n % 280, '2026-01-05'::date + n % 280 + n % 37,
         '2026-12-31', '2026-12-31', 'closed', '2026-01-05 09:00+08',
         case when n < 20000 then timestamptz '2026-10-20 09:00+08' else '2026-01-06 09:00+08' end
       from generate_series(0, 20000) n`,
      [DEFINITION_KEY],
    );
    const { newestRuns, sample, curve } = await ask();
    expect([newestRuns, sample.runs, sample.cases]).toEqual([20_000, 20_000, 10_000]);
    expect((await ask({ from: '2026-01-06', to: '2026-01-06' })).newestRuns).toBeNull();
    expect(curve.at(-1)?.onTime).toBeGreaterThan(curve[0]?.onTime ?? 0);
  });
});
