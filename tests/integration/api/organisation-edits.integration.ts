import type { NestExpressApplication } from '@nestjs/platform-express';
import type { TestDatabase } from '@app/testing';
import type TestAgent from 'supertest/lib/agent.js';
import {
  AccountsController,
  AuthController,
  OrganisationController,
  UnitsController,
} from './app-under-test.js';
import { NoEngineModule, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };

type Row = Record<string, string>;

describe('rows of the organisation over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let admin: TestAgent;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AccountsController, AuthController, OrganisationController, UnitsController],
      imports: [NoEngineModule],
    });
    admin = await loggedIn(app, 'admin');
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const rowsOf = async (sheet: string, unit?: string) =>
    (await admin.get('/api/organisation/rows').query({ sheet, unit }).expect(200)).body as Row[];
  const save = (sheet: string, row: object, before: object | null) =>
    admin.put('/api/organisation/rows').set(OWN).send({ sheet, row, before });
  const faultsOf = ({ body }: { body: { errors?: { path: string; code: string }[] } }) =>
    (body.errors ?? []).map(({ path, code }) => `${path} ${code}`);

  it('are for administrators', async () => {
    const mediator = await loggedIn(app, 'mediator');
    await mediator.get('/api/organisation/rows?sheet=units').expect(403);
    await mediator
      .put('/api/organisation/rows')
      .set(OWN)
      .send({ sheet: 'units', row: {}, before: null })
      .expect(403);
  });

  it('make a unit by the rules of the files, with faults at the columns, and note it', async () => {
    const unit = { code: 'zj.x1', name: '示例新单位', level: 'department', parentCode: 'zj' };
    expect(faultsOf(await save('units', { ...unit, level: 'hamlet', name: ' ' }, null))).toEqual([
      'name REQUIRED',
      'level LEVEL_UNKNOWN',
    ]);
    expect(faultsOf(await save('units', { ...unit, code: 'zj.arb' }, null))).toEqual(['code REPEATED']);
    expect(faultsOf(await save('units', { ...unit, colour: 'red' }, null))).toEqual(['colour UNKNOWN']);

    await save('units', unit, null).expect(200);

    expect(await rowsOf('units', 'zj.x1')).toMatchObject([{ ...unit, retired: '' }]);
    const noted = await database.dataSource.query<unknown[]>(
      `select object_id, (content::jsonb) #>> '{details,sheet}' as sheet from audit_entry where action = 'ORGANISATION_CHANGED'`,
    );
    expect(noted).toEqual([{ object_id: 'zj.x1', sheet: 'units' }]);
  });

  it('change one that nobody else changed meanwhile', async () => {
    const [before] = await rowsOf('units', 'zj.water');
    await save('units', { ...before, name: '市水务局' }, before!).expect(200);

    const late = await save('units', { ...before, name: '市水利水电局' }, before!).expect(409);

    expect(late.body.code).toBe('ORGANISATION_ROW_CHANGED');
    expect(await rowsOf('units', 'zj.water')).toMatchObject([{ name: '市水务局' }]);
  });

  it('retire a unit only when nothing is open there, from the day on, and bring it back', async () => {
    const [town] = await rowsOf('units', 'zj.t09');
    const [office] = await rowsOf('units', 'zj.t09.party');
    const retire = (row: Row) => save('units', { ...row, retired: '是' }, row);
    const reasonOf = async (row: Row) => (await retire(row).expect(400)).body.errors[0].message as string;

    expect(await reasonOf(town!)).toContain('下面还有');
    await database.dataSource.query(
      `insert into user_role (username, unit_code, role) values ('judge', 'zj.t09.party', 'unit-leader') on conflict do nothing`,
    );
    expect(await reasonOf(office!)).toContain('任职');
    await database.dataSource.query(`delete from user_role where unit_code = 'zj.t09.party'`);
    await database.dataSource.query(
      `insert into task (task_key, process_instance_key, element_instance_key, definition_key, element_id, state,
                         candidate_groups, created_at, position)
       values (1, 2, 3, 4, 'any', 'open', array['zj.t09.party/unit-leader'], now(), 1)`,
    );
    expect(await reasonOf(office!)).toContain('没办完');
    await database.dataSource.query(`update task set state = 'completed' where task_key = 1`);

    await retire(office!).expect(200);

    const listed = async (query: object) =>
      (await admin.get('/api/units').query(query).expect(200)).body.find(
        ({ code }: { code: string }) => code === 'zj.t09.party',
      ) as { retiredOn: string | null } | undefined;
    expect(await listed({})).toBeUndefined();
    expect((await listed({ retired: 'true' }))?.retiredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await save('units', { ...office, retired: '' }, { ...office, retired: '是' }).expect(200);
    expect(await listed({})).toMatchObject({ retiredOn: null });
  });

  it('hand over what is open in a unit that is retired to its successor, which stays a unit of its own', async () => {
    const { dataSource } = database;
    const [office] = await rowsOf('units', 'zj.water');
    await dataSource.query(`delete from user_role where unit_code = 'zj.water'`);
    await dataSource.query(
      `insert into task (task_key, process_instance_key, element_instance_key, definition_key, element_id, state,
                         candidate_groups, created_at, position)
       values (11, 12, 13, 14, 'any', 'open', array['zj.water/handler'], now(), 1)`,
    );
    const change = (row: Row) => save('units', { ...office, ...row }, office!);
    expect(faultsOf(await change({ successorCode: 7 as unknown as string }))).toEqual(['successorCode TYPE']);
    expect(faultsOf(await change({ successorCode: 'zj.none' }))).toEqual(['successorCode UNIT_UNKNOWN']);
    expect(faultsOf(await change({ successorCode: 'zj.water' }))).toEqual(['successorCode NO_SUCCESSOR']);
    expect(faultsOf(await change({ retired: '是' }))).toEqual(['retired IN_USE']);

    await change({ successorCode: 'zj.agri', retired: '是' }).expect(200);

    const heldBy = async (username: string, day = '2099-01-01') =>
      (
        await dataSource.query<{ held: string }[]>(
          `select unit_code || '/' || role as held from held_role($2) where username = $1 order by 1`,
          [username, day],
        )
      ).map(({ held }) => held);
    const both = ['zj.agri/handler', 'zj.agri/liaison', 'zj.water/handler', 'zj.water/liaison'];
    expect(await heldBy('agri-handler')).toEqual(both);
    expect(await heldBy('agri-leader')).toEqual(['zj.agri/unit-leader', 'zj.water/unit-leader']);
    // not before the day on which it was retired
    expect(await heldBy('agri-handler', '2000-01-01')).toEqual(both.slice(0, 2));
    const names = await dataSource.query(
      `select name, holder_name from published.org_unit where code = 'zj.water'`,
    );
    expect(names).toEqual([{ name: office!['name'], holder_name: '市农业农村局' }]);

    // a successor that is no more hands on, and one that comes back ends it
    const [next] = await rowsOf('units', 'zj.agri');
    await dataSource.query(`delete from user_role where unit_code = 'zj.agri'`);
    expect(faultsOf(await save('units', { ...next, successorCode: 'zj.water' }, next!))).toEqual([
      'successorCode NO_SUCCESSOR',
    ]);
    // what came from there is open in the successor too, so neither leaves it to nobody
    expect(faultsOf(await save('units', { ...next, retired: '是' }, next!))).toEqual(['retired IN_USE']);
    const [former] = await rowsOf('units', 'zj.water');
    expect(faultsOf(await save('units', { ...former, successorCode: '' }, former!))).toEqual([
      'successorCode IN_USE',
    ]);
    await save('units', { ...next, successorCode: 'zj.ecology', retired: '是' }, next!).expect(200);
    expect(await heldBy('ecology-leader')).toEqual([
      ...['zj.agri/unit-leader', 'zj.ecology/unit-leader', 'zj.water/unit-leader'],
    ]);
    const [gone] = await rowsOf('units', 'zj.water');
    await save('units', { ...gone, retired: '' }, gone!).expect(200);
    expect(await heldBy('ecology-leader')).toEqual(['zj.agri/unit-leader', 'zj.ecology/unit-leader']);
  });

  it('give a post its days and a stand-in, whom the list of accounts tells', async () => {
    const post = { username: 'judge', unitCode: 'zj.court', role: 'judge' };
    const [before] = (await rowsOf('posts', 'zj.court')).filter(
      ({ username, role }) => username === 'judge' && role === 'judge',
    );
    expect(
      faultsOf(await save('posts', { ...post, validFrom: '2026/2/1', validTo: '2026-01-31' }, before!)),
    ).toEqual(['validTo ORDER']);
    await save('posts', { ...post, validFrom: '2026/2/1', validTo: '' }, before!).expect(200);
    const days = { validFrom: '2026-02-01', validTo: '2099-12-31' };
    await save('standIns', { ...post, standIn: 'arbhead', ...days }, null).expect(200);

    const { items } = (await admin.get('/api/accounts?unit=zj.court').expect(200)).body as {
      items: { username: string; posts: Row[] }[];
    };
    const judge = items.find(({ username }) => username === 'judge');
    expect(judge?.posts).toContainEqual(
      expect.objectContaining({
        ...{ unitCode: 'zj.court', role: 'judge', validFrom: '2026-02-01', validTo: null },
        standIns: [expect.objectContaining({ username: 'arbhead', ...days })],
      }),
    );
  });

  it('leave an administrator who can log in', async () => {
    const [post] = (await rowsOf('posts', 'zj.data')).filter(({ role }) => role === 'platform-admin');
    const others = (await rowsOf('posts')).filter(
      ({ role, username }) => role === 'platform-admin' && username !== post?.['username'],
    );
    await database.dataSource.query(`update app_user set locked = true where username = any ($1)`, [
      others.map(({ username }) => username),
    ]);
    expect(faultsOf(await save('posts', { ...post, validTo: '2020-01-01' }, post!))).toEqual([
      'validTo LAST_ADMINISTRATOR',
    ]);
  });
});
