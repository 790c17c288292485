import { CaseService, CaseStartService, CaseSweeper, RegistrationService } from '@app/cases';
import type { EngineRecord } from '@app/engine-records';
import { OrganisationService } from '@app/identity';
import {
  actor,
  COMMANDER,
  type County,
  JUDGE,
  MEDIATOR,
  MEDIATOR2,
  claim,
  deploymentRecords,
  openCounty,
} from './county.js';

describe('starting a case', () => {
  let county: County;
  let cases: CaseService;
  let starts: CaseStartService;

  beforeEach(async () => {
    county = await openCounty();
    cases = county.module.get(CaseService);
    starts = county.module.get(CaseStartService);
    await county.feed(deploymentRecords());
  });
  afterEach(() => county.close());

  const start = (changes: Record<string, unknown> = {}, idempotencyKey?: string) =>
    starts.start(MEDIATOR, { processId: 'wage-recovery', variables: claim(changes), idempotencyKey });

  it('stores the case, then tells the engine', async () => {
    const today = county.clock.today();

    const { caseNo } = await start();

    expect(caseNo).toBe(`330681-GZWQ-${today.replaceAll('-', '')}-00001`);
    const [message] = county.engine.published;
    expect(message).toMatchObject({ messageName: 'wage-recovery.start', caseNo });
    expect(message?.variables).toMatchObject({
      caseNo,
      procKey: caseNo,
      itemCode: 'wage-recovery',
      title: '示例-张三 诉 示例建筑劳务有限公司 欠薪',
      receivedOn: '2026-11-20',
      amountTotal: 1_235_000,
      claimOutcome: null,
      hasAgreement: null,
      units: { mediation: 'zj.t09.mediate', arbitration: 'zj.arb', command: 'zj.gov' },
    });
    expect(await cases.summary(MEDIATOR, caseNo)).toMatchObject({
      caseNo,
      state: 'starting',
      pending: 'starting',
      townName: '牌头镇',
      amountFen: 1_235_000,
      receivedOn: '2026-11-20',
    });
  });

  it('is refused while no unit has a function by which its model names one, and then not', async () => {
    // given
    const named = deploymentRecords().map((record) => withUnitFunction(record, 'observatory'));
    await county.feed(named);

    // then
    await expect(start()).rejects.toMatchObject({
      code: 'UNIT_FUNCTION_MISSING',
      details: { functions: ['observatory'] },
    });
    expect(county.engine.published).toEqual([]);

    // when
    await county.dataSource.query(`update org_unit set function = 'observatory' where code = 'zj.water'`);
    county.module.get(OrganisationService, { strict: false }).forget();

    // then
    await start();
    expect(county.engine.published[0]?.variables).toMatchObject({ units: { observatory: 'zj.water' } });
  });

  it('finds it by the last four of a number of its parties, within what a person sees, and keeps no more of it', async () => {
    const { caseNo } = await start({ applicantIdNo: '11010519491231002X', applicantPhone: '13800004321' });
    await start({ applicantName: '示例-李四' });
    const found = async (q: string, actor = MEDIATOR) =>
      (await cases.list(actor, { q })).items.map((item) => item.caseNo);

    for (const q of ['4321', '002X', '００2x', '张三 4321', '4321 002x'])
      expect(await found(q)).toEqual([caseNo]);
    for (const q of ['321', '04321', '3800', '李四 4321', '4321 002x 7690', '13800004321'])
      expect(await found(q)).toEqual([]);
    expect(await found('4321', COMMANDER)).toEqual([caseNo]);
    expect(await found('4321', MEDIATOR2)).toEqual([]);
    const [row] = await county.dataSource.query(
      `select to_jsonb(c) - 'start_variables' as shown from case_file c where case_no = $1`,
      [caseNo],
    );
    expect(JSON.stringify(row)).not.toMatch(/11010519491231002X|13800004321/i);
  });

  it('finds a name whatever marks nobody sees were copied along with it, and takes them alone for no name', async () => {
    const { caseNo } = await start({ employerName: '示例\u200B隐\uFEFF形有限公司' });

    for (const q of ['隐形有限', '\u202A隐形\u202C', '隐\u200B形'])
      expect((await cases.list(MEDIATOR, { q })).items.map((item) => item.caseNo)).toEqual([caseNo]);
    await expect(start({ employerName: '\u200B\u3164' })).rejects.toMatchObject({
      faults: [{ path: 'variables.employerName', code: 'REQUIRED' }],
    });
  });

  it('refuses a process that nobody deployed and input that breaks the form', async () => {
    await expect(starts.start(MEDIATOR, { processId: 'nothing', variables: {} })).rejects.toMatchObject({
      code: 'PROCESS_UNKNOWN',
      status: 400,
    });
    await expect(
      start({ applicantIdNo: '999999196205177691', unpaidTo: '2026-07-01', project: 'hidden' }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: [
        { path: 'variables.applicantIdNo', code: 'CHECK_DIGIT' },
        { path: 'variables.unpaidTo', code: 'NOT_BEFORE' },
      ],
    });
    expect(county.engine.published).toEqual([]);
  });

  it('lets a town register for itself only, and the county for all', async () => {
    await expect(start({ townCode: 'zj.t06' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ path: 'variables.townCode', code: 'UNIT_NOT_YOURS' }],
    });
    const request = { processId: 'wage-recovery', variables: claim({ townCode: 'zj.t06' }) };
    expect((await starts.start(COMMANDER, request)).caseNo).toMatch(/^330681-GZWQ-/);
  });

  it('says which matters a person registers: those for whose town the form asks are not for people without one', async () => {
    const registrations = county.module.get(RegistrationService);
    const matters = async (person: typeof MEDIATOR) => [...(await registrations.registrable(person))];
    const analyst = actor('analyst', ['zj.data/analyst'], { towns: [] });

    expect(await matters(MEDIATOR)).toEqual(['wage-recovery']);
    expect(await matters(COMMANDER)).toEqual(['wage-recovery']);
    expect([await matters(analyst), await matters({ ...JUDGE, towns: [] })]).toEqual([[], []]);

    await county.dataSource.query(
      `update form_definition set schema = '{"type": "default", "components": []}' where form_id = 'wage-recovery.start'`,
    );
    expect(await matters(analyst)).toEqual(['wage-recovery']);
    await county.dataSource.query(`delete from form_definition where form_id = 'wage-recovery.start'`);
    expect(await matters(MEDIATOR)).toEqual([]);
  });

  it('forwards only what the form asks for', async () => {
    await start({ claimOutcome: 'accept', townName: 'x', project: 'hidden by the form' });

    expect(county.engine.published[0]?.variables).toMatchObject({ claimOutcome: null, project: null });
    expect(county.engine.published[0]?.variables).not.toHaveProperty('townName');
  });

  it('numbers cases without gaps or doubles when many come at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, () => start()));

    const serials = numbers.map(({ caseNo }) => Number(caseNo.slice(-5))).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('starts nothing twice for one idempotency key', async () => {
    const [first, ...others] = await Promise.all([
      start({}, 'key-1'),
      start({}, 'key-1'),
      start({}, 'key-1'),
    ]);

    expect(others).toEqual([first, first]);
    expect(await start({}, 'key-1')).toEqual(first);
    await expect(start({ headcount: 2 }, 'key-1')).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      status: 409,
    });
    expect(new Set(county.engine.published.map(({ caseNo }) => caseNo)).size).toBe(1);
    const other = await starts.start(MEDIATOR2, {
      processId: 'wage-recovery',
      variables: claim({ townCode: 'zj.t06' }),
      idempotencyKey: 'key-1',
    });
    expect(other).not.toEqual(first);
  });

  it('answers 503 and stores nothing while the engine is away', async () => {
    county.engine.reachable = false;

    await expect(start()).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE', status: 503 });

    expect((await cases.list(MEDIATOR, {})).items).toEqual([]);
  });

  it('publishes again what was interrupted, and only that', async () => {
    county.engine.failing = true;
    const { caseNo } = await start();
    expect(county.engine.published).toEqual([]);
    county.engine.failing = false;
    const sweeper = county.module.get(CaseSweeper);

    expect(await sweeper.sweep()).toEqual({ published: 0, cleared: 0 });
    await county.dataSource.query(
      `update case_file set start_attempted_at = clock_timestamp() - interval '16 seconds'`,
    );
    const rounds = await Promise.all([sweeper.sweep(), sweeper.sweep()]);

    expect(rounds.map(({ published }) => published).sort()).toEqual([0, 1]);
    expect(county.engine.published).toMatchObject([{ caseNo, messageName: 'wage-recovery.start' }]);
    const [row] = await county.dataSource.query(`select start_variables, start_attempts from case_file`);
    expect(county.engine.published[0]?.variables).toEqual(row.start_variables);
    expect(row.start_attempts).toBe(2);
  });

  describe('of which the engine has forgotten the message', () => {
    let sweeper: CaseSweeper;
    let caseNo: string;

    beforeEach(async () => {
      sweeper = county.module.get(CaseSweeper);
      ({ caseNo } = await start());
      await county.dataSource.query(`update message_attempt set first_at = first_at - interval '65 minutes'`);
    });

    /** Every pause between two attempts has passed. */
    const sweep = async () => {
      await county.dataSource.query(
        `update case_file set start_attempted_at = start_attempted_at - interval '6 minutes'`,
      );
      return sweeper.sweep();
    };
    const startTaken = () => aMessage('701', caseNo);
    const startBegan = () =>
      aRecord('MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED', '9', {
        ...{ messageKey: '701', processInstanceKey: '702' },
      });
    const probeTaken = () => aMessage('703', String(county.engine.messages[0]?.messageId));

    it('is not started again while the records are late', async () => {
      // when the records have stopped for more than an hour
      expect(await sweep()).toMatchObject({ published: 0 });
      expect(await sweep()).toMatchObject({ published: 0 });

      // then only a message was sent that nobody catches, to the partition of the case
      expect(county.engine.published).toHaveLength(1);
      expect(county.engine.messages).toMatchObject([
        { name: 'records.probe', correlationKey: caseNo, timeToLiveMs: 0 },
      ]);

      // when they come back and tell of its instance, then it is never started again
      await county.feed([startTaken(), startBegan()]);
      expect(await sweep()).toMatchObject({ published: 0 });
      await county.feed([probeTaken()]);
      expect(await sweep()).toMatchObject({ published: 0 });
      expect(county.engine.published).toHaveLength(1);
    });

    it('is started again when the records passed the attempt and tell of no instance', async () => {
      await sweep();
      await county.feed([probeTaken()]);
      await county.dataSource.query(
        `update case_file set start_attempted_at = start_attempted_at - interval '6 minutes'`,
      );
      const rounds = await Promise.all([sweeper.sweep(), sweeper.sweep()]);
      expect(rounds.map(({ published }) => published).sort()).toEqual([0, 1]);

      // and from then on the engine knows its id again
      expect(await sweep()).toMatchObject({ published: 1 });
      expect(county.engine.messages).toHaveLength(1);
    });

    it('is started again when its message was taken but began nothing before it expired', async () => {
      await county.feed([startTaken()]);
      await sweep();
      await county.feed([probeTaken()]);
      expect(await sweep()).toMatchObject({ published: 1 });
    });

    it('is asked about again when the probe was lost', async () => {
      await sweep();
      await county.dataSource.query(`update message_attempt set probed_at = probed_at - interval '1 minute'`);
      await sweep();
      const [first, second] = county.engine.messages;
      expect(second).toEqual(first);
    });
  });

  it('does not start a case again after a jump of the clock, by which the engine forgot its message', async () => {
    await start();
    await county.dataSource.query(`insert into engine_clock (id, offset_ms) values (1, 7200000)`);
    await county.dataSource.query(
      `update case_file set start_attempted_at = start_attempted_at - interval '6 minutes'`,
    );
    expect(await county.module.get(CaseSweeper).sweep()).toMatchObject({ published: 0 });
    expect(county.engine.published).toHaveLength(1);
  });

  it('refuses characters that cannot be stored', async () => {
    await expect(start({ applicantName: '示例-张\0三', legalRep: 'a\ud800' })).rejects.toMatchObject({
      faults: [
        { path: 'variables.applicantName', code: 'PATTERN' },
        { path: 'variables.legalRep', code: 'PATTERN' },
      ],
    });
  });
});

// helpers

function aMessage(key: string, messageId: string): EngineRecord {
  return aRecord('MESSAGE', 'PUBLISHED', key, { name: 'any', correlationKey: 'any', messageId });
}

function aRecord(
  valueType: string,
  intent: string,
  key: string,
  value: Record<string, unknown>,
): EngineRecord {
  const place = { partitionId: 1, position: key, timestamp: 1_795_000_000_000, recordType: 'EVENT' };
  return { ...place, key, intent, valueType, value };
}

/** The next version of a model, whose cancelling is decided by a unit with a function. */
function withUnitFunction(record: EngineRecord, name: string): EngineRecord {
  const { value, valueType } = record;
  if (valueType !== 'PROCESS' || value['bpmnProcessId'] !== 'wage-recovery') return record;
  const xml = Buffer.from(value['resource'] as string, 'base64').toString('utf8');
  const said = `<zeebe:property name="cancelApprover" value="=units.${name} + &quot;/lead&quot;" />`;
  const resource = Buffer.from(xml.replace('<zeebe:properties>', `<zeebe:properties>${said}`)).toString(
    'base64',
  );
  const next = { version: 99, processDefinitionKey: '9999', resource };
  return { ...record, key: '9999', value: { ...value, ...next } };
}
