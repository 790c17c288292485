import { type TestDatabase, createTestDatabase } from '@app/testing';
import { loadCounty } from '../demonstration.js';

const PASSWORD = 'correct-horse-battery';

describe('the demonstration county', () => {
  let database: TestDatabase;
  const rows = <Row>(sql: string): Promise<Row[]> => database.dataSource.query(sql);

  beforeAll(async () => {
    database = await createTestDatabase();
    await loadCounty(database.dataSource, PASSWORD);
  });

  afterAll(() => database.drop());

  it('has 23 towns, each with its offices, two villages and four grids', async () => {
    const counts = await rows<{ level: string; n: string }>(
      `select level, count(*) as n from org_unit group by level order by level`,
    );
    expect(Object.fromEntries(counts.map(({ level, n }) => [level, Number(n)]))).toMatchObject({
      ...{ prefecture: 1, county: 1, town: 23, 'town-office': 115, village: 46, grid: 92, stationed: 2 },
    });
  });

  it('has at least two people in every role', async () => {
    expect(
      await rows(`select r.code from org_role r left join user_role p on p.role = r.code
                   group by r.code having count(distinct p.username) < 2`),
    ).toEqual([]);
  });

  it('has a head with a name in every unit', async () => {
    expect(
      await rows(
        `select u.code from org_unit u where not exists (select from org_role r where r.code = u.lead_role)`,
      ),
    ).toEqual([]);
  });

  it('keeps what an administrator changed when it is loaded again, and the sessions', async () => {
    await rows(`update org_unit set name = '示例镇' where code = 'zj.t09'`);
    await rows(`update org_unit set kind = null where kind = 'command'`);
    await rows(`update org_unit set kind = 'command' where code = 'zj.hr'`);
    await rows(`insert into user_session (token_hash, username, expires_at) values ('a', 'mediator', now())`);
    const [before] = await rows(`select count(*) as n, min(password_hash) as hash from app_user`);

    await loadCounty(database.dataSource, PASSWORD);

    expect(await rows(`select name from org_unit where code = 'zj.t09'`)).toEqual([{ name: '示例镇' }]);
    expect(await rows(`select code from org_unit where kind = 'command'`)).toEqual([{ code: 'zj.hr' }]);
    expect(await rows(`select username from user_session`)).toEqual([{ username: 'mediator' }]);
    expect(await rows(`select count(*) as n, min(password_hash) as hash from app_user`)).toEqual([before]);
  });

  it('holds a post from its first day to its last, and one stands in for another in the days of the delegation', async () => {
    await rows(
      `update user_role set valid_from = '2026-03-01', valid_to = '2026-03-31' where username = 'judge'`,
    );
    await rows(`insert into post_stand_in (username, unit_code, role, stand_in, valid_from, valid_to) values
                  ('judge', 'zj.court', 'judge', 'arbhead', '2026-03-10', '2026-04-10'),
                  ('arbhead', 'zj.arb', 'arb-head', 'commander', '2026-03-01', '2026-03-31')`);
    const holders = async (day: string, role: string) =>
      (
        await rows<{ username: string }>(
          `select username from held_role('${day}') where role = '${role}' and unit_code like 'zj.%' order by username`,
        )
      ).map(({ username }) => username);

    expect(await holders('2026-02-28', 'judge')).toEqual(['judge-2']);
    expect(await holders('2026-03-01', 'judge')).toEqual(['judge', 'judge-2']);
    expect(await holders('2026-03-10', 'judge')).toEqual(['arbhead', 'judge', 'judge-2']);
    // the post has ended, and nobody stands in for whoever stands in
    expect(await holders('2026-04-01', 'judge')).toEqual(['judge-2']);
    expect(await holders('2026-03-10', 'arb-head')).toContain('commander');
  });
});
