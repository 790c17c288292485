import { NoticeService } from '@app/notices';
import { StageFaultSweeper, StageService } from '@app/stages';
import { actor } from '../cases/county.js';
import { County, InstanceRecords, registerCase } from './county.js';

const BOMB = '=for i in 1..300000000 return caseNo';
const AGREED_ON = /(name="agreedOn" value=")[^"]*/;
const ADMIN = actor('admin', ['zj.data/platform-admin'], { isAdministrator: true });
const CASES = Array.from({ length: 20 }, (_, i) => `330681-GZWQ-20260302-${String(i + 1).padStart(5, '0')}`);

describe('a model with a limit that cannot be computed', () => {
  let county: County;

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel((xml) => xml.replace('value="15 calendar_day"', `value="${BOMB}"`));
    for (const caseNo of CASES) await registerCase(county.dataSource, { caseNo });
  });
  afterAll(() => county.close());

  it('keeps neither other stages nor other cases from their dates, and holds nobody up', async () => {
    // given
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 50);

    // when
    const logs = CASES.map((caseNo, index) => ({ caseNo, log: new InstanceRecords(`90${index}`), index }));
    await county.take(
      logs.flatMap(({ caseNo, log, index }) => [
        ...log.variables('2026-03-02 09:00', { caseNo, receivedOn: '2026-03-02', townCode: 'zj.t09' }),
        log.entered('M0', `91${index}`, '2026-03-02 10:00'),
      ]),
    );
    await county.take(
      logs.flatMap(({ log, index }) => [
        log.left('M0', `91${index}`, '2026-03-03 11:00'),
        log.entered('M1', `92${index}`, '2026-03-03 11:00'),
        log.entered('M0', `93${index}`, '2026-03-03 11:00'),
      ]),
    );
    clearInterval(heart);

    // then
    for (const caseNo of CASES) {
      const runs = await county.get(StageService).byCase(caseNo);
      const [first, hostile, after] = [runs[0], ...runs.slice(1).sort(byCode)];
      expect([first, after]).toMatchObject([
        { stageCode: 'M0', dueOn: '2026-03-05', fault: null },
        { stageCode: 'M0', dueOn: '2026-03-05', fault: null },
      ]);
      expect(hostile).toMatchObject({ stageCode: 'M1', dueOn: null, statutoryLimitText: null });
      expect(hostile?.fault).toContain('法定期限：表达式耗用的时间或内存超出限度，没有算出结果');
      expect(hostile?.fault).toContain(BOMB);
    }
    expect(beats).toBeGreaterThan(5);
  });

  it('is told to the administrators once, in one message for all its cases', async () => {
    await county.dataSource.query(
      `insert into app_user (username, display_name, password_hash) values ('admin', '示例-管理员', 'none');
       insert into user_role (username, unit_code, role) values ('admin', 'zj.data', 'platform-admin')`,
    );

    expect(await county.get(StageFaultSweeper).sweep()).toBe(CASES.length);
    expect(await county.get(StageFaultSweeper).sweep()).toBe(0);

    const told = await county.get(NoticeService).list(ADMIN);
    expect(told.map(({ template }) => template)).toEqual(['stage-fault']);
    expect(told[0]?.facts).toMatchObject({
      ...{ cases: 20, stageName: expect.any(String), stageNameEn: expect.stringMatching(/^[A-Z]/) },
      fault: expect.stringMatching(/^法定期限：表达式耗用的时间或内存超出限度/),
    });
  });
});

describe('a model with an agreed day that cannot be computed', () => {
  let county: County;
  const [caseNo = ''] = CASES;

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel((xml) => xml.replace(AGREED_ON, `$1${BOMB}`));
    await registerCase(county.dataSource, { caseNo });
  });
  afterAll(() => county.close());

  it('has a fault at that stage that people see, and runs on without the day', async () => {
    const log = new InstanceRecords('9500');
    await county.take([
      ...log.variables('2026-03-02 09:00', { caseNo, receivedOn: '2026-03-02', townCode: 'zj.t09' }),
      log.entered('W2', '951', '2026-03-02 10:00'),
    ]);

    const [run] = await county.get(StageService).byCase(caseNo);
    expect(run).toMatchObject({ stageCode: 'W2', state: 'open', agreedOn: null, target: null });
    expect(run?.fault).toContain('约定日：表达式耗用的时间或内存超出限度，没有算出结果');
  });
});

function byCode(a: { stageCode: string }, b: { stageCode: string }): number {
  return b.stageCode.localeCompare(a.stageCode);
}
