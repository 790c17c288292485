import type { NestExpressApplication } from '@nestjs/platform-express';
import { readSheets, workbook } from '@app/sheets';
import { type TestDatabase, createTestDatabase } from '@app/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { AuthController, OrganisationController, UnitsController } from './app-under-test.js';
import { NoEngineModule, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('the organisation over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let admin: TestAgent;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, OrganisationController, UnitsController],
      imports: [NoEngineModule],
    });
    admin = await loggedIn(app, 'admin');
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('is for administrators', async () => {
    const mediator = await loggedIn(app, 'mediator');
    await mediator.get('/api/organisation/export').expect(403);
    await mediator.post('/api/organisation/imports/preview').set(OWN).type('text/csv').send('a').expect(403);
  });

  it('takes out what can be brought back without a change', async () => {
    const file = await admin.get('/api/organisation/export').buffer().parse(bytes).expect(200);
    const names = (await readSheets(file.body as Buffer)).map(({ name }) => name);
    expect(names).toEqual(['单位', '角色', '人员', '岗位', 'AB角']);
    expect((await preview(WORKBOOK_TYPE, file.body as Buffer).expect(200)).body.changes).toEqual([]);
    const csv = await admin.get('/api/organisation/export?sheet=posts').buffer().parse(bytes).expect(200);
    expect((await preview('text/csv', csv.body as Buffer).expect(200)).body.changes).toEqual([]);
  });

  it('shows what a file changes before it changes it, dates as spreadsheets write them', async () => {
    const file = Buffer.from(
      '账号,单位编码,角色编码,起始日期,截止日期\r\njudge,zj.court,judge,2026/1/1,\r\n,,,,\r\n',
    );
    const { body } = await preview('text/csv', file).expect(200);
    expect(body.changes).toMatchObject([
      { sheet: 'posts', kind: 'changed', cells: [{ key: 'validFrom', from: '', to: '2026-01-01' }] },
    ]);
    expect(await validFrom()).toBeNull();

    await admin
      .post(`/api/organisation/imports?basis=${body.basis}`)
      .set(OWN)
      .type('text/csv')
      .send(file)
      .expect(200);
    expect(await validFrom()).toBe('2026-01-01');
    const again = await admin
      .post(`/api/organisation/imports?basis=${body.basis}`)
      .set(OWN)
      .type('text/csv')
      .send(file);
    expect(again.body.code).toBe('ORGANISATION_CHANGED');
    const noted = await database.dataSource.query<{ details: unknown }[]>(
      `select (content::jsonb) -> 'details' as details from audit_entry where action = 'ORGANISATION_IMPORTED'`,
    );
    expect(noted).toEqual([{ details: { added: 0, changed: 1 } }]);
  });

  it('refuses a file with every fault and its place, and imports nothing of it', async () => {
    const file = [
      '编码,名称,层级,上级编码,行政区划代码',
      'zj.t99,示例镇,town,zj,',
      'zj.t98,示例镇,village,zj.nowhere,',
      'zj.t99,示例镇,hamlet,zj,12',
    ].join('\n');
    const { body } = await preview('text/csv', Buffer.from(file)).expect(400);
    expect(
      (body.errors as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`),
    ).toEqual([
      '单位·第3行·上级编码 UNIT_UNKNOWN',
      '单位·第3行·编码 CODE_NOT_BELOW',
      '单位·第4行·行政区划代码 PATTERN',
      '单位·第4行·层级 LEVEL_UNKNOWN',
      '单位·第4行 REPEATED',
    ]);
    expect((await admin.get('/api/units?level=town').expect(200)).body).toHaveLength(23);
    expect((await preview('text/csv', Buffer.from('a,b\n1,2\n')).expect(400)).body.errors).toMatchObject([
      { code: 'SHEET_UNKNOWN' },
    ]);
  });

  it.each([
    ['a second county', '编码,名称,层级,行政区划代码', 'hy,示例县,county,999999', '层级', 'COUNTY_SECOND'],
    [
      'a second command',
      '编码,名称,层级,上级编码,全县职责',
      'zj.hr,示例局,department,zj,command',
      '全县职责',
      'COMMAND_SECOND',
    ],
  ])('refuses %s beside the one that there is', async (_, head, line, column, code) => {
    const { body } = await preview('text/csv', Buffer.from([head, line].join('\n'))).expect(400);
    expect(body.errors).toMatchObject([{ path: `单位·第2行·${column}`, code }]);
  });

  it('lets one unit command in the place of another, in whatever order a file names them', async () => {
    const command = (unit: string, kind: string) => `${unit},示例,department,zj,${kind}`;
    const swap = async (from: string, to: string) => {
      const lines = ['编码,名称,层级,上级编码,全县职责', command(to, 'command'), command(from, '')];
      const file = Buffer.from(lines.join('\n'));
      const { body } = await preview('text/csv', file).expect(200);
      await admin
        .post(`/api/organisation/imports?basis=${body.basis}`)
        .set(OWN)
        .type('text/csv')
        .send(file)
        .expect(200);
    };
    await swap('zj.gov', 'zj.hr');
    await swap('zj.hr', 'zj.gov');
    const commanding = await database.dataSource.query(`select code from org_unit where kind = 'command'`);
    expect(commanding).toEqual([{ code: 'zj.gov' }]);
  });

  it.each([
    ['ends the last post', '账号,单位编码,角色编码,截止日期', ',2020-01-01', '岗位', '截止日期'],
    ['begins the last post later', '账号,单位编码,角色编码,起始日期', ',2999-01-01', '岗位', '起始日期'],
  ])(
    'refuses a file that %s of an administrator, and imports nothing of it',
    async (_, head, end, sheet, column) => {
      const posts = await administratorPosts();
      const file = Buffer.from([head, ...posts.map((post) => post + end)].join('\n'));

      const { body } = await preview('text/csv', file).expect(400);

      expect(body.errors).toEqual(
        posts.map((_post, index) =>
          expect.objectContaining({
            path: `${sheet}·第${index + 2}行·${column}`,
            code: 'LAST_ADMINISTRATOR',
          }),
        ),
      );
      const basis = '0'.repeat(64);
      const applied = await admin
        .post(`/api/organisation/imports?basis=${basis}`)
        .set(OWN)
        .type('text/csv')
        .send(file);
      expect(applied.body.code).toBe('INVALID_INPUT');
      const allButOne = Buffer.from([head, ...posts.slice(1).map((post) => post + end)].join('\n'));
      await preview('text/csv', allButOne).expect(200);
    },
  );

  it('refuses a file that takes from the role of administrators what it opens', async () => {
    const file = '编码,中文名,英文名,权限\nplatform-admin,示例,Example,\n';
    const { body } = await preview('text/csv', Buffer.from(file)).expect(400);
    expect(body.errors).toMatchObject([{ path: '角色·第2行·权限', code: 'LAST_ADMINISTRATOR' }]);
  });

  it('does not count an administrator who cannot log in', async () => {
    const [mine, ...others] = await administratorPosts();
    const username = String(mine).split(',')[0];
    await database.dataSource.query(
      `update app_user set disabled = username <> $1
        where username in (select username from user_role where role = 'platform-admin')`,
      [username],
    );
    const file = Buffer.from(`账号,单位编码,角色编码,截止日期\n${mine},2020-01-01\n`);
    const { body } = await preview('text/csv', file).expect(400);
    expect(body.errors).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }]);
    await database.dataSource.query(`update app_user set disabled = false`);
    expect(others.length).toBeGreaterThan(0);
    await preview('text/csv', file).expect(200);
  });

  it('makes another county of another county’s workbook', async () => {
    const other = await createTestDatabase();
    // given: nothing but an account, as an installation begins
    await other.dataSource.query(
      `insert into org_role (code, name, name_en, grants) values ('admin', '管理员', 'Administrator', 'administer')`,
    );
    await other.dataSource.query(
      `insert into org_unit (code, name, level, division_code) values ('hy', '待导入', 'county', '999999')`,
    );
    const [row] = await database.dataSource.query<{ hash: string }[]>(
      `select password_hash as hash from app_user limit 1`,
    );
    await other.dataSource.query(
      `insert into app_user (username, display_name, password_hash) values ('admin', '示例-管理', $1)`,
      [row?.hash],
    );
    await other.dataSource.query(
      `insert into user_role (username, unit_code, role) values ('admin', 'hy', 'admin')`,
    );
    const second = await startTestApi({
      dataSource: other.dataSource,
      controllers: [AuthController, OrganisationController, UnitsController],
      imports: [NoEngineModule],
    });
    try {
      const agent = await loggedIn(second, 'admin');
      const file = await workbook([
        {
          name: '单位',
          rows: [
            ['编码', '名称', '层级', '上级编码', '行政区划代码', '全县职责', '负责人角色'],
            ['hy', '示例县', 'county', '', '999901', '', 'admin'],
            ['hy.gov', '示例县指挥中心', 'department', 'hy', '', 'command', 'chief'],
            ['hy.t01', '示例甲镇', 'town', 'hy', '', '', 'chief'],
          ],
        },
        {
          name: '角色',
          rows: [
            ['编码', '中文名', '英文名'],
            ['chief', '主任', 'Chief'],
          ],
        },
        {
          name: '人员',
          rows: [
            ['账号', '姓名'],
            ['chief1', '示例-主任'],
          ],
        },
        {
          name: '岗位',
          rows: [
            ['账号', '单位编码', '角色编码', '起始日期'],
            ['chief1', 'hy.gov', 'chief', '2026年1月1日'],
          ],
        },
      ]);

      // when
      const seen = await agent
        .post('/api/organisation/imports/preview')
        .set(OWN)
        .type(WORKBOOK_TYPE)
        .send(file)
        .expect(200);
      await agent
        .post(`/api/organisation/imports?basis=${seen.body.basis}`)
        .set(OWN)
        .type(WORKBOOK_TYPE)
        .send(file)
        .expect(200);

      // then
      expect((await agent.get('/api/login-info').expect(200)).body).toMatchObject({ county: '示例县' });
      expect((await agent.get('/api/units?level=town').expect(200)).body).toMatchObject([
        { code: 'hy.t01', name: '示例甲镇', level: 'town' },
      ]);
    } finally {
      await second.close();
      await other.drop();
    }
  });

  function preview(type: string, file: Buffer) {
    return admin.post('/api/organisation/imports/preview').set(OWN).type(type).send(file);
  }

  /** As the first columns of a file have them. */
  async function administratorPosts(): Promise<string[]> {
    const rows = await database.dataSource.query<{ post: string }[]>(
      `select concat_ws(',', username, unit_code, role) as post from user_role
        where role = 'platform-admin' order by username = 'admin' desc, username`,
    );
    return rows.map(({ post }) => post);
  }

  async function validFrom(): Promise<string | null | undefined> {
    const rows = await database.dataSource.query<{ day: string | null }[]>(
      `select valid_from::text as day from user_role where username = 'judge' and role = 'judge'`,
    );
    return rows[0]?.day;
  }
});

// helpers

/** The body as it came. */
function bytes(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const response = answer as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
