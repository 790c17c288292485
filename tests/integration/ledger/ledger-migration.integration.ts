import { MIGRATIONS } from '@app/migrations';
import { createTestDatabase } from '@app/testing';

const Migration = MIGRATIONS.find(({ name }) => name.startsWith('CreateLedger'));
/** What came to the tables of the ledger later, and goes before them. */
const LATER = MIGRATIONS.filter(({ name }) => /^(EnterMoneyAnew|CountAsThingsHappen)/.test(name)).reverse();

describe('making the ledger', () => {
  it('carries what was claimed, agreed, awarded and paid before, in its order; and back', async () => {
    const database = await createTestDatabase();
    const { dataSource } = database;
    const runner = dataSource.createQueryRunner();
    if (Migration === undefined || LATER.length < 2) throw new Error('there is no such migration');
    const migration = new Migration();
    const entries = () =>
      dataSource.query(
        `select kind, amount_fen::int as fen, dated_on::text as "on", method_label as method from ledger_entry
          where case_no = 'A1' order by recorded_at`,
      );
    const payments = () =>
      dataSource.query(
        `select job_key, amount_fen::int as fen, method, recovered_on::text as "on" from money_recovery order by 4, 2`,
      );
    try {
      for (const Later of LATER) await new Later().down(runner);
      await migration.down(runner);
      await dataSource.query(`
        insert into case_file (case_no, process_id, title, town_code, amount_fen, received_on, start_variables, created_by, created_at)
        values ('A1', 'wage-recovery', '示例案件', 'zj.t09', 1200, '2026-03-02', '{}', 'x', '2026-03-02 09:00+08'),
               ('A2', 'wage-recovery', '示例案件', 'zj.t09', null, '2026-03-02', '{}', 'x', '2026-03-02 09:00+08');
        insert into agreement (job_key, case_no, agreement_no, amount_fen, perform_on, wage_only, signed_on, effective_on, created_at)
        values (1, 'A1', 'n1', 1000, '2026-04-01', true, '2026-03-10', '2026-03-10', '2026-03-10 15:00+08');
        insert into instrument (case_no, kind, instrument_no, amount_fen, effective_on, agreement_id)
        values ('A1', 'arb-review', 'i1', 1000, '2026-03-12', 1), ('A1', 'award', 'i2', 900, '2026-05-01', null);
        insert into money_recovery (job_key, case_no, amount_fen, method, recovered_on)
        values (7, 'A1', 100, 'bank', '2026-03-10'), (8, 'A1', 900, 'unspecified', '2026-05-01'), (9, 'A1', 0, 'cash', '2026-05-02')`);
      await migration.up(runner);

      const expected = [
        { kind: 'claimed', fen: 1200, on: '2026-03-02', method: null },
        { kind: 'agreed', fen: 1000, on: '2026-03-10', method: null },
        { kind: 'paid', fen: 100, on: '2026-03-10', method: '银行转账' },
        { kind: 'awarded', fen: 900, on: '2026-05-01', method: null },
        { kind: 'paid', fen: 900, on: '2026-05-01', method: null },
      ];
      expect(await entries()).toEqual(expected);
      expect(await dataSource.query('select job_key from ledger_job order by 1')).toEqual([
        { job_key: '7' },
        { job_key: '8' },
      ]);
      expect(await dataSource.query(`select 1 from ledger_entry where case_no = 'A2'`)).toEqual([]);

      await migration.down(runner);
      expect(await payments()).toEqual([
        { job_key: '7', fen: 100, method: 'bank', on: '2026-03-10' },
        { job_key: '8', fen: 900, method: 'unspecified', on: '2026-05-01' },
      ]);
      await migration.up(runner);
      expect(await entries()).toEqual(expected);
    } finally {
      await runner.release();
      await database.drop();
    }
  });
});
