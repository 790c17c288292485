import { CaseRebuildService } from '@app/cases';
import { type EngineRecord, parseRecord } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { Logger } from '@nestjs/common';
import { pairOf, recordedPairs, snapshot } from './intake-fixture.js';
import {
  EVERYTHING_PROJECTED as EVERYTHING,
  type Projections,
  breakApart,
  feed,
  openProjections,
  registerCases,
} from './projections-fixture.js';

const CASE = '330681-GZWQ-20261122-00004';
/** The instance of the case in the recorded log. */
const INSTANCE = instanceOfCase();
const CALLED = '2251799813699001';
const BESIDE = '4503599627370497';
const KEYS_BESIDE = [CALLED, BESIDE];
const ADMIN: Actor = {
  ...{ username: 'admin', displayName: '管理员', groups: [], towns: [], countyWide: true },
  ...{ isAdministrator: true, isAnalyst: true },
  sight: { units: [], trees: [], stageOnly: [], ledger: false },
};

describe('rebuilding a case', () => {
  const pairs = [...recordedPairs(), ...besideTheCase()];
  const opened: Projections[] = [];
  let whole: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const sound = await start();
    await feed(sound, pairs);
    whole = await rowsOf(sound);
    // the records tell of everything that these tests damage
    expect(await deadOf(sound)).toEqual([]);
  });
  afterAll(async () => {
    for (const projections of opened) await projections.close();
  });

  it('a) times a stage whose beginning could not be digested while its end could', async () => {
    const damaged = await start();
    await feed(damaged, pairs, { stages: isFirst(isStage('ELEMENT_ACTIVATED')) });
    expect((await rowsOf(damaged)) === whole).toBe(false);

    expect(await rebuild(damaged)).toMatchObject({ settled: 1, stillDead: 0, partial: false });

    expect(await rowsOf(damaged)).toBe(whole);
    expect(await deadOf(damaged)).toEqual([]);
  });

  it('b) does not bring back the old value of a variable', async () => {
    const damaged = await start();
    const isOld = isFirst(isVariable('similar'));
    await feed(damaged, pairs, { cases: isOld, stages: isOld });

    expect(await rebuild(damaged)).toMatchObject({ settled: 2, stillDead: 0 });

    expect(await rowsOf(damaged)).toBe(whole);
  });

  it('c) gives tasks their case when its number could not be digested', async () => {
    const damaged = await start();
    const isNumber = ofCase(isVariable('caseNo'));
    await feed(damaged, pairs, { cases: isNumber, stages: isNumber });
    const tasks = `select 1 from task where case_no = '${CASE}'`;
    expect(await damaged.database.dataSource.query(tasks)).toEqual([]);

    await rebuild(damaged);

    expect(await rowsOf(damaged)).toBe(whole);
    expect(await damaged.database.dataSource.query(tasks)).not.toEqual([]);
  });

  it('d) does not open an incident again that was resolved', async () => {
    const damaged = await start();
    await feed(damaged, pairs, { incidents: ({ intent }) => intent === 'CREATED' });

    await rebuild(damaged);

    expect(
      await damaged.database.dataSource.query(`select state from incident where incident_key = 79`),
    ).toEqual([{ state: 'resolved' }]);
  });

  it('e) goes on beside bulks that tell of the same case', async () => {
    const running = await start();
    const half = pairs.length >> 1;
    await feed(running, pairs.slice(0, half));

    await Promise.all([feed(running, pairs.slice(half)), rebuild(running), rebuild(running)]);

    expect(await rowsOf(running)).toBe(whole);
  });

  it('takes what the case called and what runs beside it with it', async () => {
    const damaged = await start();
    const isBeside = ({ valueType }: EngineRecord) => valueType === 'PROCESS_INSTANCE';
    await feed(damaged, pairs, {
      cases: (record) => isBeside(record) && KEYS_BESIDE.includes(keyOf(record)),
    });

    await rebuild(damaged);

    expect(await rowsOf(damaged)).toBe(whole);
  });

  it('reads nothing of what waits for other cases, however much that is', async () => {
    const damaged = await start();
    await feed(damaged, pairs, { stages: isFirst(isStage('ELEMENT_ACTIVATED')) });
    await damaged.database.dataSource.query(
      `insert into dead_record (partition_id, position, projection, error, body, process_instance_key)
       values (1, 999999, 'stages', 'any', 'nobody may read this', 1)`,
    );

    expect(await rebuild(damaged)).toMatchObject({ settled: 1, stillDead: 0 });

    expect(await rowsOf(damaged)).toBe(whole);
  });

  it('takes out what a record at a false place has written, and leaves that record aside', async () => {
    const damaged = await start();
    const at = pairs.findIndex((pair) => {
      const record = recordOf(pair);
      return ofCase(isVariable('similar'))(record) && record.value.scopeKey === INSTANCE;
    });
    const { position } = recordOf(pairs[at]!);
    const far = pairs[at]!.replace(`"position":${position},`, '"position":8000000000000000000,').replace(
      /"value":"[^"]*"/,
      '"value":"7"',
    );
    await damaged.intake.take(pairs.slice(0, at + 1).join('') + far);
    await feed(damaged, pairs.slice(at + 1));
    expect((await rowsOf(damaged)) === whole).toBe(false);

    await rebuild(damaged);

    expect(await rowsOf(damaged)).toBe(whole);
    expect(await deadOf(damaged)).toMatchObject([{ projection: 'intake' }]);
  });

  it('leaves messages that wait to a replay', async () => {
    const damaged = await start();
    await feed(damaged, pairs, { messages: ({ intent }) => intent === 'PUBLISHED' });
    const waiting = (await deadOf(damaged)).length;
    expect(waiting).toBeGreaterThan(0);

    await rebuild(damaged);
    expect(await deadOf(damaged)).toHaveLength(waiting);
    await damaged.replay.replayAll();

    expect(await deadOf(damaged)).toEqual([]);
    expect(await rowsOf(damaged)).toBe(whole);
  });

  it('makes good what could not be digested of a deployment', async () => {
    const damaged = await start();
    await feed(damaged, pairs, { definitions: () => true });
    expect(await damaged.database.dataSource.query('select 1 from stage_run')).toEqual([]);

    await rebuild(damaged);

    const runs = `select 1 from stage_run where case_no = '${CASE}'`;
    expect(await damaged.database.dataSource.query(runs)).not.toEqual([]);
  });

  it('loses nothing of a case whose first records are no longer kept', async () => {
    const damaged = await start();
    await feed(damaged, pairs, { cases: ofCase(isVariable('closeResult')) });
    const before = await rowsOf(damaged);
    await damaged.database.dataSource.query(`delete from record where value_type = 'PROCESS'`);
    await damaged.database.dataSource.query(
      `delete from record where process_instance_key is not null and partition_id = 1
         and position < (select min(position) + 200 from record r where r.process_instance_key = record.process_instance_key)`,
    );

    expect(await rebuild(damaged)).toMatchObject({ stillDead: 0, partial: true });

    expect(before === whole).toBe(false);
    expect(await rowsOf(damaged)).toBe(whole);
  });

  it('changes nothing when records that were known cannot be digested any more', async () => {
    const projections = await start();
    await feed(projections, pairs);
    const mend = breakApart(projections, { stages: isVariable('caseNo') });

    await expect(rebuild(projections)).rejects.toMatchObject({ code: 'REBUILD_WOULD_LOSE', status: 409 });
    mend();

    expect(await rowsOf(projections)).toBe(whole);
    expect(await deadOf(projections)).toEqual([]);
  });

  it('refuses a case of which the log tells nothing', async () => {
    const projections = await start();
    await expect(rebuild(projections)).rejects.toMatchObject({ code: 'CASE_HAS_NO_RECORDS', status: 409 });
    const service = projections.application.get(CaseRebuildService);
    await expect(service.rebuild(ADMIN, 'none', '试')).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });

  it('brings back no details that were removed after their time, and neither does a replay', async () => {
    const projections = await start();
    await feed(projections, pairs);
    const { dataSource } = projections.database;
    await dataSource.query(`delete from case_variable where process_instance_key = $1`, [INSTANCE]);
    await dataSource.query(`update case_file set details_removed_at = now() where case_no = $1`, [CASE]);

    await expect(rebuild(projections)).rejects.toMatchObject({ code: 'CASE_DETAILS_REMOVED', status: 409 });
    await projections.replay.replayAll();

    const variables = `select 1 from case_variable where process_instance_key = ${INSTANCE}`;
    expect(await dataSource.query(variables)).toEqual([]);
  });

  it('is noted with who did it and why', async () => {
    const projections = await start();
    await feed(projections, pairs);
    await rebuild(projections);
    const { dataSource } = projections.database;
    expect(await dataSource.query('select case_no, reason, rebuilt_by from case_rebuild')).toEqual([
      { case_no: CASE, reason: '程序故障已修复', rebuilt_by: 'admin' },
    ]);
    const acts = await dataSource.query(`select action, case_no from audit_entry`);
    expect(acts).toEqual([{ action: 'CASE_REBUILT', case_no: CASE }]);
  });

  // helpers

  async function start(): Promise<Projections> {
    const projections = await openProjections();
    opened.push(projections);
    await registerCases(projections);
    return projections;
  }
});

