import { CaseRecordService } from '@app/cases';
import { COMMANDER, type County, openCounty } from '../cases/county.js';
import { caseOf, insertScopedCases, recordedScopes } from '../tasks/recorded-scopes.js';

interface Run {
  case: string;
  code: string;
  process: string;
  parent: string | null;
  loop: string | null;
  round: number;
  state: string;
}

describe('runs that are open at once', () => {
  const records = recordedScopes();
  let county: County;

  beforeAll(async () => {
    county = await openCounty();
    await insertScopedCases(county);
    await county.feed(records);
  });
  afterAll(() => county.close());

  const runsOf = ({ dataSource }: County) =>
    dataSource.query<Run[]>(
      `select right(r.case_no, 1) as case, r.stage_code as code, r.process_id as process, p.stage_code as parent,
              r.loop_instance as loop, r.round, r.state
         from stage_run r left join stage_run p on p.element_instance_key = r.parent_run_key
        order by r.case_no, r.stage_code, r.element_instance_key`,
    );
  const usual = { process: 'scopes', parent: null, loop: null, round: 1, state: 'closed' };

  it('know their process, the run around them and their number; only a stage that is entered again is of a further round', async () => {
    expect((await runsOf(county)).filter((run) => run.case === '1')).toEqual([
      { ...usual, case: '1', code: 'AGAIN' },
      { ...usual, case: '1', code: 'AGAIN', round: 2 },
      { ...usual, case: '1', code: 'CALL' },
      { ...usual, case: '1', code: 'INNER', process: 'scopes-called', parent: 'CALL' },
      { ...usual, case: '1', code: 'LEAD' },
      { ...usual, case: '1', code: 'NEST', parent: 'LEAD' },
      { ...usual, case: '1', code: 'SUPPORT', loop: '1' },
      { ...usual, case: '1', code: 'SUPPORT', loop: '2' },
    ]);
    const open = (await runsOf(county)).filter(({ state }) => state === 'open');
    expect(open.map(({ code, loop }) => [code, loop])).toEqual([
      ['CALL', null],
      ['LEAD', null],
      ['NEST', null],
      ['SUPPORT', '1'],
      ['SUPPORT', '2'],
    ]);
  });

  it('are what the record of work tells, each piece of work the run in which it was done', async () => {
    const { items } = await county.module.get(CaseRecordService).of(COMMANDER, caseOf(1), {});
    const told = items
      .filter(({ kind }) => kind === 'task')
      .map(({ name, stageName, round }) => [name, stageName, round] as const);

    expect(told.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))).toEqual([
      ['again-work', '整改', 1],
      ['again-work', '整改', 2],
      ['answer-asker', null, null],
      ['answer-urging', '牵头', 1],
      ['inner-work', '签收', 1],
      ['lead-work', '牵头', 1],
      ['nest-work', '会商', 1],
      ['no-stage', null, null],
      // in a called process, within the stage of the caller
      ['outer-work', '转办', 1],
      ['support-work', '协办', 1],
      ['support-work', '协办', 1],
    ]);
  });

  it.each([1, 40])('are the same however the log was cut: bulks of %i', async (size) => {
    const cut = await openCounty();
    await insertScopedCases(cut);
    await cut.feed(records, size);

    expect(await runsOf(cut)).toEqual(await runsOf(county));
    await cut.close();
  });
});
