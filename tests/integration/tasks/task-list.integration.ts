import { CaseService } from '@app/cases';
import { encodeCursor, endTermsOf, searchTermsOf } from '@app/kernel';
import { addDays } from '@app/statutory-time';
import { type TaskFilter, TaskService } from '@app/tasks';
import { COMMANDER, type County, MEDIATOR, MEDIATOR2, actor, openCounty } from '../cases/county.js';

const CASES = 60;
const T09 = ['zj.t09.mediate/mediator'];

describe('lists of cases and tasks', () => {
  let county: County;
  let tasks: TaskService;
  let cases: CaseService;

  beforeAll(async () => {
    county = await openCounty();
    tasks = county.module.get(TaskService);
    cases = county.module.get(CaseService);
    await insertCases(county);
  });
  afterAll(() => county.close());

  const readAll = async (filter: TaskFilter, limit: number) => {
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await tasks.list(MEDIATOR, { ...filter, cursor, limit });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      keys.push(...page.items.map((item) => item.taskKey));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return keys;
  };

  it.each<TaskFilter>([
    { view: 'group' },
    { view: 'group', sort: 'created' },
    { view: 'group', due: 'overdue' },
    { view: 'mine' },
    { view: 'done' },
  ])('give every row once, whatever the size of a page: %p', async (filter) => {
    const atOnce = await readAll(filter, 200);
    expect(atOnce.length).toBeGreaterThan(2);
    expect(new Set(atOnce).size).toBe(atOnce.length);

    for (const limit of [1, 7]) expect(await readAll(filter, limit)).toEqual(atOnce);
    const { total } = await tasks.list(MEDIATOR, { ...filter, limit: 1 });
    expect(total).toBe(atOnce.length);
  });

  it('put the most urgent first and those without a date last', async () => {
    const keys = await readAll({ view: 'group' }, 200);
    const rows: { key: string; due: string | null }[] = await county.dataSource.query(
      `select t.task_key as key, coalesce(s.promised_due_on, s.agreed_on, s.due_on) as due
         from task t left join stage_run s on s.element_instance_key = t.stage_run_key`,
    );
    const dueOf = new Map(rows.map(({ key, due }) => [key, due ?? '9999']));
    const dues = keys.map((key) => dueOf.get(key) ?? '9999');

    expect(dues).toEqual([...dues].sort());
    expect(dues.at(-1)).toBe('9999');
  });

  it('find tasks by the end of a number of their case as well', async () => {
    const found = async (q: string) =>
      (await tasks.list(MEDIATOR, { view: 'group', q })).items.map((item) => item.caseNo);
    const fourth = '330681-GZWQ-20261122-00004';

    expect(await found('4321')).toEqual([fourth]);
    expect(await found('李四 4321')).toEqual([fourth]);
    // also a part of case numbers
    expect(await found('0004')).toContain(fourth);
    expect(await found('张三 4321')).toEqual([]);
  });

  it('count what they show', async () => {
    const counts = await tasks.counts(MEDIATOR);

    expect(counts).toEqual({
      mine: (await readAll({ view: 'mine' }, 200)).length,
      group: (await readAll({ view: 'group' }, 200)).length,
      overdue: (await readAll({ view: 'mine', due: 'overdue' }, 200)).length,
    });
    expect(counts.overdue).toBeGreaterThan(0);
  });

  it('count up to a bound, and say of more only that there is more', async () => {
    await county.dataSource.query(
      `insert into task (task_key, process_instance_key, element_instance_key, definition_key, element_id, candidate_groups,
                         state, created_at, position)
       select 100000 + n, n, n, 1, 'any', $1, 'open', now(), n from generate_series(1, 1001) n`,
      [T09],
    );

    expect((await tasks.counts(MEDIATOR)).group).toBe(1001);
    expect((await tasks.list(MEDIATOR, { view: 'group', limit: 1 })).total).toBe(1001);
    await county.dataSource.query(`delete from task where task_key > 100000`);
  });

  it('are narrowed to one matter', async () => {
    const [first, ...others] = await readAll({ view: 'group' }, 200);
    await county.dataSource.query(
      `update case_file set process_id = 'other-matter' where case_no = (select case_no from task where task_key = $1)`,
      [first],
    );

    expect(await readAll({ view: 'group', processId: 'other-matter' }, 200)).toEqual([first]);
    expect(await readAll({ view: 'group', processId: 'wage-recovery' }, 200)).toEqual(others);

    await county.dataSource.query(
      `update case_file set process_id = 'wage-recovery' where process_id = 'other-matter'`,
    );
  });

  it('put a task where the day lies on which the parties agreed, and tell when that day is over', async () => {
    const last = (await readAll({ view: 'group' }, 200)).at(-1)!;
    await county.dataSource.query(
      `with run as (
         insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id,
                                stage_code, stage_name, time_of, clock_start_on, state, entered_at)
         select 9000, process_instance_key, case_no, 1, 'st_W2', 'W2', '履行监督', 'party', '2026-11-01', 'open', now()
           from task where task_key = $1)
       update task set stage_run_key = 9000 where task_key = $1`,
      [last],
    );
    const agreeOn = (day: string | null) =>
      county.dataSource.query(`update stage_run set agreed_on = $1 where element_instance_key = 9000`, [day]);
    const dueIn = async () => {
      const dues = ['overdue', 'today', 'week'] as const;
      const lists = await Promise.all(dues.map((due) => readAll({ view: 'group', due }, 200)));
      return dues.filter((_, index) => lists[index]!.includes(last));
    };
    const today = county.clock.today();

    await agreeOn(addDays(today, 3));
    expect(await dueIn()).toEqual(['week']);
    await agreeOn(today);
    expect(await dueIn()).toEqual(['today', 'week']);
    await agreeOn(addDays(today, -40));
    expect(await dueIn()).toEqual(['overdue']);
    expect((await readAll({ view: 'group' }, 200))[0]).toBe(last);

    await agreeOn(null);
    expect((await readAll({ view: 'group' }, 200)).at(-1)).toBe(last);
  });

  it('filter by group and by the date of the stage', async () => {
    expect(
      (await tasks.list(MEDIATOR, { view: 'group', group: 'zj.t09.mediate/mediation-lead' })).total,
    ).toBe(0);
    expect((await tasks.list(MEDIATOR, { view: 'group', group: T09[0] })).total).toBeGreaterThan(0);
    const [today, week] = await Promise.all(
      (['today', 'week'] as const).map((due) => tasks.list(MEDIATOR, { view: 'group', due })),
    );
    expect(today?.total).toBeGreaterThan(0);
    expect(week?.total).toBeGreaterThan(today?.total ?? 0);
    expect((await tasks.list(MEDIATOR2, { view: 'group' })).total).toBe(0);
  });

  it('find Chinese words of two characters, one character, and digits of the number', async () => {
    const found = async (q: string) =>
      (await cases.list(COMMANDER, { q, limit: 200 })).items.map((item) => item.title);

    expect(await found('欣欣')).toEqual(['示例-李四 诉 欣欣纺织 欠薪']);
    expect(await found('欣')).toHaveLength(1);
    expect(await found('李四 纺织')).toHaveLength(1);
    expect(await found('四诉')).toEqual([]);
    expect(await found('00007')).toHaveLength(1);
    expect(await found('没有')).toEqual([]);
    expect(await found('示例-张')).toHaveLength(CASES - 1);
    expect((await tasks.list(MEDIATOR, { view: 'group', q: '欣欣' })).total).toBe(1);
    expect((await tasks.list(MEDIATOR, { view: 'group', q: '00007' })).total).toBeLessThanOrEqual(1);
  });

  it('page cases without loss, newest first', async () => {
    const first = await cases.list(MEDIATOR, { limit: 25 });
    expect(first.total).toBe(CASES);
    const second = await cases.list(MEDIATOR, { limit: 25, cursor: first.nextCursor! });
    expect(second.total).toBeUndefined();
    const third = await cases.list(MEDIATOR, { limit: 25, cursor: second.nextCursor! });
    expect(third.nextCursor).toBeNull();
    const numbers = [...first.items, ...second.items, ...third.items].map((item) => item.caseNo);

    expect(numbers).toHaveLength(CASES);
    expect(numbers).toEqual([...numbers].sort().reverse());
  });

  it('filter cases', async () => {
    const count = async (filter: object) => (await cases.list(MEDIATOR, filter)).total;

    expect(await count({ state: 'active' })).toBe(CASES);
    expect(await count({ state: 'completed' })).toBe(0);
    expect(await count({ unit: 'zj.t06' })).toBe(0);
    expect(await count({ unit: 'zj.t09', processId: 'wage-recovery' })).toBe(CASES);
    expect(await count({ processId: 'other' })).toBe(0);
    expect((await cases.list(MEDIATOR2, {})).total).toBe(0);
    const guest = actor('guest', ['zj.t09.mediate/mediator'], { towns: [] });
    expect((await cases.list(guest, {})).total).toBe(CASES);
  });

  it.each(['x', encodeCursor(['target', 'no date', '1']), encodeCursor(['created', '2026-11-22', 'x'])])(
    'refuse a cursor that they did not give: %p',
    async (cursor) => {
      await expect(tasks.list(MEDIATOR, { view: 'group', cursor, sort: 'created' })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
      await expect(cases.list(MEDIATOR, { cursor })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        status: 400,
      });
    },
  );
});

