import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workbook } from '@app/sheets';
import { answers } from '../support/answers.js';
import type { CaseView } from '../support/api-types.js';
import { caseOf, caseWhen, complete, openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { type System, describeSystem, startSystem } from '../support/system.mjs';
import { aWageClaim } from '../support/wage-claim.builder.js';

const APPOINT = join(process.cwd(), 'dist/apps/worker/src/appoint-administrator.js');
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PASSWORD = 'a-password-of-ones-own';

/** A county that is nobody's: its codes and names have nothing of the demonstration's. */
const SHEETS = [
  {
    name: '单位',
    rows: [
      ['编码', '名称', '层级', '上级编码', '负责人角色', '全县职责', '职能'],
      ['lx.zx', '临溪县治理中心', 'department', 'lx', 'commander', 'command', 'command'],
      ['lx.rs.zcy', '临溪县仲裁院', 'department', 'lx.rs', 'arb-head', '', 'arbitration'],
      ['lx.rs', '临溪县人社局', 'department', 'lx', 'unit-leader', '', 'labour'],
      ['lx.bei', '北溪镇', 'town', 'lx', 'unit-leader', '', ''],
      ['lx.bei.tj', '北溪镇调解室', 'town-office', 'lx.bei', 'mediation-lead', '', 'mediation'],
      ['lx.nan', '南溪镇', 'town', 'lx', 'unit-leader', '', ''],
      ['lx.nan.tj', '南溪镇调解室', 'town-office', 'lx.nan', 'mediation-lead', '', 'mediation'],
    ],
  },
  {
    name: '角色',
    rows: [
      ['编码', '中文名', '英文名'],
      ...[
        'mediator',
        'mediation-lead',
        'arb-clerk',
        'arbitrator',
        'arb-head',
        'commander',
        'unit-leader',
      ].map((code) => [code, `临溪${code}`, code]),
    ],
  },
  {
    name: '人员',
    rows: [
      ['账号', '姓名'],
      ['bei-tiao', '示例-北甲'],
      ['nan-tiao', '示例-南乙'],
      ['zhong-cai', '示例-裁丙'],
    ],
  },
  {
    name: '岗位',
    rows: [
      ['账号', '单位编码', '角色编码', '起始日期'],
      ['bei-tiao', 'lx.bei.tj', 'mediator', '2026/1/1'],
      ['nan-tiao', 'lx.nan.tj', 'mediator', ''],
      ['zhong-cai', 'lx.rs.zcy', 'arb-clerk', ''],
      ['zhong-cai', 'lx.rs.zcy', 'arbitrator', ''],
    ],
  },
];

describe('another county', () => {
  let system: System;
  let admin: Person;

  beforeAll(async () => {
    system = await startSystem({ demoPassword: '' });
    const first = ['--username', 'lx-admin', '--name', '示例-管理', '--unit', 'lx'];
    const county = ['--county', '临溪县', '--division', '999902'];
    const { stdout } = await promisify(execFile)('node', [APPOINT, ...first, ...county], {
      env: { ...process.env, ...describeSystem(system).commandEnvironment },
    });
    admin = await withOwnPassword('lx-admin', /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec(stdout)?.[0] ?? '');
  });
  afterAll(() => system?.stop());

  it('works with its own codes, names and people, from its file to the award', async () => {
    // given: its file
    await bringIn(await workbook(SHEETS));
    const [bei, nan, arbitrator] = await Promise.all(['bei-tiao', 'nan-tiao', 'zhong-cai'].map(letIn));

    // when
    const claim = aWageClaim().inTown('lx.bei').with({ mediationRefused: true }).build();
    expect(
      await nan!.refused('POST', '/cases', { processId: 'wage-recovery', variables: claim }),
    ).toMatchObject({ code: 'INVALID_INPUT' });
    const caseNo = await register(bei!, claim);

    // then: its number, its names, and its people alone
    expect(caseNo).toMatch(/^999902-GZWQ-20261020-00001$/);
    const task = await openTask(bei!, caseNo, 'register-claim');
    expect(task.candidateGroups).toEqual(['lx.bei.tj/mediator']);
    expect(await nan!.refused('GET', `/cases/${caseNo}`)).toMatchObject({ code: 'CASE_NOT_FOUND' });

    // when: mediation is refused, and arbitration follows
    await complete(bei!, caseNo, 'register-claim', answers.registerClaim({ mediationRefused: true }));
    await complete(bei!, caseNo, 'choose-route', answers.chooseRoute());
    const accepting = await openTask(arbitrator!, caseNo, 'accept-arbitration');
    expect(accepting.candidateGroups).toEqual(['lx.rs.zcy/arb-clerk']);
    await complete(arbitrator!, caseNo, 'accept-arbitration', answers.acceptArbitration());
    await complete(arbitrator!, caseNo, 'hold-hearing', answers.holdHearing());
    await complete(arbitrator!, caseNo, 'serve-award', answers.serveAward());

    // then
    const seen = await caseWhen(bei!, caseNo, 'awarded', isOpenAt('verify-performance'));
    expect(seen.incidents).toEqual([]);
    expect(await caseOf(admin, caseNo)).toMatchObject({ townCode: 'lx.bei', townName: '北溪镇' });
  }, 120_000);

  async function bringIn(file: Uint8Array): Promise<void> {
    const send = async (path: string) => {
      const answer = await fetch(`${system.apiUrl}/api/organisation/${path}`, {
        method: 'POST',
        headers: { 'content-type': WORKBOOK, cookie: admin.cookie, 'x-requested-with': 'yijianshi' },
        body: new Uint8Array(file),
      });
      const body = (await answer.json()) as { basis: string };
      if (answer.status !== 200) throw new Error(JSON.stringify(body));
      return body;
    };
    const { basis } = await send('imports/preview');
    await send(`imports?basis=${basis}`);
  }

  async function letIn(username: string): Promise<Person> {
    const { password } = await admin.post<{ password: string }>(`/accounts/${username}/password-reset`);
    return withOwnPassword(username, password);
  }

  async function withOwnPassword(username: string, given: string): Promise<Person> {
    const { apiUrl } = system;
    const person = await Person.loggedIn({ apiUrl, password: given }, username);
    await person.post('/me/password', { current: given, wanted: PASSWORD });
    return Person.loggedIn({ apiUrl, password: PASSWORD }, username);
  }
});

// helpers

function isOpenAt(elementId: string) {
  return ({ tasks }: CaseView) => tasks.some((task) => task.elementId === elementId);
}