function rebuild({ application }: Projections) {
  return application.get(CaseRebuildService).rebuild(ADMIN, CASE, '程序故障已修复');
}

function rowsOf({ database }: Projections): Promise<string> {
  return snapshot(database.dataSource, EVERYTHING);
}

function deadOf({ database }: Projections): Promise<unknown[]> {
  return database.dataSource.query(`select projection, error from dead_record where replayed_at is null`);
}

function ofCase(holds: (record: EngineRecord) => boolean): (record: EngineRecord) => boolean {
  return (record) => keyOf(record) === INSTANCE && holds(record);
}

/** The first record of the case for which it holds, and always the same one. */
function isFirst(holds: (record: EngineRecord) => boolean): (record: EngineRecord) => boolean {
  let first: string | undefined;
  return (record) => {
    if (keyOf(record) !== INSTANCE || !holds(record)) return false;
    first ??= record.position;
    return record.position === first;
  };
}

function isVariable(name: string) {
  return ({ valueType, value }: EngineRecord) => valueType === 'VARIABLE' && value.name === name;
}

function isStage(intent: string) {
  return (record: EngineRecord) => record.intent === intent && record.value.bpmnElementType === 'SUB_PROCESS';
}

function keyOf({ value }: EngineRecord): string {
  return String(value.processInstanceKey);
}

