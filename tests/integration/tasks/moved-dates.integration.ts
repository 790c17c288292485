import { FactStream } from '@app/engine-records';
import { type County, openCounty } from '../cases/county.js';
import { eventually } from '@tests/support/eventually.js';
import { insertScopedCases, recordedScopes } from './recorded-scopes.js';

describe('a date that moved', () => {
  let county: County;
  let stream: FactStream;
  let told: string[];

  beforeAll(async () => {
    county = await openCounty();
    await insertScopedCases(county);
    await county.feed(recordedScopes());
    stream = new FactStream(county.dataSource);
    stream.changes().subscribe(({ topics }) => told.push(...topics));
    await stream.ready();
  });
  beforeEach(() => {
    told = [];
  });
  afterAll(async () => {
    await stream.onApplicationShutdown();
    await county.close();
  });

  const move = (day: string) =>
    county.dataSource.query(`update stage_run set promised_due_on = $1 where stage_code = 'SUPPORT'`, [day]);
  /** Everything that was told before a topic of the test's own. */
  const toldUntil = async (mark: string) => {
    await county.dataSource.query(`select pg_notify('facts', $1)`, [JSON.stringify({ topics: [mark] })]);
    await eventually('the mark is heard', async () => (told.includes(mark) ? true : undefined));
    return told.filter((topic) => topic !== mark).sort();
  };

  it('tells those in whose lists the tasks are, once', async () => {
    await move('2031-01-02');
    expect(await toldUntil('first')).toEqual([
      'tasks:zj.gov/commander',
      'tasks:zj.t06.mediate/mediator',
      'tasks:zj.t09.mediate/mediator',
    ]);
  });

  it('tells nobody when it did not move', async () => {
    await move('2031-01-02');
    expect(await toldUntil('second')).toEqual([]);
  });

  it('tells everybody where a name is longer than a notification', async () => {
    await county.dataSource.query(
      `update task set candidate_groups = array[$1] where element_id = 'support-work'`,
      ['组'.repeat(5000)],
    );
    await move('2031-01-03');
    expect(await toldUntil('third')).toEqual(['everything']);
  });
});
