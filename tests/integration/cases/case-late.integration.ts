import { CaseService } from '@app/cases';
import { COMMANDER, type County, actor, openCounty, recordedRecords } from './county.js';

describe('late cases', () => {
  let county: County;
  let cases: CaseService;

  beforeEach(async () => {
    county = await openCounty();
    cases = county.module.get(CaseService);
    await county.feed(recordedRecords());
    // the rows that the starts of the recorded cases wrote
    await county.dataSource.query(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by,
                              created_at, state)
       select distinct case_no, 'wage-recovery', case_no, 'zj.t09', date '2026-11-20', '{}'::jsonb, 'mediator',
              timestamptz '2026-11-22 09:00+08', 'active'
         from stage_run where case_no is not null`,
    );
  });
  afterEach(() => county.close());

  const late = async (late: 'promise' | 'law') => (await cases.list(COMMANDER, { late })).items;

  it('are those with a stage of a department past the promise, or past the law', async () => {
    const [open] = await county.dataSource.query<{ caseNo: string }[]>(
      `select distinct case_no as "caseNo" from stage_run where state = 'open' order by 1 limit 1`,
    );
    const set = (promised: string, due: string, timeOf = 'department') =>
      county.dataSource.query(
        `update stage_run set promised_due_on = $2::date, due_on = $3::date, time_of = $4, provisional = false
          where case_no = $1 and state = 'open'`,
        [open?.caseNo, promised, due, timeOf],
      );
    // given that no other stage is late
    await county.dataSource.query(`update stage_run set promised_due_on = '2999-01-01', due_on = null`);

    await set('2020-01-01', '2999-01-01');
    expect((await late('promise')).map(({ caseNo }) => caseNo)).toEqual([open?.caseNo]);
    expect(await late('law')).toEqual([]);

    await set('2020-01-01', '2020-02-01');
    expect(await late('promise')).toEqual([]);
    expect((await late('law')).map(({ caseNo }) => caseNo)).toEqual([open?.caseNo]);
    expect((await cases.list(COMMANDER, { late: 'law' })).total).toBe(1);

    await set('2020-01-01', '2020-02-01', 'party');
    expect(await late('law')).toEqual([]);

    // of a limit in hours the moment decides, not the day
    await set('2999-01-01', '2020-02-01');
    const setMoment = (due: string) =>
      county.dataSource.query(`update stage_run set due_at = $2 where case_no = $1 and state = 'open'`, [
        open?.caseNo,
        due,
      ]);
    await setMoment('2999-01-01 08:00+08');
    expect(await late('law')).toEqual([]);
    await setMoment('2020-02-01 08:00+08');
    expect((await late('law')).map(({ caseNo }) => caseNo)).toEqual([open?.caseNo]);
  });

  it('are found by each name by which they are seen, by each of their stages, as long as they are late', async () => {
    const lead = actor('lead', [], { towns: ['zj.t09'] });
    const clerk = actor('clerk', ['zj.arb/arb-clerk']);
    const lateOf = async (person: typeof lead, late: 'promise' | 'law') =>
      (await cases.list(person, { late, unit: 'zj.t09' })).items.length;
    await county.dataSource.query(`update stage_run set promised_due_on = '2999-01-01', due_on = null`);
    const [run] = await county.dataSource
      .query<{ caseNo: string }[]>(
        `update stage_run set promised_due_on = '2020-01-01', due_on = '2020-02-01', time_of = 'department', provisional = false
        where element_instance_key = (select min(element_instance_key) from stage_run where state = 'open')
       returning case_no as "caseNo"`,
      )
      .then(([rows]) => rows as unknown as { caseNo: string }[]);
    expect([await lateOf(lead, 'law'), await lateOf(lead, 'promise'), await lateOf(clerk, 'law')]).toEqual([
      1, 0, 0,
    ]);

    await county.dataSource.query(
      `insert into case_access (grantee, case_no) values ('zj.arb/arb-clerk', $1)`,
      [run?.caseNo],
    );
    await county.dataSource.query(
      `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id, stage_code,
                              stage_name, time_of, clock_start_on, promised_due_on, due_on, state, entered_at)
       values (1, 1, $1, 1, 'st_X', 'X', '并行', 'department', '2019-01-01', '2020-01-01', '2999-01-01', 'open', now())`,
      [run?.caseNo],
    );
    expect([
      await lateOf(clerk, 'law'),
      await lateOf(clerk, 'promise'),
      await lateOf(lead, 'promise'),
    ]).toEqual([1, 1, 1]);

    await county.dataSource.query(`update stage_run set state = 'closed' where element_instance_key = 1`);
    expect([await lateOf(clerk, 'law'), await lateOf(clerk, 'promise')]).toEqual([1, 0]);
    await county.dataSource.query(`delete from stage_run where case_no = $1`, [run?.caseNo]);
    expect(await lateOf(COMMANDER, 'law')).toBe(0);
    expect(await county.dataSource.query(`select from case_late where case_no = $1`, [run?.caseNo])).toEqual(
      [],
    );
  });
});
