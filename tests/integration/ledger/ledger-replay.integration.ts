import { parseRecord } from '@app/engine-records';
import { cut, recordedPairs, snapshot } from '../engine-records/intake-fixture.js';
import { type Projections, projectionsOfFile, registerCases } from '../engine-records/projections-fixture.js';
import { keepingLedger } from './ledger-fixture.js';

const TABLES = ['ledger_entry'];
const PAID = '"paidNow":400000,"paidNowOn":"2026-11-22","paidHow":"bank"';

/** The recorded log as if its forms kept a ledger and people had paid at the acceptance of the mediation. */
function pairs(): string[] {
  return recordedPairs().map((pair) => {
    const [action = '', text = ''] = pair.split('\n');
    const record = parseRecord(text);
    const form = keepingLedger(record);
    if (form !== record) return `${action}\n${JSON.stringify({ ...JSON.parse(text), value: form.value })}\n`;
    const isAcceptance = record.valueType === 'USER_TASK' && record.value['elementId'] === 'accept-mediation';
    return isAcceptance ? pair.replaceAll('"variables":{"', `"variables":{${PAID},"`) : pair;
  });
}

describe('the ledger of the log', () => {
  const { start } = projectionsOfFile();

  async function opened(size: number): Promise<Projections> {
    const projections = await start();
    await registerCases(projections);
    await projections.database.dataSource.query(
      `update case_file set start_variables = '{"amountTotal": 1000000, "receivedOn": "2026-11-20"}'`,
    );
    for (const bulk of cut(pairs(), size)) await projections.intake.take(bulk);
    return projections;
  }

  it('is the same however the log is cut, and after a replay; what was taken out stays out', async () => {
    const [whole, small] = [await opened(100_000), await opened(17)];
    const before = await snapshot(whole.database.dataSource, TABLES);
    expect(await snapshot(small.database.dataSource, TABLES)).toBe(before);
    const kinds: unknown = await whole.database.dataSource.query(
      `select kind, count(*)::int > 0 as some from ledger_entry group by kind order by kind`,
    );
    expect(kinds).toEqual([
      { kind: 'claimed', some: true },
      { kind: 'paid', some: true },
    ]);

    await whole.database.dataSource.query(
      `insert into ledger_counter select entry_key, '重复登记', 'x', now() from ledger_entry where kind = 'paid' limit 1`,
    );
    const received = `select count(*)::int as count from money_received`;
    const [counted] = await whole.database.dataSource.query(received);
    await whole.replay.replayAll();

    expect(await snapshot(whole.database.dataSource, TABLES)).toBe(before);
    expect(await whole.database.dataSource.query(received)).toEqual([counted]);
    expect(await whole.database.dataSource.query('select error from dead_record')).toEqual([]);
  });
});
