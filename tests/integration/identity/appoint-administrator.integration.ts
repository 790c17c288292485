import { appointAdministrator } from '@app/identity';
import { type TestDatabase, createTestDatabase } from '@app/testing';

const CLERK = { username: 'first-admin', displayName: '示例-管理', unitCode: 'hy' };
const COUNTY = { name: '示例县', divisionCode: '999901' };

describe('the first administrator', () => {
  let database: TestDatabase;
  const rows = <Row>(sql: string): Promise<Row[]> => database.dataSource.query(sql);

  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('is made on an empty installation, with county, role, post and a one-time password', async () => {
    const { password, expiresAt } = await appointAdministrator(database.dataSource, {
      ...CLERK,
      county: COUNTY,
    });

    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(
      await rows(
        `select u.code, u.level, u.division_code as division, r.grants, a.must_change_password as first,
                a.password_expires_at as until, a.password_hash like '$argon2id$%' as hashed
           from user_role p join org_unit u on u.code = p.unit_code join org_role r on r.code = p.role
           join app_user a using (username) where p.username = 'first-admin'`,
      ),
    ).toEqual([
      {
        ...{ code: 'hy', level: 'county', division: '999901', grants: 'administer' },
        ...{ first: true, until: expiresAt, hashed: true },
      },
    ]);
    expect(await rows(`select action, actor from audit_entry where object_id = 'first-admin'`)).toMatchObject(
      [{ action: 'ACCOUNT_CREATED' }],
    );
  });

  it('is made again where the last one was lost, by the role and unit that there are', async () => {
    const first = await appointAdministrator(database.dataSource, { ...CLERK, county: COUNTY });
    await rows(`update app_user set disabled = true, locked = true`);
    await rows(`update user_role set valid_to = '2020-01-01'`);

    const again = await appointAdministrator(database.dataSource, CLERK);

    expect(again.password).not.toBe(first.password);
    expect(
      await rows(`select disabled, locked, valid_to from app_user join user_role using (username)`),
    ).toEqual([{ disabled: false, locked: false, valid_to: null }]);
    expect(await rows(`select code from org_role`)).toHaveLength(1);
  });

  it('needs a unit that there is, or a county to make of it', async () => {
    await expect(appointAdministrator(database.dataSource, CLERK)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ code: 'UNIT_UNKNOWN' }],
    });
    expect(await rows(`select 1 from app_user`)).toEqual([]);
  });
});
