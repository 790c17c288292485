import { MIGRATIONS } from '@app/migrations';
import { type TestDatabase, createTestDatabase } from '@app/testing';
import { unpublished } from '@tests/support/unpublished.js';

const KEEP_ORGANISATION = 'KeepOrganisation1795300000076';
const KEEP_WHAT_UNITS_DO = 'KeepWhatUnitsDo1795300000112';

describe('an old database', () => {
  let database: TestDatabase;
  const rows = <Row>(sql: string): Promise<Row[]> => database.dataSource.query(sql);

  beforeAll(async () => {
    database = await createTestDatabase();
    const runner = database.dataSource.createQueryRunner();
    const [organisation, functions] = [migrationOf(KEEP_ORGANISATION), migrationOf(KEEP_WHAT_UNITS_DO)];
    await unpublished(runner, async () => {
      await functions.down(runner);
      await organisation.down(runner);
      await rows(`insert into org_unit (code, name, level, parent_code) values
                  ('zj', '示例市', 'county', null), ('zj.gov', '中心', 'department', 'zj'),
                  ('zj.insp', '督查', 'department', 'zj'), ('zj.t09', '示例镇', 'town', 'zj'),
                  ('zj.t09.mediate', '调解', 'town-office', 'zj.t09')`);
      await rows(
        `insert into app_user (username, display_name, password_hash, demo) values ('someone', '示例', '', true)`,
      );
      await rows(`insert into user_role (username, unit_code, role) values
                  ('someone', 'zj.gov', 'platform-admin'), ('someone', 'zj.gov', 'own-role')`);
      await organisation.up(runner);
      await functions.up(runner);
    });
    await runner.release();
  });

  afterAll(() => database.drop());

  it('says of its units what the shipped models took them for', async () => {
    expect(
      await rows(`select code, function from org_unit where function is not null order by code`),
    ).toEqual([
      { code: 'zj.gov', function: 'command' },
      { code: 'zj.t09.mediate', function: 'mediation' },
    ]);
  });

  it('keeps what the program said of its units and roles', async () => {
    expect(
      await rows(
        `select code, division_code as division, kind, lead_role as lead from org_unit order by code`,
      ),
    ).toEqual([
      { code: 'zj', division: '330681', kind: null, lead: 'unit-leader' },
      { code: 'zj.gov', division: null, kind: 'command', lead: 'commander' },
      { code: 'zj.insp', division: null, kind: 'oversight', lead: 'unit-leader' },
      { code: 'zj.t09', division: null, kind: null, lead: 'town-leader' },
      { code: 'zj.t09.mediate', division: null, kind: null, lead: 'mediation-lead' },
    ]);
    expect(
      await rows(
        `select code, name, grants from org_role where code in ('platform-admin', 'own-role', 'mediator') order by code`,
      ),
    ).toEqual([
      { code: 'mediator', name: '调解员', grants: null },
      { code: 'own-role', name: 'own-role', grants: null },
      { code: 'platform-admin', name: '平台管理员', grants: 'administer' },
    ]);
    expect(await rows(`select offered from app_user`)).toEqual([{ offered: true }]);
  });
});

// helpers

function migrationOf(wanted: string) {
  const migration = MIGRATIONS.find(({ name }) => name === wanted);
  if (migration === undefined) throw new Error(`${wanted} is no migration`);
  return new migration();
}
