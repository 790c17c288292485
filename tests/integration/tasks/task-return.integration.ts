import { TimelineService } from '@app/cases';
import { TaskReturnSweeper, TaskService } from '@app/tasks';
import { COLLEAGUE, type County, MEDIATOR, insertRecordedCases, openCounty } from '../cases/county.js';
import { factOf, openTasks, recordedUntilMediation } from './task-fixture.js';

describe('the tasks of whoever may not do them any more', () => {
  let county: County;
  let key: string;
  let returns: TaskReturnSweeper;

  beforeEach(async () => {
    county = await openCounty();
    returns = county.module.get(TaskReturnSweeper);
    await county.feed(recordedUntilMediation());
    key = (await openTasks(county, 'accept-mediation'))[0]!;
    await county.module.get(TaskService).claim(MEDIATOR, key);
    await county.feed([await factOf(county, key, 'ASSIGNED', { assignee: 'mediator' })]);
  });
  afterEach(() => county.close());

  const deactivate = () =>
    county.dataSource.query(`update app_user set disabled = true where username = 'mediator'`);
  const ofGroup = async () => {
    const { items } = await county.module.get(TaskService).list(COLLEAGUE, { view: 'group' });
    return items.map(({ taskKey }) => taskKey);
  };

  it('go back to their group, once, and stand in the audit log', async () => {
    expect(await returns.sweep()).toBe(0);
    await deactivate();

    expect(await returns.sweep()).toBe(1);
    expect(await returns.sweep()).toBe(0);
    expect(county.engine.assignees.has(key)).toBe(false);
    await county.feed([await factOf(county, key, 'ASSIGNED', { assignee: '' })]);
    expect(await returns.sweep()).toBe(0);
    expect(await ofGroup()).toContain(key);

    const noted = await county.dataSource.query<{ actor: string; details: unknown }[]>(
      `select actor, (content::jsonb) -> 'details' as details from audit_entry
        where action = 'TASK_RETURNED' and object_id = $1`,
      [key],
    );
    expect(noted).toEqual([{ actor: 'system', details: { assignee: 'mediator' } }]);
  });

  it('go back as well when only the post ended by which they were taken, and not while another one is held', async () => {
    const post = (role: string, until: string | null) =>
      county.dataSource.query(
        `insert into user_role (username, unit_code, role, valid_to) values ('mediator', 'zj.t09.mediate', $1, $2)
         on conflict (username, unit_code, role) do update set valid_to = excluded.valid_to`,
        [role, until],
      );
    const sees = async () => {
      const entries = await county.module.get(TimelineService).of(MEDIATOR, await caseOf(county, key));
      return entries.filter(({ kind }) => kind === 'task-returned').map(({ text }) => text);
    };
    await insertRecordedCases(county);
    await county.dataSource.query(
      `update task set candidate_groups = '{zj.t09.mediate/mediator,zj.t09.mediate/mediation-lead}' where task_key = $1`,
      [key],
    );
    await post('mediator', null);
    expect(await returns.sweep()).toBe(0);
    await post('mediation-lead', null);
    await post('mediator', '2020-01-01');
    expect(await returns.sweep()).toBe(0);

    await post('mediation-lead', '2020-01-01');
    expect(await returns.sweep()).toBe(1);
    expect(await returns.sweep()).toBe(0);
    expect(county.engine.assignees.has(key)).toBe(false);
    expect(await sees()).toEqual([
      '“决定是否受理调解”退回小组：示例-mediator已停用，或不再担任能办理它的岗位',
    ]);
  });

  it('stay with whoever never had a post for them', async () => {
    await county.dataSource.query(
      `update task set candidate_groups = '{zj.arb/arbitrator}' where task_key = $1`,
      [key],
    );

    expect(await returns.sweep()).toBe(0);
  });

  it('go to the command where no group can take them, and to whoever leads the unit where the person has one', async () => {
    await deactivate();
    await county.dataSource.query(`update task set candidate_groups = '{}' where task_key = $1`, [key]);

    expect(await returns.sweep()).toBe(1);
    expect(county.engine.regrouped.get(key)).toEqual(['zj.gov/commander']);
    expect(county.engine.assignees.has(key)).toBe(false);

    await county.dataSource.query(`delete from task_command`);
    await county.dataSource.query(
      `insert into user_role (username, unit_code, role) values ('mediator', 'zj.t09.mediate', 'mediator')`,
    );
    expect(await returns.sweep()).toBe(1);
    expect(county.engine.regrouped.get(key)).toEqual(['zj.t09.mediate/mediation-lead']);
  });

  it('go back when the engine is there again', async () => {
    await deactivate();
    county.engine.failing = true;

    await expect(returns.sweep()).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    expect(await ofGroup()).not.toContain(key);

    county.engine.failing = false;
    expect(await returns.sweep()).toBe(1);
  });
});

// helpers

async function caseOf({ dataSource }: County, taskKey: string): Promise<string> {
  const [{ caseNo }] = await dataSource.query(`select case_no as "caseNo" from task where task_key = $1`, [
    taskKey,
  ]);
  return caseNo;
}
