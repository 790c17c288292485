import { MIGRATIONS } from '@app/migrations';
import { type TestDatabase, createTestDatabase } from '@app/testing';
import { loadUnits } from '../demonstration.js';

describe('the scopes of roles that were there before', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await loadUnits(database.dataSource);
  });
  afterAll(() => database?.drop());

  it('are those of the demonstration, and others keep sight of their unit; who registered a case sees it', async () => {
    const { dataSource } = database;
    const Migration = MIGRATIONS.find(({ name }) => name.startsWith('KeepScopesOfRoles'));
    if (Migration === undefined) throw new Error('there is no such migration');
    await dataSource.query(
      `insert into org_role (code, name, name_en) values ('of-another-county', '示例', 'Example')`,
    );
    await dataSource.query(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at)
       values ('c', 'p', '示例', 'zj.t09', '2026-11-22', '{}', 'window-clerk-1', now())`,
    );
    // roles that came after it are given their scopes by who makes them
    await dataSource.query(`delete from org_role where code = 'police-lead'`);
    const scopesOf = async (): Promise<Record<string, string[]>> => {
      const rows: { code: string; scopes: string[] }[] = await dataSource.query(
        `select code, scopes from org_role order by code`,
      );
      return Object.fromEntries(rows.map(({ code, scopes }) => [code, scopes]));
    };
    const before = await scopesOf();
    const runner = dataSource.createQueryRunner();
    try {
      await new Migration().down(runner);
      await new Migration().up(runner);
    } finally {
      await runner.release();
    }

    expect(await scopesOf()).toEqual({ ...before, 'of-another-county': ['unit-tree'] });
    expect(await dataSource.query(`select grantee, case_no, state from case_access`)).toEqual([
      { grantee: 'window-clerk-1', case_no: 'c', state: 'starting' },
    ]);
  });
});