/** Cases that are due on different days, several on the same one, some without a date. */
async function insertCases(county: County): Promise<void> {
  const rows = Array.from({ length: CASES }, (_, index) => {
    const serial = String(index + 1).padStart(5, '0');
    const title = index === 3 ? '示例-李四 诉 欣欣纺织 欠薪' : `示例-张三 诉 示例工地 ${index} 欠薪`;
    const caseNo = `330681-GZWQ-20261122-${serial}`;
    const ends = index === 3 ? endTermsOf(['13800004321']) : [];
    return { n: index + 1, caseNo, title, terms: [...searchTermsOf([title, caseNo]), ...ends] };
  });
  await county.dataSource.query(
    `with c as (select * from jsonb_to_recordset($1::jsonb) as c (n int, "caseNo" text, title text, terms text[]))
     , files as (
       insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, search_terms,
                              created_by, created_at, state)
       select "caseNo", 'wage-recovery', title, 'zj.t09', '2026-11-22', '{}', terms, 'mediator',
              timestamptz '2026-11-22 08:00+08' + (n / 4) * interval '1 second', 'active' from c)
     , instances as (
       insert into engine_instance (process_instance_key, case_no, process_id, definition_key, version, state, started_at)
       select n, "caseNo", 'wage-recovery', 1, 1, 'active', now() from c)
     , stages as (
       insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id,
                              stage_code, stage_name, time_of, clock_start_on, due_on, promised_due_on, state, entered_at)
       select 1000 + n, n, "caseNo", 1, 'st_M1', 'M1', '调解', 'department', '2026-11-01', $2::date + (n % 9),
              case when n % 2 = 0 then $2::date + (n % 9) - 4 end, 'open', now() from c where n % 10 <> 0)
     , access as (insert into case_access select g, "caseNo" from c, unnest($3::text[]) g)
     insert into task (task_key, process_instance_key, case_no, element_instance_key, definition_key, element_id,
                       candidate_groups, assignee, state, created_at, completed_at, position)
     select 5000 + n, n, "caseNo", 2000 + n, 1, 'hold-mediation', $3, case when n % 5 = 1 then 'mediator' end,
            case when n % 15 = 1 then 'completed' else 'open' end, now() - (n / 3) * interval '1 hour',
            case when n % 15 = 1 then now() end, n
       from c`,
    [JSON.stringify(rows), county.clock.today(), T09],
  );
  await county.dataSource.query(
    `update task t set stage_run_key = r.element_instance_key, due_on = r.target_on, late_at = r.late_at
       from stage_run r where r.element_instance_key = t.element_instance_key - 1000`,
  );
}