function recordOf(pair: string): EngineRecord {
  return parseRecord(pair.split('\n')[1] ?? '');
}

function instanceOfCase(): string {
  const records = recordedPairs().map(recordOf);
  return keyOf(records.find((record) => isVariable('caseNo')(record) && record.value.value === `"${CASE}"`)!);
}

/** An instance that the case called, an incident of it, and one of another partition that runs beside the case. */
function besideTheCase(): string[] {
  const process = (partitionId: number, position: number, key: string, parent: string, intent: string) =>
    pairOf({
      ...{ partitionId, position, key, intent, valueType: 'PROCESS_INSTANCE' },
      value: {
        ...{ bpmnElementType: 'PROCESS', bpmnProcessId: 'beside', elementId: 'beside', version: 1 },
        ...{ processDefinitionKey: '1', processInstanceKey: key, parentProcessInstanceKey: parent },
      },
    });
  const incident = (position: number, intent: string) =>
    pairOf({
      ...{ position, key: 79, intent, valueType: 'INCIDENT' },
      value: {
        ...{ processInstanceKey: CALLED, elementInstanceKey: '78', elementId: 'assign', jobKey: '-1' },
        ...{ errorType: 'JOB_NO_RETRIES', errorMessage: '' },
      },
    });
  return [
    process(1, 900_001, CALLED, INSTANCE, 'ELEMENT_ACTIVATING'),
    incident(900_002, 'CREATED'),
    incident(900_003, 'RESOLVED'),
    process(2, 1, BESIDE, '-1', 'ELEMENT_ACTIVATING'),
    pairOf({
      ...{ partitionId: 2, position: 2, key: 80, valueType: 'VARIABLE' },
      value: {
        ...{ name: 'caseNo', value: `"${CASE}"`, scopeKey: BESIDE, processInstanceKey: BESIDE },
        processDefinitionKey: '1',
      },
    }),
    process(2, 3, BESIDE, '-1', 'ELEMENT_COMPLETED'),
  ];
}
