import { RetentionConfig } from '@app/config';
import { Clock } from '@app/kernel';
import { MetricsService } from '@app/metrics';
import { NoticeService } from '@app/notices';
import { RetentionService } from '@app/retention';
import { insertRecordedCases, recordedRecords } from '../cases/county.js';
import { County } from '../stages/county.js';

const OLD = '330681-GZWQ-20261122-00001';
const YOUNG = '330681-GZWQ-20261122-00002';
const RUNNING = '330681-GZWQ-20261122-00003';

describe('retention', () => {
  let county: County;
  const config = new RetentionConfig();

  beforeAll(async () => {
    county = await County.found();
    await insertRecordedCases(county);
    await county.take(recordedRecords());
    county.setTime('2030-06-01 09:00');
    const end = (caseNo: string, at: string) =>
      county.dataSource.query(
        `update case_file set state = 'completed', ended_at = $2, start_variables = '{"applicantIdNo": "x"}'
         where case_no = $1`,
        [caseNo, at],
      );
    await end(OLD, '2027-06-01 09:00+08');
    await end(YOUNG, '2029-06-01 09:00+08');
    await county.dataSource.query(
      `update case_file set state = 'active', ended_at = null where case_no = $1`,
      [RUNNING],
    );
  });
  afterAll(() => county.close());

  const sweep = (settings: Partial<RetentionConfig> = {}) =>
    new RetentionService(
      county.dataSource,
      Object.assign(new RetentionConfig(), config, settings),
      county.get(Clock),
    ).removeOld();

  const detailsOf = async (caseNo: string) => {
    const [row] = await county.dataSource.query(
      `select (select count(*)::int from case_variable join engine_instance i using (process_instance_key)
               where i.case_no = $1) as variables,
         (select count(*)::int from element_run join engine_instance i using (process_instance_key)
          where i.case_no = $1) as elements,
         (select count(*)::int from task where case_no = $1 and entered is not null) as entered,
         (select start_variables <> '{}' from case_file where case_no = $1) as started,
         (select count(*)::int from case_file, unnest(search_terms) term
           where case_no = $1 and term like '#____') as ends`,
      [caseNo],
    );
    return row as { variables: number; elements: number; entered: number; started: boolean; ends: number };
  };

  it('removes the personal details of cases that ended long ago, and no figure changes', async () => {
    // given
    const [young, running] = [await detailsOf(YOUNG), await detailsOf(RUNNING)];
    expect(await detailsOf(OLD)).toMatchObject({ ends: 1 });
    expect((await detailsOf(OLD)).variables).toBeGreaterThan(0);
    expect(young.variables).toBeGreaterThan(0);
    const figures = () =>
      Promise.all([
        county.get(MetricsService).overview({ from: '2026-01-01', to: '2030-06-01' }),
        county.get(MetricsService).stages({ from: '2026-01-01', to: '2030-06-01' }),
        county.dataSource.query(`select * from stage_run order by element_instance_key`),
      ]);
    const before = await figures();

    // when it may be kept for ever
    await sweep({ caseDetailRetentionDays: 0 });
    expect((await detailsOf(OLD)).variables).toBeGreaterThan(0);
    await sweep();

    // then
    expect(await detailsOf(OLD)).toEqual({
      ...{ variables: 0, elements: 0, entered: 0, started: false },
      ends: 0,
    });
    expect(await detailsOf(YOUNG)).toEqual(young);
    expect(await detailsOf(RUNNING)).toEqual(running);
    expect(await figures()).toEqual(before);
  });

  it('removes them again when a replay has brought them back', async () => {
    const ended = '330681-GZWQ-20261122-00004';
    expect((await detailsOf(ended)).variables).toBe(0);
    await county.take(recordedRecords());
    expect((await detailsOf(ended)).variables).toBeGreaterThan(0);
    await sweep();
    expect((await detailsOf(ended)).variables).toBe(0);
  });

  it('removes with the details of a case what could not be digested of it, since it can be built again no more', async () => {
    const [ended, beside] = ['330681-GZWQ-20261122-00005', 'of its instance'];
    await county.dataSource.query(
      `insert into dead_record (partition_id, position, projection, error, body, process_instance_key, case_no)
       select 7, row_number() over (), case_no, '', '{"applicantIdNo": "x"}', process_instance_key, null
         from engine_instance where case_no = any($1::text[])
       union all select 8, 1, $2, '', '{"applicantIdNo": "x"}', 1, $3
       union all select 8, 2, $4, '', '{"applicantIdNo": "x"}', 2, $4`,
      [[ended, YOUNG], beside, ended, RUNNING],
    );
    const waiting = () =>
      county.dataSource.query(
        `select distinct projection from dead_record where partition_id in (7, 8) order by 1`,
      );
    await county.dataSource.query(
      `update case_file set ended_at = '2027-06-01 09:00+08', details_removed_at = null where case_no = $1`,
      [ended],
    );
    expect(await waiting()).toHaveLength(4);

    await sweep();

    expect(await waiting()).toEqual([{ projection: YOUNG }, { projection: RUNNING }]);
    await county.dataSource.query(`delete from dead_record where partition_id in (7, 8)`);
  });

  it('removes read messages, and unread ones after twice the time', async () => {
    const write = (id: number, createdAt: string, readAt: string | null) =>
      county.dataSource.query(
        `insert into notification (job_key, case_no, template, username, created_at, read_at)
         values ($1, 'any', 'emergency', 'mediator', $2, $3)`,
        [id, createdAt, readAt],
      );
    await write(1, '2029-11-01 09:00+08', '2029-11-02 09:00+08');
    await write(2, '2029-11-01 09:00+08', null);
    await write(3, '2029-01-01 09:00+08', null);
    await write(4, '2030-05-01 09:00+08', '2030-05-02 09:00+08');

    await sweep();

    const rows = await county.dataSource.query(`select job_key as key from notification order by 1`);
    expect(rows).toEqual([{ key: '2' }, { key: '4' }]);
  });

  it('removes technical traces, those of the machine’s clock by that clock', async () => {
    await county.dataSource.query(
      `insert into engine_message (message_key, message_id, published_at)
       values (1, 'old', '2029-01-01 09:00+08'), (2, 'young', '2030-05-01 09:00+08')`,
    );
    await county.dataSource.query(
      `insert into dead_record (partition_id, position, projection, error, body, received_at, replayed_at)
       values (1, 1, 'old', '', '', now() - interval '401 days', now()),
         (1, 2, 'young', '', '', now() - interval '399 days', now()),
         (1, 3, 'waiting', '', '', now() - interval '401 days', null),
         (1, 4, 'intake', '', 'what no case can use', now() - interval '401 days', null)`,
    );
    await sweep();
    const [left] = await county.dataSource.query(
      `select (select array_agg(message_id) from engine_message where message_id in ('old', 'young')) as messages,
         (select array_agg(projection order by projection) from dead_record) as records`,
    );
    expect(left).toEqual({ messages: ['young'], records: ['waiting', 'young'] });
  });

  it('removes how long finished cases were put right, cancelled or built again, and nothing of a case that runs', async () => {
    // given
    await county.dataSource.query(
      `with asked as (
         insert into repair (id, kind, parameters, reason, requested_by, requested_groups, requested_at)
         select gen_random_uuid(), 'retry', '{}', case_no, 'admin', '{}', timestamptz '2027-01-01 09:00+08'
         from unnest($1::text[]) case_no returning id, reason)
       insert into repair_item (repair_id, case_no, state, ended_at)
       select id, reason, 'done', timestamptz '2027-01-01 09:00+08' from asked`,
      [[OLD, YOUNG, RUNNING]],
    );
    await county.dataSource.query(
      `insert into case_cancellation (case_no, reason, requested_by, requested_at, approver_group, state)
       select case_no, 'any', 'mediator', timestamptz '2027-01-01 09:00+08', 'any', 'refused'
       from unnest($1::text[]) case_no`,
      [[OLD, YOUNG, RUNNING]],
    );
    await county.dataSource.query(
      `insert into case_rebuild (case_no, reason, rebuilt_by, rebuilt_at, records, settled, still_dead, partial)
       select case_no, 'any', 'admin', timestamptz '2027-01-01 09:00+08', 1, 0, 0, false
       from unnest($1::text[]) case_no`,
      [[OLD, YOUNG, RUNNING]],
    );
    await county.dataSource.query(
      `update case_file c set cancel_reason = 'any', details_removed_at = null, ended_at = ended
       from (values ($1, timestamptz '2027-06-01'), ($2, '2029-06-01'), ($3, null)) as case_end (no, ended)
       where c.case_no = case_end.no`,
      [OLD, YOUNG, RUNNING],
    );

    await sweep();

    const left = async (table: string, column = 'case_no') => {
      const rows: { of: string }[] = await county.dataSource.query(
        `select ${column} as of from ${table} where ${column} = any($1) order by 1`,
        [[OLD, YOUNG, RUNNING]],
      );
      return rows.map((row) => row.of);
    };
    for (const table of ['repair_item', 'case_cancellation', 'case_rebuild']) {
      expect([table, await left(table)]).toEqual([table, [YOUNG, RUNNING]]);
    }
    expect(await left('repair', 'reason')).toEqual([YOUNG, RUNNING]);
    const [file] = await county.dataSource.query(`select cancel_reason from case_file where case_no = $1`, [
      OLD,
    ]);
    expect(file).toEqual({ cancel_reason: null });
  });

  it('removes the details of what ran for no case', async () => {
    await county.dataSource.query(
      `insert into engine_instance (process_instance_key, process_id, definition_key, version, state, started_at, ended_at)
       select key, 'any', 1, 1, case when ended is null then 'active' else 'completed' end, '2026-12-01', ended
       from (values (9001, timestamptz '2027-01-01'), (9002, '2030-01-01'), (9003, null)) as instance (key, ended)`,
    );
    await county.dataSource.query(
      `insert into case_variable (process_instance_key, name, value, updated_at)
       select key, 'any', '1', now() from unnest('{9001,9002,9003}'::bigint[]) key`,
    );

    await sweep();

    const keys = async (table: string) =>
      county.dataSource.query(
        `select process_instance_key as key from ${table} where process_instance_key between 9001 and 9003 order by 1`,
      );
    expect(await keys('engine_instance')).toEqual([{ key: '9002' }, { key: '9003' }]);
    expect(await keys('case_variable')).toEqual([{ key: '9002' }, { key: '9003' }]);
  });

  it('goes on with the other rules where one fails, and rests until the next round', async () => {
    await county.dataSource.query(`truncate notification`);
    await county.dataSource.query(
      `insert into notification (job_key, case_no, template, username, created_at, read_at)
       values (1, 'any', 'emergency', 'mediator', '2029-01-01 09:00+08', '2029-01-02 09:00+08')`,
    );
    // the first rule fails
    await county.dataSource.query(`alter table case_file rename to case_file_away`);
    const service = new RetentionService(county.dataSource, config, county.get(Clock));
    const left = async () => county.dataSource.query(`select job_key as key from notification`);
    try {
      await service.sweep();
      expect(await left()).toEqual([]);

      await county.dataSource.query(
        `insert into notification (job_key, case_no, template, username, created_at, read_at)
         values (2, 'any', 'emergency', 'mediator', '2029-01-01 09:00+08', '2029-01-02 09:00+08')`,
      );
      await service.sweep();
      expect(await left()).toEqual([{ key: '2' }]);
    } finally {
      await county.dataSource.query(`alter table case_file_away rename to case_file`);
    }
  });

  it('leaves every message of the newest hundred to its reader, whichever way he is addressed', async () => {
    await county.dataSource.query(`truncate notification`);
    await county.dataSource.query(
      `insert into notification (job_key, case_no, template, username, candidate_group, created_at)
       select n, $1, 'emergency', case when n % 3 = 0 then 'mediator' end, case when n % 3 > 0 then 'g' || n % 3 end,
         timestamptz '2030-05-01 09:00+08' + n * interval '1 minute'
       from generate_series(1, 300) n`,
      [RUNNING],
    );
    const reader = { username: 'mediator', groups: ['g1', 'g2', 'g1'] } as never;
    const list = await county.get(NoticeService).list(reader);
    expect(list).toHaveLength(100);
    expect(list.map(({ createdAt }) => createdAt)).toEqual(
      (
        await county.dataSource.query(
          `select created_at as at from notification order by created_at desc limit 100`,
        )
      ).map(({ at }: { at: Date }) => at),
    );
  });
});
