import type { EngineRecord } from '@app/engine-records';
import { PromiseService } from '@app/promises';
import { StageService } from '@app/stages';
import { type County, actor, deploymentRecords, openCounty, recordedRecords } from '../cases/county.js';

const ADMIN = actor('admin', [], { isAdministrator: true, countyWide: true });
const five = { amount: 5, unit: 'working_day' as const };

describe('promises that administrators set', () => {
  const records = recordedRecords();
  const starts = startsOf(records);
  let county: County;

  beforeEach(async () => {
    county = await openCounty();
  });
  afterEach(() => county.close());

  const promises = () => county.module.get(PromiseService);
  const setTime = (ms: number) => county.clock.standAt(ms);
  const between = (earlier: number, later: number) => ((starts[earlier] ?? 0) + (starts[later] ?? 0)) / 2;
  const lower = (amount: number, basedOn: string | null = null) =>
    promises().change(ADMIN, 'wage-recovery', 'M1', {
      promisedLimit: { ...five, amount },
      reason: '近半年都能做到',
      basedOn,
    });

  it('are for cases that start later, and the same after a replay and later settings', async () => {
    // given
    await county.feed(deploymentRecords());
    setTime(between(1, 2));
    const first = await lower(5);
    await county.feed(records);
    const rows = await stageRows(county);

    // when
    setTime((starts.at(-1) ?? 0) + 60_000);
    const second = await lower(3, first.basedOn);
    await promises().change(ADMIN, 'wage-recovery', 'M1', {
      promisedLimit: null,
      reason: '恢复模型承诺',
      basedOn: second.basedOn,
    });
    for (const bulkSize of [7, 1000]) {
      await county.dataSource.query(`truncate stage_run, stage_fact, engine_instance`);
      await county.feed(records, bulkSize);
      // then
      expect(await stageRows(county)).toEqual(rows);
    }
    const promised = await promisesByStart(county);
    expect(promised.map(({ promise }) => promise)).toEqual(
      promised.map(({ startedAt }) => (startedAt < between(1, 2) ? '7 working_day' : '5 working_day')),
    );
    expect(new Set(promised.map(({ promise }) => promise))).toEqual(
      new Set(['7 working_day', '5 working_day']),
    );
  });

  it('are the same when they are made while the log goes on', async () => {
    const cut = records.findIndex(({ timestamp }) => timestamp > between(3, 4));
    await county.feed(records.slice(0, cut));
    setTime(between(3, 4));
    await lower(5);
    await county.feed(records.slice(cut));
    const live = await stageRows(county);
    await county.dataSource.query(`truncate stage_run, stage_fact, engine_instance`);
    await county.feed(records);
    expect(await stageRows(county)).toEqual(live);
  });

  it('follow the case of the caller in a called instance', async () => {
    await county.feed(records);
    const last = (starts.at(-1) ?? 0) + 60_000;
    setTime(last);
    await lower(5);
    const called = (parent: string, key: string, at: number) => calledInstance(records, { parent, key, at });
    const oldCase = topInstance(records);
    await county.feed([
      ...called(oldCase, '9000', last + 60_000),
      ...called('-1', '9100', last + 60_000),
      ...called('9100', '9200', last + 120_000),
    ]);
    const runs = await county.dataSource.query(
      `select process_instance_key as key, promised_limit as promise from stage_run
       where process_instance_key in (9000, 9100, 9200) order by 1`,
    );
    expect(runs).toEqual([
      { key: '9000', promise: '7 working_day' },
      { key: '9100', promise: '5 working_day' },
      { key: '9200', promise: '5 working_day' },
    ]);
  });

  it('show where the promise of a stage comes from', async () => {
    await county.feed(deploymentRecords());
    setTime(between(1, 2));
    await lower(5);
    await county.feed(records);
    const caseNos = await county.dataSource.query<{ caseNo: string; startedAt: Date }[]>(
      `select case_no as "caseNo", started_at as "startedAt" from engine_instance where case_no is not null
       order by started_at`,
    );
    const ofCase = async (index: number) => {
      const runs = await county.module.get(StageService).byCase(caseNos.at(index)!.caseNo);
      return runs.find(({ stageCode }) => stageCode === 'M1') ?? runs[0]!;
    };
    const day = new Date(between(1, 2) + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await ofCase(0)).toMatchObject({ promiseSetOn: null });
    expect(await ofCase(-1)).toMatchObject({ promiseSetOn: day, promisedLimitText: '5 个工作日' });
  });

  it('are listed with the law, the model and everything that was decided', async () => {
    await county.feed(deploymentRecords());
    setTime(between(0, 1));
    await lower(5);
    const stages = await promises().list();
    expect(stages.map(({ stageCode }) => stageCode)).toEqual(
      expect.arrayContaining(['W1', 'M0', 'M1', 'F1', 'W5']),
    );
    expect(stages.find(({ stageCode }) => stageCode === 'M1')).toMatchObject({
      processId: 'wage-recovery',
      statutoryLimitText: '15 日',
      modelPromiseText: '7 个工作日',
      promisedLimit: '5 working_day',
      promisedLimitText: '5 个工作日',
      setting: { setBy: '示例-admin', reason: '近半年都能做到' },
      history: [{ promisedLimit: '5 working_day' }],
    });
    expect(stages.find(({ stageCode }) => stageCode === 'F1')).toMatchObject({
      statutoryLimitText: '30 日 / 45 日',
      setting: null,
      basedOn: null,
      history: [],
    });
  });

  it('are refused when they are not lower, of a party, of nothing, or not based on the newest', async () => {
    await county.feed(deploymentRecords());
    const refused = (stageCode: string, amount: number | null, basedOn: string | null = null) =>
      promises().change(ADMIN, 'wage-recovery', stageCode, {
        promisedLimit: amount === null ? null : { ...five, amount },
        reason: '示例理由',
        basedOn,
      });
    await expect(refused('M1', 16)).rejects.toMatchObject({ code: 'PROMISE_ABOVE_LAW' });
    // shorter than 15 days in plain weeks, but not around the long holidays of the published years
    await expect(refused('M1', 6)).rejects.toMatchObject({
      code: 'PROMISE_PASSES_LAW',
      details: { promisedDueOn: expect.stringMatching(/^\d{4}-/), dueOn: expect.stringMatching(/^\d{4}-/) },
    });
    await expect(refused('W5', 10)).rejects.toMatchObject({ code: 'PROMISE_NOT_LOWER' });
    await expect(refused('M1', null)).rejects.toMatchObject({ code: 'PROMISE_NOT_LOWER' });
    await expect(refused('A1', 3)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(refused('X9', 3)).rejects.toMatchObject({ code: 'STAGE_NOT_FOUND' });
    await expect(refused('M1', 3, '77')).rejects.toMatchObject({ code: 'PROMISE_CHANGED' });
    const { basedOn } = await refused('M1', 3);
    // half of a lowering may be taken back
    expect(await refused('M1', 5, basedOn)).toMatchObject({ promisedLimit: '5 working_day' });
  });

  it('begin behind a case whose clock is minutes ahead, not behind one that is hours ahead', async () => {
    // given
    await county.feed(records);
    const now = (starts.at(-1) ?? 0) + 3_600_000;
    setTime(now);
    await county.feed([
      ...calledInstance(records, { parent: '-1', key: '9000', at: now + 9 * 60_000 }),
      ...calledInstance(records, { parent: '-1', key: '9100', at: now + 20 * 3_600_000 }),
    ]);

    // when
    await lower(5);

    // then
    const [setting] = await county.dataSource.query<{ setAt: Date }[]>(
      `select set_at as "setAt" from promise_setting`,
    );
    expect(setting?.setAt).toEqual(new Date(now + 9 * 60_000 + 1));
  });

  it('are made by one of two who decide at once', async () => {
    await county.feed(deploymentRecords());
    const both = await Promise.allSettled([lower(5), lower(4)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'PROMISE_CHANGED' });
    expect((await promises().find('wage-recovery', 'M1')).history).toHaveLength(1);
  });
});

// helpers

/** When the recorded cases started, in order. */
function startsOf(records: readonly EngineRecord[]): number[] {
  return records
    .filter(isStart)
    .map(({ timestamp }) => timestamp)
    .sort((a, b) => a - b);
}

function isStart({ valueType, intent, value }: EngineRecord): boolean {
  return (
    valueType === 'PROCESS_INSTANCE' &&
    intent === 'ELEMENT_ACTIVATING' &&
    value['bpmnElementType'] === 'PROCESS'
  );
}

function topInstance(records: readonly EngineRecord[]): string {
  return records.find(isStart)!.key;
}

/** An instance of the same model that enters its mediation, called by another one or by nobody. */
function calledInstance(
  records: readonly EngineRecord[],
  { parent, key, at }: { parent: string; key: string; at: number },
): EngineRecord[] {
  const template = records.find(isStart)!;
  const value = { ...template.value, processInstanceKey: key, parentProcessInstanceKey: parent };
  const stage = { ...value, elementId: 'st_M1', bpmnElementType: 'SUB_PROCESS', flowScopeKey: key };
  return [
    { ...template, key, timestamp: at, value },
    { ...template, key: `${key}1`, timestamp: at, intent: 'ELEMENT_ACTIVATED', value: stage },
  ];
}

function stageRows(county: County): Promise<unknown> {
  return county.dataSource.query(
    `select to_jsonb(r) as row from stage_run r
     union all select to_jsonb(f) from stage_fact f order by 1`,
  );
}

function promisesByStart(county: County): Promise<{ startedAt: number; promise: string }[]> {
  return county.dataSource.query(
    `select (extract(epoch from i.started_at) * 1000)::float8 as "startedAt", r.promised_limit as promise
     from stage_run r join engine_instance i using (process_instance_key) where r.stage_code = 'M1'
     order by 1`,
  );
}
