import { CaseService, CaseSweeper, QuietService } from '@app/cases';
import { inTransaction } from '@app/database';
import {
  ARBITRATOR,
  COMMANDER,
  type County,
  JUDGE,
  MEDIATOR,
  MEDIATOR2,
  insertRecordedCases,
  openCounty,
  recordedRecords,
} from './county.js';

const TABLES = [
  'engine_instance',
  'element_run',
  'case_variable',
  'task',
  'case_access',
  'definition',
  'stage_definition',
];
const CASE_FACTS = `(select case_no, state, started_at, ended_at, outcome_code, pending from case_file)`;
const caseNo = (serial: number) => `330681-GZWQ-20261122-0000${serial}`;

describe('the facts of cases', () => {
  let county: County;
  const records = recordedRecords();

  beforeEach(async () => {
    county = await openCounty();
    await insertRecordedCases(county);
  });
  afterEach(() => county.close());

  it('follow the log', async () => {
    const changes = await county.feed(records);

    const rows = await county.dataSource.query(
      `select case_no, state, outcome_code, pending, ended_at is not null as ended from case_file order by 1`,
    );
    expect(rows).toEqual([
      { case_no: caseNo(1), state: 'active', outcome_code: null, pending: null, ended: false },
      { case_no: caseNo(2), state: 'completed', outcome_code: 'merged', pending: null, ended: true },
      { case_no: caseNo(3), state: 'completed', outcome_code: 'paid-full', pending: null, ended: true },
      { case_no: caseNo(4), state: 'completed', outcome_code: 'paid-full', pending: null, ended: true },
      { case_no: caseNo(5), state: 'completed', outcome_code: 'paid-partial', pending: null, ended: true },
      { case_no: caseNo(6), state: 'completed', outcome_code: 'transfer', pending: null, ended: true },
      { case_no: caseNo(7), state: 'active', outcome_code: null, pending: null, ended: false },
    ]);
    const ofTasks = [...changes].filter((topic) => topic.startsWith('tasks:'));
    expect(ofTasks).toEqual(
      expect.arrayContaining(['tasks:zj.t09.mediate/mediator', 'tasks:zj.arb/arbitrator']),
    );
    expect([...changes].filter((topic) => !ofTasks.includes(topic)).sort()).toEqual(
      ['cases', 'models', ...[1, 2, 3, 4, 5, 6, 7].map((serial) => `case:${caseNo(serial)}`)].sort(),
    );
    const dead = await county.dataSource.query(`select projection, error from dead_record`);
    expect(dead).toEqual([]);
  });

  it('are the same however the log is cut, and after a replay', async () => {
    const rows = () => snapshot(county, [...TABLES, CASE_FACTS]);
    await county.feed(records, 1000);
    const atOnce = await rows();

    for (const bulkSize of [3, 100]) {
      await forget(county);
      expect(await rows()).not.toBe(atOnce);
      await county.feed(records, bulkSize);
      expect(await rows()).toBe(atOnce);
    }
  });

  it('do not go back when an old record is replayed late', async () => {
    await county.feed(records);
    const before = await snapshot(county, [...TABLES, CASE_FACTS]);

    await county.feed(records.filter(({ intent }) => intent === 'ELEMENT_ACTIVATING').slice(0, 60));

    expect(await snapshot(county, [...TABLES, CASE_FACTS])).toBe(before);
  });

  it('belong to the caller for a called instance, at any depth', async () => {
    await county.feed(records);
    const [top] = await county.dataSource.query(
      `select process_instance_key as key from engine_instance where case_no = $1`,
      [caseNo(7)],
    );
    const template = records.find(({ valueType }) => valueType === 'PROCESS_INSTANCE')!;
    const called = (key: string, parent: string) => ({
      ...template,
      key,
      intent: 'ELEMENT_ACTIVATING',
      value: {
        ...template.value,
        bpmnElementType: 'PROCESS',
        bpmnProcessId: 'called',
        elementId: 'called',
        processInstanceKey: key,
        parentProcessInstanceKey: parent,
      },
    });

    await county.feed([called('900', String(top.key)), called('901', '900')]);

    const children = await county.dataSource.query(
      `select case_no from engine_instance where process_instance_key in (900, 901)`,
    );
    expect(children).toEqual([{ case_no: caseNo(7) }, { case_no: caseNo(7) }]);
    const [{ state }] = await county.dataSource.query(`select state from case_file where case_no = $1`, [
      caseNo(7),
    ]);
    expect(state).toBe('active');
  });

  it('are shown to those who may see them', async () => {
    await county.feed(records);
    const cases = county.module.get(CaseService);
    const seenBy = async (actor: typeof MEDIATOR) =>
      (await cases.list(actor, {})).items.map((item) => Number(item.caseNo.slice(-1))).sort();

    expect(await seenBy(MEDIATOR)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await seenBy(COMMANDER)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await seenBy(MEDIATOR2)).toEqual([]);
    expect(await seenBy(ARBITRATOR)).toEqual([3, 5]);
    expect(await seenBy(JUDGE)).toEqual([]);
    await expect(cases.find(MEDIATOR2, caseNo(7))).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
      status: 404,
    });
    await expect(cases.find(ARBITRATOR, caseNo(7))).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    expect((await cases.find(ARBITRATOR, caseNo(3))).caseNo).toBe(caseNo(3));
  });

  it('make up the detail of a case', async () => {
    await county.feed(records);
    const cases = county.module.get(CaseService);

    const found = await cases.find(MEDIATOR, caseNo(7));

    expect(found).toMatchObject({
      state: 'active',
      definitionVersion: 1,
      holder: '牌头镇劳动争议多元调解中心',
      reason: null,
    });
    expect(found.activeElements).toEqual(['hold-mediation', 'st_M1']);
    expect(found.completedElements).toEqual(expect.arrayContaining(['register-claim', 'st_W1', 'st_M0']));
    expect(found.variables).toMatchObject({ caseNo: caseNo(7), claimOutcome: 'accept' });
    expect(String(found.variables['applicantIdNo'])).toMatch(/^\d{3}\*+\d.$/);
    const diagram = await cases.diagram(MEDIATOR, caseNo(7));
    expect(diagram.xml).toContain('bpmn:definitions');
    expect(diagram.definitionVersion).toBe(1);
  });

  it('tell when everything has come to rest', async () => {
    const quiet = county.module.get(QuietService);
    const pair = records.findIndex(
      ({ valueType, intent, value }) =>
        valueType === 'PROCESS_INSTANCE' &&
        intent === 'ELEMENT_ACTIVATED' &&
        value['bpmnElementType'] === 'SERVICE_TASK',
    );

    await county.feed(records.slice(0, pair + 1));
    expect((await quiet.quiet()).quiet).toBe(false);
    await county.feed(records.slice(pair + 1));
    await county.dataSource.query(
      `insert into incident (incident_key, process_instance_key, element_instance_key, element_id, error_type,
                             error_message, state, created_at)
       select 1, process_instance_key, element_instance_key, element_id, 'JOB_NO_RETRIES', '', 'open', now()
         from element_run where state = 'active' and element_type = 'SERVICE_TASK'`,
    );
    expect(await quiet.quiet()).toMatchObject({ quiet: true, activeJobs: 0, pendingCommands: 0 });
  });

  it('end a cancellation, and a sweeper ends one whose fact does not come', async () => {
    await county.feed(records);
    const cases = county.module.get(CaseService);
    await expect(cases.cancel(MEDIATOR, caseNo(3), 'x')).rejects.toMatchObject({ code: 'CASE_ENDED' });
    county.engine.failing = true;
    await expect(cases.cancel(MEDIATOR, caseNo(7), 'x')).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
    });
    expect((await cases.summary(MEDIATOR, caseNo(7))).pending).toBeNull();
    county.engine.failing = false;

    await cases.cancel(MEDIATOR, caseNo(7), '申请人撤回');
    expect(await cases.find(MEDIATOR, caseNo(7))).toMatchObject({
      pending: 'cancelling',
      reason: '申请人撤回',
    });
    await county.dataSource.query(`update case_file set pending_since = now() - interval '31 seconds'`);
    expect((await county.module.get(CaseSweeper).sweep()).cleared).toBe(1);
    expect((await cases.summary(MEDIATOR, caseNo(7))).pending).toBeNull();

    await cases.cancel(MEDIATOR, caseNo(7), '申请人撤回');
    expect(county.engine.cancelled).toHaveLength(2);
    const started = records.find(
      ({ value, valueType }) =>
        valueType === 'PROCESS_INSTANCE' &&
        value['bpmnElementType'] === 'PROCESS' &&
        value['processInstanceKey'] === county.engine.cancelled[0],
    )!;
    await county.feed([{ ...started, intent: 'ELEMENT_TERMINATED', position: '999999' }]);
    expect(await cases.find(MEDIATOR, caseNo(7))).toMatchObject({
      state: 'cancelled',
      pending: null,
      reason: '申请人撤回',
    });
  });
});

async function forget(county: County): Promise<void> {
  await inTransaction(county.dataSource, async (tx) => {
    await tx.query(
      `update case_file set state = 'starting', started_at = null, ended_at = null, outcome_code = null`,
    );
    await tx.query(`truncate ${TABLES.join(', ')}, form_definition, stage_run, stage_fact`);
  });
}

async function snapshot(county: County, tables: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const rows: { row: string }[] = await county.dataSource.query(
      `select t::text as row from ${table} t order by 1`,
    );
    parts.push(`${table}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return parts.join('\n\n');
}
