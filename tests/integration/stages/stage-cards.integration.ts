import { MIGRATIONS } from '@app/migrations';
import { NoticeService } from '@app/notices';
import { StageCardService, StageCardSweeper } from '@app/cards';
import { County, InstanceRecords, messageTaken, registerCase, withMediationInWeeks } from './county.js';
import { MessageTaker } from './message-taker.js';

const caseNo = '330681-GZWQ-20260917-00001';
/** 调解: promised until 2026-09-28, by law until 2026-10-08. */
const MEDIATION = '91';

describe('cards', () => {
  let county: County;
  const engine = new MessageTaker();
  const log = new InstanceRecords('9001');
  let times = 0;

  beforeAll(async () => {
    county = await County.found(engine);
    await county.deployModel((xml) =>
      withMediationInWeeks(xml)
        .replace('</bpmn:definitions>', `${CATCH}</bpmn:definitions>`)
        .replace(OUTCOME, `${OUTCOME}<zeebe:property name="clockEnd" value="=mediationHeldOn" />`),
    );
  });
  beforeEach(async () => {
    await county.forgetCases();
    engine.reset();
    await registerCase(county.dataSource, { caseNo, receivedOn: '2026-09-17' });
  });
  afterAll(() => county.close());

  it('are issued once for each level, with notices, and told to the model', async () => {
    await startMediation();
    expect(await sweepAt('2026-09-23 23:59')).toEqual({ issued: 0, withdrawn: 0, published: 0 });
    expect(await sweepAt('2026-09-24 00:01')).toEqual({ issued: 1, withdrawn: 0, published: 1 });
    expect(await sweepAt('2026-09-28 23:59')).toEqual({ issued: 0, withdrawn: 0, published: 0 });
    // the promise, and the first working day after it
    expect(await sweepAt('2026-09-29 00:01')).toEqual({ issued: 1, withdrawn: 0, published: 2 });
    expect(await sweepAt('2026-09-29 12:00')).toEqual({ issued: 0, withdrawn: 0, published: 0 });
    // the law, and the working days since: 09-30, 10-08 and 10-09
    expect(await sweepAt('2026-10-09 08:00')).toEqual({ issued: 1, withdrawn: 0, published: 4 });

    expect(await cards()).toEqual([
      { level: 'warning', dueOn: '2026-09-28', issuedAt: '2026-09-24 00:01', withdrawnReason: null },
      { level: 'yellow', dueOn: '2026-09-28', issuedAt: '2026-09-29 00:01', withdrawnReason: null },
      { level: 'red', dueOn: '2026-10-08', issuedAt: '2026-10-09 08:00', withdrawnReason: null },
    ]);
    expect(engine.told.map(({ correlationKey, variables }) => ({ correlationKey, ...variables }))).toEqual([
      told('warn', '2026-09-28', 0),
      told('promise', '2026-09-28', 1),
      told('overdue', '2026-09-28', 1),
      told('legal', '2026-10-08', 1),
      told('overdue', '2026-09-28', 2),
      told('overdue', '2026-09-28', 3),
      told('overdue', '2026-09-28', 4),
    ]);
    expect(await notices()).toEqual([
      'card-red zj.gov/commander',
      'card-red zj.t09.mediate/mediation-lead',
      'card-red zj.t09.mediate/mediator',
      'card-warning zj.t09.mediate/mediation-lead',
      'card-warning zj.t09.mediate/mediator',
      'card-yellow zj.gov/commander',
      'card-yellow zj.t09.mediate/mediation-lead',
      'card-yellow zj.t09.mediate/mediator',
    ]);
  });

  it('tell their stage in both languages, also in messages from before there was an English one', async () => {
    await startMediation();
    await sweepAt('2026-09-29 00:01');
    const [asSent] = await namesOfStages();
    expect(asSent).toEqual({ stageName: '调解', stageNameEn: 'Mediation' });

    const Migration = MIGRATIONS.find(({ name }) => name.startsWith('NameStagesOfNotices'))!;
    const runner = county.dataSource.createQueryRunner();
    await new Migration().down(runner);
    expect((await namesOfStages())[0]).toEqual({ stageName: '调解' });
    await new Migration().up(runner);
    await runner.release();

    const after = await namesOfStages();
    expect(after.length).toBeGreaterThan(1);
    expect(new Set(after.map((told) => JSON.stringify(told))).size).toBe(1);
    expect(after[0]).toEqual(asSent);
  });

  it('are listed and counted for one matter', async () => {
    await startMediation();
    await sweepAt('2026-09-29 00:01');
    const list = county.get(StageCardService);
    const of = async (processId?: string) => [
      (await list.list({ processId })).items.length,
      (await list.counts({ processId })).yellow,
    ];
    expect([await of(), await of('wage-recovery'), await of('other-matter')]).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  it.each([
    ['in the stage itself', '9001', '911'],
    ['in a process that the stage called', '9002', '921'],
  ])('are told to who has taken the task %s, instead of the whole group', async (_, instance, element) => {
    await startMediation();
    await county.dataSource.query(
      `insert into engine_instance (process_instance_key, parent_process_instance_key, parent_element_instance_key,
         process_id, definition_key, version, state, started_at, position)
       values (9002, 9001, $1, 'called', 1, 1, 'active', now(), 1) on conflict do nothing`,
      [MEDIATION],
    );
    await county.dataSource.query(
      `insert into element_run values (911, 9001, $1, 'mediate', 'USER_TASK', 'active', now(), null),
         (921, 9002, 9002, 'mediate', 'USER_TASK', 'active', now(), null)`,
      [MEDIATION],
    );
    await county.dataSource.query(
      `insert into task (task_key, process_instance_key, case_no, element_instance_key, definition_key, element_id,
         candidate_groups, assignee, state, created_at, position, stage_run_key)
       values (1, $2, $1, $3, 1, 'mediate', '{zj.t09.mediate/mediator}', 'mediator', 'open', now(), 1,
         enclosing_stage_run($3))`,
      [caseNo, instance, element],
    );
    await sweepAt('2026-09-24 08:00');
    expect(await notices()).toEqual(['card-warning mediator', 'card-warning zj.t09.mediate/mediation-lead']);
  });

  it('are all issued when the clock jumps over two levels, each once, in their order', async () => {
    await startMediation();
    await sweepAt('2026-09-20 08:00');
    expect(await sweepAt('2026-11-20 08:00')).toMatchObject({ issued: 3 });
    expect((await cards()).map(({ level }) => level)).toEqual(['warning', 'yellow', 'red']);
    expect(kinds()).toEqual(['warn', 'promise', 'legal', ...Array<string>(10).fill('overdue')]);
    // two weeks of working days, not all since September
    expect([overdueDays()[0], overdueDays().at(-1)]).toEqual(['2026-11-09', '2026-11-20']);
    expect(await sweepAt('2026-11-20 08:01')).toMatchObject({ issued: 0 });
  });

  it('are followed by a message on each working day, but not on rest days and while the clock stands still', async () => {
    await startMediation();
    await sweepAt('2026-09-29 08:00');
    // 10-01 to 10-07 are holidays
    for (const day of ['09-30', '10-01', '10-02', '10-08']) await sweepAt(`2026-${day} 08:00`);
    expect(overdueDays()).toEqual(['2026-09-29', '2026-09-30', '2026-10-08']);
    await operate('exclude', '2026-10-09', '2026-10-12', '2026-10-08 09:00');
    for (const day of ['10-09', '10-12', '10-13']) await sweepAt(`2026-${day} 08:00`);
    expect(overdueDays()).toEqual(['2026-09-29', '2026-09-30', '2026-10-08', '2026-10-13']);
  });

  it('are followed by a message also for the working days on which no worker ran, in their order', async () => {
    await startMediation();
    await sweepAt('2026-09-29 08:00');
    engine.isAway = true;
    await sweepAt('2026-10-09 08:00');
    engine.isAway = false;
    await sweepAt('2026-10-12 08:00');
    expect(overdueDays()).toEqual([
      '2026-09-29',
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
    ]);
    await sweepAt('2026-10-12 08:01');
    expect(overdueDays()).toHaveLength(6);
  });

  it('get their turn also when a hundred messages before them fail again and again', async () => {
    // given cards of which the engine refuses the first hundred and one
    const keys = Array.from({ length: 102 }, (_, index) => 20_000 + index);
    for (const key of keys) await registerCase(county.dataSource, { caseNo: caseOf(key) });
    await county.take(
      keys.flatMap((key) => {
        const own = new InstanceRecords(String(key * 10));
        return [
          ...own.variables('2026-09-17 15:00', { caseNo: caseOf(key), receivedOn: '2026-09-17' }),
          own.entered('M1', String(key), '2026-09-17 15:00'),
        ];
      }),
    );
    engine.isAway = true;
    await sweepAt('2026-09-24 08:00');
    engine.isAway = false;
    const [last] = await county.dataSource.query(
      `select case_no as "caseNo" from stage_card order by id desc limit 1`,
    );
    engine.refuses = ({ correlationKey }) => correlationKey !== `${last.caseNo}/M1`;

    // when
    for (let round = 1; round <= 3; round += 1) await sweepAt(`2026-09-24 08:0${round}`);

    // then
    expect(engine.taken.map(({ correlationKey }) => correlationKey)).toEqual([`${last.caseNo}/M1`]);
  });

  it('are issued once by two workers at the same time', async () => {
    const keys = Array.from({ length: 450 }, (_, index) => 10_000 + index);
    for (const key of keys) await registerCase(county.dataSource, { caseNo: caseOf(key) });
    await county.take(
      keys.flatMap((key) => {
        const own = new InstanceRecords(String(key * 10));
        return [
          ...own.variables('2026-09-17 15:00', { caseNo: caseOf(key), receivedOn: '2026-09-17' }),
          own.entered('M1', String(key), '2026-09-17 15:00'),
        ];
      }),
    );
    county.setTime('2026-11-20 08:00');
    const rounds = await Promise.all([1, 2, 3].map(() => county.get(StageCardSweeper).sweep()));
    expect(rounds.reduce((sum, { issued }) => sum + issued, 0)).toBe(450 * 3);
    expect(
      await county.dataSource.query(
        `select level, count(*)::int as n, count(distinct element_instance_key)::int as runs
         from stage_card group by level order by level`,
      ),
    ).toEqual(['red', 'warning', 'yellow'].map((level) => ({ level, n: 450, runs: 450 })));
    while ((await county.get(StageCardSweeper).sweep()).published > 0);
    const ids = new Set(engine.told.map(({ messageId }) => messageId));
    expect(ids.size).toBe(450 * 13);
  });

  it('are published later, with the same id, when the engine was away or the worker died', async () => {
    await startMediation();
    engine.isAway = true;
    expect(await sweepAt('2026-09-24 08:00')).toEqual({ issued: 1, withdrawn: 0, published: 0 });
    engine.isAway = false;
    expect(await sweepAt('2026-09-24 08:01')).toEqual({ issued: 0, withdrawn: 0, published: 1 });
    // it died between the publication and the mark
    await county.dataSource.query(`update stage_card set message_published_at = null`);
    await sweepAt('2026-09-24 08:02');
    expect(engine.told).toHaveLength(2);
    expect(new Set(engine.told.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await cards()).toHaveLength(1);
  });

  it('are not published again when they could not be marked before the engine forgot them', async () => {
    // given messages that were published before the database went away for longer than they live
    await startMediation();
    expect(await sweepAt('2026-09-29 08:00')).toMatchObject({ published: 3 });
    const ids = engine.told.map(({ messageId }) => messageId ?? '');
    await county.dataSource.query(`update stage_card set message_published_at = null`);
    await county.dataSource.query(`update stage_watch set overdue_published_on = null`);
    await county.dataSource.query(`update message_attempt set first_at = first_at - interval '11 minutes'`);
    engine.reset();

    // when the records are late, then it is asked how far they are
    expect(await sweepAt('2026-09-29 08:20')).toMatchObject({ published: 0 });
    expect(new Set(engine.told.map(({ name }) => name))).toEqual(new Set(['records.probe']));

    // when they have come
    await county.take(ids.map((id, index) => messageTaken(String(700 + index), id)));
    engine.reset();
    await sweepAt('2026-09-29 08:21');
    expect(engine.told).toEqual([]);
    const [waiting] = await county.dataSource.query(
      `select count(*)::int as n from stage_card where awaits_message and message_published_at is null`,
    );
    expect(waiting.n).toBe(0);
  });

  it('are withdrawn with the operation that covers their day, and issued again for a new date', async () => {
    // given
    await startMediation();
    await sweepAt('2026-10-09 08:00');

    // when an extension that was decided in time becomes known
    const operation = await extend('2026-10-08', '10 calendar_day', '2026-10-09 10:00');
    expect(await sweepAt('2026-10-09 10:01')).toEqual({ issued: 0, withdrawn: 1, published: 0 });

    // then the red card is gone, the yellow one stays: an extension does not lengthen the promise
    expect((await cards()).map(({ level, withdrawnReason }) => [level, withdrawnReason])).toEqual([
      ['warning', null],
      ['yellow', null],
      ['red', 'extend'],
    ]);
    const byRun = await county.get(StageCardService).byCase(caseNo);
    expect(byRun.get(MEDIATION)?.[2]).toMatchObject({ withdrawnByOperation: operation });
    expect((await notices()).filter((notice) => notice.startsWith('card-withdrawn'))).toEqual([
      'card-withdrawn zj.gov/commander',
      'card-withdrawn zj.t09.mediate/mediation-lead',
      'card-withdrawn zj.t09.mediate/mediator',
    ]);

    // and the new date gives a card of its own
    expect(await sweepAt('2026-10-12 23:00')).toMatchObject({ issued: 0 });
    expect(await sweepAt('2026-10-13 00:01')).toMatchObject({ issued: 1 });
    expect((await cards()).at(-1)).toMatchObject({
      level: 'red',
      dueOn: '2026-10-12',
      withdrawnReason: null,
    });
  });

  it('keep their place when the dates move and they were late all the same', async () => {
    await startMediation();
    await sweepAt('2026-10-20 08:00');
    await extend('2026-10-08', '10 calendar_day', '2026-10-20 10:00');
    expect(await sweepAt('2026-10-20 10:01')).toMatchObject({ issued: 0, withdrawn: 0 });
  });

  it('are withdrawn when a calendar moves the date', async () => {
    await startMediation();
    await sweepAt('2026-09-29 08:00');
    await changeCalendar(
      `insert into holiday_day (day, year, kind, name) values ('2026-09-22', 2026, 'off', '示例假期')`,
    );
    await sweepAt('2026-09-29 08:01');
    await changeCalendar(`delete from holiday_day where day = '2026-09-22'`);
    expect((await cards()).map(({ level, withdrawnReason }) => [level, withdrawnReason])).toEqual([
      ['warning', null],
      ['yellow', 'calendar'],
    ]);
  });

  it('are not issued in a paused stage, and not withdrawn by its end', async () => {
    await startMediation();
    await sweepAt('2026-09-24 08:00');
    await operate('pause', '2026-09-25', null, '2026-09-25 09:00');
    expect(await sweepAt('2026-12-20 08:00')).toMatchObject({ issued: 0, withdrawn: 0 });
    await county.take([log.left('M1', MEDIATION, '2026-12-20 09:00')]);
    expect(await sweepAt('2026-12-20 09:01')).toMatchObject({ issued: 0, withdrawn: 0 });
  });

  it('reach a stage that ended late while no worker was there, but not one that was in time', async () => {
    await startMediation();
    await county.take([log.left('M1', MEDIATION, '2026-09-30 09:00')]);
    expect(await sweepAt('2026-10-20 08:00')).toEqual({ issued: 1, withdrawn: 0, published: 0 });
    expect(await cards()).toMatchObject([{ level: 'yellow', dueOn: '2026-09-28' }]);
  });

  it('are withdrawn when a date that is entered late tells that the stage had ended in time', async () => {
    await startMediation();
    await sweepAt('2026-09-24 00:01');
    expect(await sweepAt('2026-10-20 08:00')).toMatchObject({ issued: 2 });

    await county.take([
      ...log.variables('2026-10-20 09:00', { mediationHeldOn: '2026-10-08' }),
      log.left('M1', MEDIATION, '2026-10-20 09:00'),
    ]);

    // the promise was missed, the law was not
    expect(await sweepAt('2026-10-20 09:01')).toMatchObject({ issued: 0, withdrawn: 1 });
    expect((await cards()).map(({ level, withdrawnReason }) => [level, withdrawnReason])).toEqual([
      ['warning', null],
      ['yellow', null],
      ['red', 'facts'],
    ]);
  });

  it('are reminders in arbitration, without the commander, and nothing in the time of a party', async () => {
    // given
    const facts = { caseNo, reviewAcceptedOn: '2026-09-29', agreement: { effectiveOn: '2026-09-17' } };
    await county.take([
      ...log.variables('2026-09-29 09:00', facts),
      log.entered('A1', '92', '2026-09-29 09:00'),
      log.entered('A3', '93', '2026-09-29 09:00'),
    ]);

    // when
    await sweepAt('2026-12-20 08:00');

    // then
    const byRun = await county.get(StageCardService).byCase(caseNo);
    expect([...byRun.keys()]).toEqual(['93']);
    expect(byRun.get('93')?.map(({ reminder }) => reminder)).toEqual([true, true, true]);
    const sent = await notices();
    expect(sent.filter((notice) => notice.endsWith('/commander'))).toEqual([]);
    expect(sent).toContain('card-reminder zj.arb/arb-head');
  });

  it('stay as they are while the clock is set back', async () => {
    await startMediation();
    await sweepAt('2026-09-29 08:00');
    await extend('2026-09-28', '10 calendar_day', '2026-09-20 08:00');
    await operate('exclude', '2026-09-22', '2026-09-24', '2026-09-20 08:00');
    expect(await sweepAt('2026-09-20 08:01')).toEqual({ issued: 0, withdrawn: 0, published: 0 });
    expect(await sweepAt('2026-09-29 08:01')).toMatchObject({ withdrawn: 2 });
  });

  it('are the same after a replay, and none is issued again', async () => {
    await startMediation();
    await sweepAt('2026-10-09 08:00');
    await extend('2026-10-08', '10 calendar_day', '2026-10-09 10:00');
    await sweepAt('2026-10-09 10:01');
    const before = await county.dataSource.query(`select * from stage_card order by id`);

    // a replay writes the runs anew: here by saving them again
    await timeAnew('2026-10-09 10:01');
    await county.dataSource.query(`update stage_watch set next_card_at = '-infinity'`);
    expect(await sweepAt('2026-10-09 10:02')).toMatchObject({ issued: 0, withdrawn: 0 });
    expect(await county.dataSource.query(`select * from stage_card order by id`)).toEqual(before);
  });

  // helpers

  async function startMediation(): Promise<void> {
    await county.take([
      ...log.variables('2026-09-17 15:00', { caseNo, receivedOn: '2026-09-17', townCode: 'zj.t09' }),
      log.entered('M1', MEDIATION, '2026-09-17 15:00'),
    ]);
  }

  function sweepAt(time: string) {
    county.setTime(time);
    return county.get(StageCardSweeper).sweep();
  }

  async function cards() {
    const byRun = await county.get(StageCardService).byCase(caseNo);
    return [...byRun.values()].flat().map(({ level, dueOn, issuedAt, withdrawnReason }) => ({
      level,
      dueOn,
      issuedAt: shanghaiMinute(issuedAt),
      withdrawnReason,
    }));
  }

  async function notices(): Promise<string[]> {
    const rows: { text: string }[] = await county.dataSource.query(
      `select template || ' ' || coalesce(candidate_group, username) as text from notification order by 1`,
    );
    return rows.map(({ text }) => text);
  }

  async function namesOfStages() {
    const commander = { username: 'commander', groups: ['zj.gov/commander', 'zj.t09.mediate/mediator'] };
    const list = await county.get(NoticeService).list(commander as never);
    return list.map(({ facts: { stageName, stageNameEn } }) => ({ stageName, stageNameEn }));
  }

  function overdueDays(): (string | undefined)[] {
    const ids = engine.told.map(({ messageId }) => messageId).filter((id) => id?.includes('/overdue/'));
    return ids.map((id) => id?.split('/').at(-1));
  }

  function kinds(): unknown[] {
    return engine.told.map(({ variables }) => (variables as { deadline: { kind: string } }).deadline.kind);
  }

  function extend(on: string, period: string, recordedAt: string): Promise<string> {
    return operate('extend', on, null, recordedAt, period);
  }

  /** Writes an operation as if it had been applied, and times the run anew as the projection would. */
  async function operate(
    kind: string,
    from: string,
    to: string | null,
    recordedAt: string,
    period: string | null = null,
  ): Promise<string> {
    const rows: { id: string }[] = await county.dataSource.query(
      `insert into clock_operation (element_instance_key, case_no, stage_code, kind, from_on, to_on, period, reason,
         state, requested_by, requested_at, approver, applied_at)
       values ($1, $2, 'M1', $3, $4, $5, $6, '示例', 'applied', 'mediator', $7, '示例-负责人', $7)
       returning id`,
      [MEDIATION, caseNo, kind, from, to, period, `${recordedAt}+08`],
    );
    await timeAnew(recordedAt);
    return rows[0]!.id;
  }

  async function changeCalendar(sql: string): Promise<void> {
    await county.dataSource.query(sql);
    await county.dataSource.query(`update calendar_revision set revision = revision + 1`);
    await timeAnew('2026-09-29 08:00');
  }

  /** A variable that the stage reads makes the projection time its run again. */
  async function timeAnew(at: string): Promise<void> {
    await county.take(log.variables(at, { mediationOutcome: `示例 ${++times}` }));
  }
});

// helpers

const OUTCOME = '<zeebe:property name="stageOutcome" value="=mediationOutcome" />';
const CATCH = '<bpmn:message id="Message_deadline" name="deadline-reached" />';

function caseOf(key: number): string {
  return `330681-GZWQ-20260917-${key}`;
}

function shanghaiMinute(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function told(kind: string, dueOn: string, overdueWd: number) {
  return { correlationKey: `${caseNo}/M1`, deadline: { kind, dueOn, overdueWd } };
}
