import { inTransaction } from '@app/database';
import { RecordDispatcher, parseRecord } from '@app/engine-records';
import { cut, pairOf, recordedPairs, snapshot } from './intake-fixture.js';
import { PROJECTED_TABLES, type Projections, projectionsOfFile } from './projections-fixture.js';

const INSTANCE = '2251799813685999';
const NOON = Date.parse('2026-11-22T12:00:00+08:00');
const HOUR_MS = 3_600_000;

describe('of two records of one thing', () => {
  const { start } = projectionsOfFile();

  it('the later place in the log wins, also when the clock of a new leader is behind', async () => {
    const { database, intake } = await start();
    await intake.take(
      [variable(1, 'amount', '1', NOON + 2_000), variable(2, 'amount', '2', NOON + 1_000)].join(''),
    );
    await intake.take(variable(3, 'amount', '3', NOON));
    expect(await database.dataSource.query(`select value from case_variable where name = 'amount'`)).toEqual([
      { value: 3 },
    ]);
  });

  it('gives the same rows however the log is cut, when clocks go back within it', async () => {
    const pairs = withClockGoingBack(recordedPairs().slice(0, 900));
    const [together, apart, alone] = [await start(), await start(), await start()];
    await together.intake.take(pairs.join(''));
    for (const bulk of cut(pairs, 17)) await apart.intake.take(bulk);
    for (const pair of pairs) await alone.intake.take(pair);

    const rows = await snapshot(together.database.dataSource, PROJECTED_TABLES);
    expect(await snapshot(apart.database.dataSource, PROJECTED_TABLES)).toBe(rows);
    expect(await snapshot(alone.database.dataSource, PROJECTED_TABLES)).toBe(rows);
  });

  it('an incident that was resolved stays resolved', async () => {
    const projections = await start();
    const [created, resolved] = [incident(4, 'CREATED'), incident(5, 'RESOLVED')];

    await feedAgain(projections, [resolved]);
    await feedAgain(projections, [created]);

    expect(await projections.database.dataSource.query('select state from incident')).toEqual([
      { state: 'resolved' },
    ]);
  });

  it('an older one that comes late changes nothing', async () => {
    const pairs = recordedPairs();
    const projections = await start();
    const { database, intake } = projections;
    for (const bulk of cut(pairs, 500)) await intake.take(bulk);
    const before = await snapshot(database.dataSource, PROJECTED_TABLES);

    await feedAgain(projections, pairs);

    expect(await snapshot(database.dataSource, PROJECTED_TABLES)).toBe(before);
  });
});

// helpers

function variable(position: number, name: string, value: string, timestamp: number): string {
  const scope = { scopeKey: INSTANCE, processInstanceKey: INSTANCE, processDefinitionKey: '1' };
  return pairOf({
    position,
    timestamp,
    valueType: 'VARIABLE',
    intent: position === 1 ? 'CREATED' : 'UPDATED',
    key: 77,
    value: { name, value, ...scope, bpmnProcessId: 'wage-recovery' },
  });
}

function incident(position: number, intent: string): string {
  const place = { processInstanceKey: INSTANCE, elementInstanceKey: '78', elementId: 'assign', jobKey: '-1' };
  const value = { ...place, errorType: 'JOB_NO_RETRIES', errorMessage: '' };
  return pairOf({ position, valueType: 'INCIDENT', intent, key: 79, value });
}

/** Every other stretch of the log comes from a leader whose clock is an hour behind. */
function withClockGoingBack(pairs: readonly string[]): string[] {
  return pairs.map((pair, index) =>
    Math.floor(index / STRETCH) % 2 === 0
      ? pair
      : pair.replace(/"timestamp":(\d{13})/, (_, at) => `"timestamp":${Number(at) - HOUR_MS}`),
  );
}

const STRETCH = 7;

/** Gives all records to the projections once more, past the intake, which would drop them. */
async function feedAgain({ database, application }: Projections, pairs: readonly string[]): Promise<void> {
  const records = pairs.map((pair) => parseRecord(pair.split('\n')[1] ?? ''));
  const dispatcher = application.get(RecordDispatcher);
  for (let from = 0; from < records.length; from += 300) {
    await inTransaction(database.dataSource, (tx) =>
      dispatcher.dispatch(tx, records.slice(from, from + 300), (record) => JSON.stringify(record)),
    );
  }
}
