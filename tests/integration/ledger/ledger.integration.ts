import { TimelineService } from '@app/cases';
import { EngineUnavailableError } from '@app/engine';
import { LedgerService, PaymentService } from '@app/ledger';
import { TaskService } from '@app/tasks';
import { ARBITRATOR, COLLEAGUE, COMMANDER, type County, MEDIATOR, openCounty } from '../cases/county.js';
import { factOf } from '../tasks/task-fixture.js';
import { openLedger } from './ledger-fixture.js';

const ACCEPT = { outcome: 'accept', applicationForm: 'written' };
const TODAY = '2026-11-25';
const paying = (fen: number, changes: Record<string, unknown> = {}) => ({
  ...{ ...ACCEPT, result: 'partial', paidNow: fen, paidNowOn: '2026-11-24', paidHow: 'bank' },
  ...changes,
});

describe('the ledger of a case', () => {
  let county: County;
  let tasks: TaskService;
  let ledger: LedgerService;
  let payments: PaymentService;
  let key: string;
  let caseNo: string;

  beforeEach(async () => {
    county = await openCounty();
    tasks = county.module.get(TaskService);
    ledger = county.module.get(LedgerService, { strict: false });
    payments = county.module.get(PaymentService, { strict: false });
    [key] = (await openLedger(county)) as [string];
    ({ caseNo } = await tasks.find(MEDIATOR, key));
    county.clock.standAt(Date.parse(`${TODAY}T09:00:00+08:00`));
  });
  afterEach(() => county.close());

  it('begins with the claim of the registration, and tells who entered each amount, when and how', async () => {
    await pay(key, 400_000);

    const { items, ...state } = await ledger.of(MEDIATOR, caseNo);

    expect(state).toMatchObject({ claimed: 1_000_000, titled: null, paid: 400_000, outstanding: 600_000 });
    expect(items).toMatchObject([
      {
        entry: { kind: 'claimed', fen: 1_000_000, on: '2026-11-20', recordedByName: '示例-mediator' },
        // the payment rests on it
        ...{ stepName: null, outstanding: 1_000_000, mayCounter: false },
      },
      {
        entry: {
          ...{ kind: 'paid', fen: 400_000, on: '2026-11-24', recordedByName: '示例-colleague' },
          ...{ methodLabel: '银行转账', methodLabelEn: 'Bank' },
        },
        ...{ stepName: '决定是否受理调解', effect: -400_000, outstanding: 600_000 },
      },
    ]);
    await expect(ledger.of(ARBITRATOR, caseNo)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });

  describe('refuses', () => {
    it.each<[string, Record<string, unknown>, string, string]>([
      ['more than is owed', paying(1_000_001), 'paidNow', 'LEDGER_ABOVE_OUTSTANDING'],
      [
        'all as paid, while something is not',
        paying(999_999, { result: 'full' }),
        'result',
        'LEDGER_NOT_SETTLED',
      ],
      ['a day that lies ahead', paying(1, { paidNowOn: '2026-11-26' }), 'paidNowOn', 'NOT_AFTER'],
    ])('%s, at its field, and tells the engine nothing', async (_, values, path, code) => {
      await expect(tasks.complete(MEDIATOR, key, values)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        faults: [{ path: `variables.${path}`, code }],
      });
      expect(county.engine.completions).toEqual([]);
      expect(county.engine.assignees.size).toBe(0);
    });

    it('what a task with a form of before the ledger gives to a step behind it, at its field', async () => {
      await county.dataSource.query(
        `with old as (
           insert into form_definition
           select (jsonb_populate_record(f, jsonb_build_object('form_key', f.form_key * 10, 'version', 0, 'schema',
             jsonb_set(f.schema, '{components}', (
               select jsonb_agg(c - 'properties') from jsonb_array_elements(f.schema -> 'components') c))))).*
             from form_definition f where f.form_id = 'wage-recovery.accept-mediation'
           returning form_key)
         update task set form_key = old.form_key from old where task_key = $1`,
        [key],
      );
      await expect(tasks.complete(MEDIATOR, key, paying(1_000_001))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        faults: [{ path: 'variables.paidNow', code: 'LEDGER_ABOVE_OUTSTANDING' }],
      });
      await expect(tasks.complete(MEDIATOR, key, paying(1_000_000))).resolves.toBeDefined();
    });

    it('one of two payments at once that are too much together', async () => {
      const second = await secondTask();

      const results = await Promise.allSettled([
        tasks.complete(MEDIATOR, key, paying(600_000)),
        tasks.complete(COLLEAGUE, second, paying(600_000)),
      ]);

      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(county.engine.completions).toHaveLength(1);
      // and what fits beside it goes through, before any fact has come
      const isFirst = results[0].status === 'fulfilled';
      const [by, rest] = isFirst ? ([COLLEAGUE, second] as const) : ([MEDIATOR, key] as const);
      await tasks.complete(by, rest, paying(400_000, { result: 'full' }));
      expect(county.engine.completions).toHaveLength(2);
    });

    it('too much beside what the engine may have taken, although it did not answer', async () => {
      const second = await secondTask();
      jest.spyOn(county.engine, 'completeUserTask').mockRejectedValueOnce(new EngineUnavailableError());
      await expect(tasks.complete(MEDIATOR, key, paying(600_000))).rejects.toMatchObject({
        code: 'ENGINE_UNAVAILABLE',
      });

      await expect(tasks.complete(COLLEAGUE, second, paying(600_000))).rejects.toMatchObject({
        faults: [{ code: 'LEDGER_ABOVE_OUTSTANDING' }],
      });
      // the same once more takes nothing twice
      await tasks.complete(MEDIATOR, key, paying(600_000));
      await tasks.complete(COLLEAGUE, second, paying(400_000, { result: 'full' }));
    });

    it('nothing for the sake of what did not reach the engine', async () => {
      const second = await secondTask();
      county.engine.failing = true;
      await expect(tasks.complete(MEDIATOR, key, paying(600_000))).rejects.toMatchObject({
        code: 'ENGINE_UNAVAILABLE',
      });
      county.engine.failing = false;
      await tasks.complete(COLLEAGUE, second, paying(1_000_000, { result: 'full' }));
    });
  });

  describe('corrects', () => {
    const counterOf = async (kind: string) =>
      (await ledger.of(MEDIATOR, caseNo)).items.find(({ entry }) => entry.kind === kind)!.entry.entryKey;

    it('a wrong payment by a counter-entry: both stay, and it counts nowhere', async () => {
      await pay(key, 400_000);
      const entryKey = await counterOf('paid');

      await ledger.counter(COMMANDER, { caseNo, entryKey }, { reason: '重复登记' });

      const { items, ...state } = await ledger.of(MEDIATOR, caseNo);
      expect(state).toMatchObject({ paid: 0, outstanding: 1_000_000 });
      expect(items.map(({ isCounter, outstanding }) => [isCounter, outstanding])).toEqual([
        [false, 1_000_000],
        [false, 600_000],
        [true, 1_000_000],
      ]);
      expect(items[2]!.entry.counter).toMatchObject({ reason: '重复登记', byName: '示例-commander' });
      expect(await county.dataSource.query('select * from money_received')).toEqual([]);
      const [act] = await county.dataSource.query(
        `select content::jsonb as act from audit_entry where action = 'LEDGER_COUNTERED'`,
      );
      expect(act).toMatchObject({ act: { by: 'commander', details: { amount: '4,000', kind: 'paid' } } });
      expect(JSON.stringify(act)).toContain('重复登记');
      await expect(
        ledger.counter(COLLEAGUE, { caseNo, entryKey }, { reason: '又一次' }),
      ).rejects.toMatchObject({
        code: 'LEDGER_ENTRY_COUNTERED',
      });
    });

    it('by whoever entered it or leads the case alone, and nothing on which a payment rests', async () => {
      await pay(key, 400_000);
      const [claim, payment] = [await counterOf('claimed'), await counterOf('paid')];
      await expect(
        ledger.counter(COLLEAGUE, { caseNo, entryKey: claim }, { reason: '错' }),
      ).rejects.toMatchObject({
        code: 'LEDGER_ENTRY_NOT_YOURS',
      });
      await expect(
        ledger.counter(ARBITRATOR, { caseNo, entryKey: payment }, { reason: '错' }),
      ).rejects.toMatchObject({
        code: 'CASE_NOT_FOUND',
      });
      await expect(
        ledger.counter(MEDIATOR, { caseNo, entryKey: 'job:1' }, { reason: '错' }),
      ).rejects.toMatchObject({
        code: 'LEDGER_ENTRY_NOT_FOUND',
      });
      await expect(
        ledger.counter(MEDIATOR, { caseNo, entryKey: claim }, { reason: '错' }),
      ).rejects.toMatchObject({
        code: 'LEDGER_ENTRY_IN_USE',
      });
      await ledger.counter(COLLEAGUE, { caseNo, entryKey: payment }, { reason: '填错了' });
      await ledger.counter(MEDIATOR, { caseNo, entryKey: claim }, { reason: '填错了' });
      expect(await ledger.of(MEDIATOR, caseNo)).toMatchObject({ claimed: null, outstanding: null });
    });
  });

  describe('counts what is on its way', () => {
    it('as resting on what stands there: a claim is not taken out under a payment', async () => {
      const { items } = await ledger.of(MEDIATOR, caseNo);
      await tasks.complete(COLLEAGUE, key, paying(400_000));
      await expect(
        ledger.counter(MEDIATOR, { caseNo, entryKey: items[0]!.entry.entryKey }, { reason: '填错了' }),
      ).rejects.toMatchObject({ code: 'LEDGER_ENTRY_IN_USE' });
    });

    it('against the payment of a job, which leaves no more than the rest', async () => {
      await tasks.complete(COLLEAGUE, key, paying(400_000));
      await expect(payments.record({ jobKey: '71', caseNo, paidAmount: 600_001 })).rejects.toMatchObject({
        code: 'LEDGER_REFUSED',
      });
      expect(await payments.record({ jobKey: '72', caseNo, paidAmount: 600_000 })).toMatchObject({
        paid: 600_000,
      });
    });
  });

  describe('enters in place of what was wrong', () => {
    const entryOf = async (kind: string) =>
      (await ledger.of(MEDIATOR, caseNo)).items.find(({ entry }) => entry.kind === kind)!.entry.entryKey;

    it('the right amount, with the way of payment, in one act', async () => {
      await pay(key, 400_000);
      const place = { caseNo, entryKey: await entryOf('paid') };
      const instead = { fen: 300_000, on: '2026-11-23' };
      await ledger.counter(COLLEAGUE, place, { reason: '金额填错', instead });

      const { items, ...state } = await ledger.of(MEDIATOR, caseNo);
      expect(state).toMatchObject({ paid: 300_000, outstanding: 700_000 });
      expect(items.at(-1)).toMatchObject({
        entry: { kind: 'paid', ...instead, methodLabel: '银行转账', recordedByName: '示例-colleague' },
        ...{ correctsFen: 400_000, isCounter: false, outstanding: 700_000 },
      });
      expect(items.map(({ isCounter }) => isCounter)).toEqual([false, false, true, false]);
    });

    it('a title that somebody recorded, and nothing that does not fit', async () => {
      await county.dataSource.query(
        `insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, recorded_by, recorded_at)
         values ('t1', $1, 'agreed', 500000, '2026-11-22', 'mediator', '2026-11-25 08:00+08'),
                ('t2', $1, 'awarded', 800000, '2026-11-23', 'mediator', '2026-11-25 08:30+08')`,
        [caseNo],
      );
      const right = { reason: '金额填错', instead: { fen: 900_000, on: '2026-11-23' } };
      await expect(ledger.counter(MEDIATOR, { caseNo, entryKey: 't1' }, right)).rejects.toMatchObject({
        code: 'LEDGER_ENTRY_FOLLOWED',
      });
      await ledger.counter(MEDIATOR, { caseNo, entryKey: 't2' }, right);
      expect(await ledger.of(MEDIATOR, caseNo)).toMatchObject({ titled: 900_000, outstanding: 900_000 });

      await pay(key, 400_000);
      const payment = { caseNo, entryKey: await entryOf('paid') };
      const tooMuch = ledger.counter(COLLEAGUE, payment, {
        ...{ reason: '金额填错', instead: { fen: 1_000_001, on: '2026-11-26' } },
      });
      await expect(tooMuch).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        faults: [
          { path: 'instead.on', code: 'NOT_AFTER' },
          { path: 'instead.amountFen', code: 'LEDGER_ABOVE_OUTSTANDING' },
        ],
      });
      expect(await ledger.of(MEDIATOR, caseNo)).toMatchObject({ paid: 400_000, outstanding: 500_000 });
    });

    it('stands in the timeline, and stays through a replay', async () => {
      await pay(key, 400_000);
      const place = { caseNo, entryKey: await entryOf('paid') };
      await ledger.counter(COLLEAGUE, place, {
        reason: '金额填错',
        instead: { fen: 300_000, on: '2026-11-23' },
      });

      const told = await county.module.get(TimelineService, { strict: false }).of(COMMANDER, caseNo);
      expect(told.find(({ kind }) => kind === 'ledger-countered')).toMatchObject({
        text: '示例-colleague冲正了付款 4,000 元，改为 3,000 元：金额填错',
        textEn: '示例-colleague reversed the payment of ¥4,000; it is ¥3,000: 金额填错',
      });
    });
  });

  describe('takes of a job', () => {
    it('a payment once, and none that a form has entered', async () => {
      await pay(key, 400_000);
      const job = { jobKey: '71', caseNo, paidAmount: 400_000 };
      expect(await payments.record(job)).toMatchObject({ paid: 400_000, outstanding: 600_000 });
      expect(await payments.record(job)).toMatchObject({ paid: 400_000 });
      const next = { jobKey: '72', caseNo, paidAmount: 400_000, paidOn: '2026-11-25' };
      expect(await payments.record(next)).toMatchObject({ paid: 800_000, outstanding: 200_000 });
      expect(await payments.record(next)).toMatchObject({ paid: 800_000 });
      expect(await payments.record({ jobKey: '73', caseNo, paidAmount: null })).toMatchObject({
        paid: 800_000,
      });
    });

    it('none that somebody reported as an event', async () => {
      await county.dataSource.query(
        `insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, recorded_at)
         values ('report:1:paidNow:paid', $1, 'paid', 400000, '2026-11-24', '2026-11-24 09:00:00+08')`,
        [caseNo],
      );
      const job = { jobKey: '71', caseNo, paidAmount: 400_000 };
      expect(await payments.record(job)).toMatchObject({ paid: 400_000, outstanding: 600_000 });
    });

    it('nothing that is more than is owed or lies ahead, in words', async () => {
      await expect(payments.record({ jobKey: '71', caseNo, paidAmount: 1_000_001 })).rejects.toMatchObject({
        ...{ code: 'LEDGER_REFUSED', message: '付款 10,000.01 元，超过了还没有付的 10,000 元，请核对。' },
      });
      const ahead = { jobKey: '71', caseNo, paidAmount: 1, paidOn: '2026-11-26' };
      await expect(payments.record(ahead)).rejects.toMatchObject({ code: 'LEDGER_REFUSED' });
    });
  });

  // helpers

  async function pay(taskKey: string, fen: number): Promise<void> {
    await tasks.complete(COLLEAGUE, taskKey, paying(fen));
    const { variables } = county.engine.completions.at(-1)!;
    await county.feed([await factOf(county, taskKey, 'COMPLETED', { assignee: 'colleague', variables })]);
  }

  /** Another task of the same case with the same form. */
  async function secondTask(): Promise<string> {
    const [{ task_key: second }] = await county.dataSource
      .query(
        `update task set case_no = $1, process_instance_key = (select process_instance_key from task where task_key = $2)
        where task_key = (select task_key from task where element_id = 'accept-mediation' and state = 'open'
                            and task_key <> $2 limit 1)
       returning task_key`,
        [caseNo, key],
      )
      .then((answer: [{ task_key: string }[], number]) => answer[0] as [{ task_key: string }]);
    return second;
  }
});
