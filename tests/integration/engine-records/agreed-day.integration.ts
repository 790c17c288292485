import { CaseRebuildService } from '@app/cases';
import { recordedPairs, snapshot } from './intake-fixture.js';
import { EVERYTHING_PROJECTED, type Projections, feed, openProjections } from './projections-fixture.js';

const CASE = '330681-GZWQ-20261122-00005';
const ADMIN = {
  ...{ username: 'admin', displayName: '管理员', groups: [], towns: [], countyWide: true },
  ...{ isAdministrator: true, isAnalyst: true },
  sight: { units: [], trees: [], stageOnly: [], ledger: false },
};

describe('the day on which the parties of recorded cases agreed', () => {
  let projections: Projections;

  beforeAll(async () => {
    projections = await openProjections();
    await query(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by,
                              created_at, pending, pending_since)
       values ('${CASE}', 'wage-recovery', '示例案件', 'zj.t09', '2026-11-22', '{}', 'mediator',
               timestamptz '2026-11-22 08:00+08', 'starting', now())`,
    );
    await feed(projections, recordedPairs().map(withAgreedDay));
  });
  afterAll(() => projections.close());

  const query = (sql: string): Promise<Record<string, unknown>[]> =>
    projections.database.dataSource.query(sql);
  const rows = () => snapshot(projections.database.dataSource, EVERYTHING_PROJECTED);
  const damage = () => query(`update stage_run set agreed_on = '2000-01-01'`);

  it('is that of the agreement, and after an award that of the award', async () => {
    const agreed = await query(
      `select right(r.case_no, 5) as serial, r.fault,
         r.agreed_on = (select v.value #>> case when r.case_no = '${CASE}' then '{}' else '{performOn}' end::text[]
                          from case_variable v where v.process_instance_key = r.process_instance_key
                           and v.name = case when r.case_no = '${CASE}' then 'performOn' else 'agreement' end)::date
           as "isTold"
       from stage_run r where r.stage_code = 'W2' order by r.case_no`,
    );
    expect(agreed).toEqual([
      { serial: '00003', fault: null, isTold: true },
      { serial: '00005', fault: null, isTold: true },
    ]);
  });

  it('is the same after a replay, and after the case was rebuilt', async () => {
    const before = await rows();

    await damage();
    await projections.replay.replayAll();
    expect(await rows()).toBe(before);

    await damage();
    await projections.application.get(CaseRebuildService).rebuild(ADMIN, CASE, '程序故障已修复');
    const rebuilt = await query(
      `select 1 from stage_run where case_no = '${CASE}' and agreed_on = '2000-01-01'`,
    );
    expect(rebuilt).toEqual([]);
    const kept = await query(`select 1 from stage_run where case_no = '${CASE}' and agreed_on is not null`);
    expect(kept).toHaveLength(1);
  });
});

// helpers

/** The model was recorded before it told on which day the parties agreed. */
function withAgreedDay(pair: string): string {
  const [action, line = ''] = pair.split('\n');
  const record = JSON.parse(line) as { valueType: string; value: { resource?: string } };
  if (record.valueType !== 'PROCESS' || record.value.resource === undefined) return pair;
  const drawn = Buffer.from(record.value.resource, 'base64').toString('utf8');
  const told = drawn.replace(
    '<zeebe:property name="stage" value="W2" />',
    '$&<zeebe:property name="agreedOn" value="=if hearingOutcome != null then performOn else agreement.performOn" />',
  );
  expect(told).not.toBe(drawn);
  // the line stays as it was but for the file, because keys are longer than numbers of JSON
  return `${action}\n${line.replace(record.value.resource, Buffer.from(told).toString('base64'))}\n`;
}
