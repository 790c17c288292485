import { cut, recordedPairs, snapshot } from './intake-fixture.js';
import { PROJECTED_TABLES as TABLES, projectionsOfFile } from './projections-fixture.js';

describe('all projections', () => {
  const { opened, start } = projectionsOfFile();

  it('digest every recorded record', async () => {
    const { database, intake } = await start();
    for (const bulk of cut(recordedPairs(), 300)) await intake.take(bulk);
    expect(await database.dataSource.query('select projection, position, error from dead_record')).toEqual(
      [],
    );
    for (const table of TABLES) {
      const [{ count }] = await database.dataSource.query(`select count(*)::integer as count from ${table}`);
      expect(`${table}: ${count > 0 ? 'some' : 'no'} rows`).toBe(`${table}: some rows`);
    }
  });

  it.each([[23], [100_000]])('give the same tables when the log is cut into bulks of %i', async (size) => {
    const [first] = opened;
    const { database, intake } = await start();
    for (const bulk of cut(recordedPairs(), size)) await intake.take(bulk);
    expect(await snapshot(database.dataSource, TABLES)).toBe(
      await snapshot(first!.database.dataSource, TABLES),
    );
  });

  it('give the same tables when every record comes alone', async () => {
    const some = recordedPairs().slice(0, 500);
    const [together, alone] = [await start(), await start()];
    await together.intake.take(some.join(''));
    for (const pair of some) await alone.intake.take(pair);
    expect(await snapshot(alone.database.dataSource, TABLES)).toBe(
      await snapshot(together.database.dataSource, TABLES),
    );
  });

  it('take a task for a group with a name as long as a page', async () => {
    const { database, intake } = await start();
    const name = '组'.repeat(9000);
    const groups = /"candidateGroupsList":\["[^"]*"/;
    const pairs = recordedPairs();
    const index = pairs.findIndex((pair) => groups.test(pair));
    pairs[index] = pairs[index]!.replace(groups, `"candidateGroupsList":["${name}"`);
    for (const bulk of cut(pairs.slice(0, index + 1), 300)) await intake.take(bulk);
    expect(
      await database.dataSource.query(
        'select count(*)::integer as count from task where $1 = any(candidate_groups)',
        [name],
      ),
    ).toEqual([{ count: 1 }]);
  });

  it('give the same tables when the stored records are replayed', async () => {
    const { database, intake, replay } = await start();
    for (const bulk of cut(recordedPairs(), 200)) await intake.take(bulk);
    const before = await snapshot(database.dataSource, TABLES);
    await replay.replayAll();
    expect(await snapshot(database.dataSource, TABLES)).toBe(before);
  });
});
