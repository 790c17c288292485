import { CaseService } from '@app/cases';
import { MetricsService } from '@app/metrics';
import { County, DEFINITION_KEY, aRecord, registerCase } from '../stages/county.js';
import { COMMANDER } from './county.js';

const caseOf = (serial: number) => `330681-GZWQ-20260302-0000${serial}`;
const instanceOf = (serial: number) => `9${serial}000`;

describe('a case of which nothing goes on', () => {
  let county: County;

  beforeEach(async () => {
    county = await County.found();
    await county.deployModel();
    county.setTime('2026-03-02 12:00');
  });
  afterEach(() => county.close());

  const cases = () => county.get(CaseService);
  const still = async () =>
    (await cases().list(COMMANDER, { state: 'still' })).items.map(({ caseNo }) => caseNo);

  it('is told in the list, on its page and among the cases due soon, and is found by it', async () => {
    // given
    await running(1);
    await running(2);
    await stuck(2);

    // then
    const { items } = await cases().list(COMMANDER, {});
    expect(items.map(({ caseNo, standsStill }) => [caseNo, standsStill])).toEqual([
      [caseOf(2), true],
      [caseOf(1), false],
    ]);
    expect(await cases().summary(COMMANDER, caseOf(2))).toMatchObject({ standsStill: true });
    const { dueSoon } = await county.get(MetricsService).overview({ from: '2026-03-01', to: '2026-03-31' });
    expect(dueSoon.map(({ caseNo, standsStill }) => [caseNo, standsStill])).toEqual([
      [caseOf(1), false],
      [caseOf(2), true],
    ]);
    expect(await still()).toEqual([caseOf(2)]);
    expect(await cases().list(COMMANDER, { state: 'still' })).toMatchObject({ total: 1 });
  });

  it('is none in which somebody has a task, that is being cancelled, that has ended, or that goes on', async () => {
    for (const serial of [1, 2, 3, 4]) {
      await running(serial);
      await stuck(serial);
    }
    await county.dataSource.query(
      `insert into task (task_key, process_instance_key, element_instance_key, definition_key, element_id, case_no,
         candidate_groups, state, created_at, position)
       values (1, $1, 2, $2, 'hold-mediation', $3, '{}', 'open', now(), 0)`,
      [instanceOf(1), DEFINITION_KEY, caseOf(1)],
    );
    await county.dataSource.query(`update case_file set pending = 'cancelling' where case_no = $1`, [
      caseOf(2),
    ]);
    await county.dataSource.query(`update case_file set state = 'cancelled' where case_no = $1`, [caseOf(3)]);
    expect(await still()).toEqual([caseOf(4)]);

    await incident(4, 'RESOLVED');

    expect(await still()).toEqual([]);
    const { items } = await cases().list(COMMANDER, {});
    expect(items.map(({ standsStill }) => standsStill)).toEqual([false, false, false, false]);
  });

  it('wakes whoever has it on the screen when it stops and when it goes on', async () => {
    await running(1);
    const expected = expect.arrayContaining(['incidents', 'cases', `case:${caseOf(1)}`]);

    expect(await stuck(1)).toEqual(expected);
    expect(await incident(1, 'RESOLVED')).toEqual(expected);
  });

  // helpers

  async function running(serial: number): Promise<void> {
    const createdAt = `2026-03-02 0${serial}:00+08`;
    await registerCase(county.dataSource, { caseNo: caseOf(serial), createdAt });
    await county.dataSource.query(
      `insert into engine_instance (process_instance_key, process_id, definition_key, version, state, started_at,
         case_no, position)
       values ($1, 'wage-recovery', $2, 1, 'active', '2026-03-02 09:00+08', $3, 0)`,
      [instanceOf(serial), DEFINITION_KEY, caseOf(serial)],
    );
    await county.dataSource.query(
      `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id,
         stage_code, stage_name, time_of, clock_start_on, due_on, provisional, state, entered_at)
       values ($1, $1, $2, $3, 'st_M1', 'M1', '调解', 'department', '2026-03-02', '2026-03-17', false, 'open',
         '2026-03-02 09:00+08')`,
      [instanceOf(serial), caseOf(serial), DEFINITION_KEY],
    );
  }

  function stuck(serial: number): Promise<string[]> {
    return incident(serial, 'CREATED');
  }

  function incident(serial: number, intent: string): Promise<string[]> {
    return county.take([
      aRecord('INCIDENT', intent, `80${serial}`, '2026-03-02 10:00', {
        ...{ errorType: 'JOB_NO_RETRIES', errorMessage: 'no', bpmnProcessId: 'wage-recovery' },
        ...{
          processDefinitionKey: '1',
          processInstanceKey: instanceOf(serial),
          elementId: 'verify-agreement',
        },
        ...{ elementInstanceKey: '77', jobKey: '-1', variableScopeKey: '77' },
      }),
    ]);
  }
});
