import { CaseService } from '@app/cases';
import { narrowing } from '@app/database';
import type { Actor } from '@app/identity';
import { readSearch, searchTermsOf } from '@app/kernel';
import { MIGRATIONS } from '@app/migrations';
import { COMMANDER, type County, actor, openCounty } from './county.js';

/** More than a search looks at one by one, so that both ways of finding are gone. */
const CASES = 6000;
const TOWN = 'zj.t09';
const OTHER_TOWN = 'zj.t06';
const BODY = ['zj.arb/arbitrator', 'zj.arb/arb-clerk'];

describe('cases in the order of their lists', () => {
  let county: County;
  let cases: CaseService;

  beforeAll(async () => {
    county = await openCounty();
    cases = county.module.get(CaseService);
    await insertCases(county);
  });
  afterAll(() => county.close());

  const seenBy = async (caseNo: string) => {
    const rows: { names: string[] }[] = await county.dataSource.query(
      `select array(select unnest(seen_by) order by 1) as names from case_file where case_no = $1`,
      [caseNo],
    );
    return [...(rows[0]?.names ?? [])].sort();
  };

  /** Those who see the county, a town, a town and cases of a body, many by two groups, and few. */
  const people: [string, Actor][] = [
    ['county', COMMANDER],
    ['town', actor('somebody', [`${TOWN}.mediate/mediator`])],
    ['town and tasks', actor('somebody', [BODY[0]!], { towns: [TOWN] })],
    ['two groups', actor('somebody', BODY)],
    ['few', actor('few', [])],
  ];
  const filters: [string, object, string][] = [
    ['all', {}, 'true'],
    ['state', { state: 'completed' }, `c.state = 'completed'`],
    ['matter', { processId: 'p1' }, `c.process_id = 'p1'`],
    [
      'state, matter and town',
      { state: 'active', processId: 'p1', unit: OTHER_TOWN },
      `c.state = 'active' and c.process_id = 'p1' and c.town_code = '${OTHER_TOWN}'`,
    ],
    ['a frequent word', { q: '欠薪' }, 'true'],
    ['a rare word', { q: '公司77 ' }, `c.title like '%公司77%'`],
    ['a frequent word in a state', { q: '欠薪', state: 'completed' }, `c.state = 'completed'`],
    ['late by the law', { late: 'law' }, `n % 50 = 0`],
    ['late by the promise alone', { late: 'promise' }, `n % 50 = 1`],
    ['late with a frequent word', { late: 'law', q: '欠薪' }, `n % 50 = 0`],
  ];

  it.each(people.flatMap(([who, person]) => filters.map((filter) => [who, person, filter] as const)))(
    'are all those that %s sees, newest first, each once',
    async (_who, person, [_name, filter, condition]) => {
      const expected = await expectedOf(county, person, condition);
      const numbers: string[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 3; page += 1) {
        const found = await cases.list(person, { ...filter, cursor, limit: 100 });
        if (cursor === undefined) expect(found.total).toBe(Math.min(expected.length, 1001));
        numbers.push(...found.items.map(({ caseNo }) => caseNo));
        if (found.nextCursor === null) break;
        cursor = found.nextCursor;
      }

      expect(numbers).toEqual(expected.slice(0, 300));
    },
  );

  it('follow what becomes of a case, also of one that comes after its tasks', async () => {
    const someone = actor('someone', []);
    const states = async () => (await cases.list(someone, {})).items.map(({ state }) => state);
    await county.dataSource.query(`insert into case_access (grantee, case_no) values ('someone', 'later')`);
    expect(await states()).toEqual([]);

    await county.dataSource.query(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at, state)
       values ('later', 'p2', '示例', '${TOWN}', '2026-11-22', '{}', 'x', now(), 'active')`,
    );
    expect(await states()).toEqual(['active']);

    await county.dataSource.query(
      `update case_file set state = 'completed', process_id = 'p3', town_code = '${OTHER_TOWN}' where case_no = 'later'`,
    );
    const asked = { state: 'completed', processId: 'p3', unit: OTHER_TOWN } as const;
    expect((await cases.list(someone, asked)).items.map(({ caseNo }) => caseNo)).toEqual(['later']);
    expect((await cases.list(someone, { state: 'active' })).total).toBe(0);
    expect(await seenBy('later')).toEqual(['someone', `${OTHER_TOWN}/`]);
    await county.dataSource.query(
      `insert into case_access (grantee, case_no) values ('${BODY[0]}', 'later'), ('${BODY[1]}', 'later')`,
    );
    expect(await seenBy('later')).toEqual(['someone', 'zj.arb/', ...BODY.toReversed(), `${OTHER_TOWN}/`]);
    await county.dataSource.query(`delete from case_access where case_no = 'later'`);
    expect(await seenBy('later')).toEqual([`${OTHER_TOWN}/`]);
    await county.dataSource.query(`delete from case_file where case_no = 'later'`);
  });

  it('are searched by terms that some of them lack, and by what most have where a word has nothing else', async () => {
    const termsOf = async (query: string) =>
      (await narrowing(county.dataSource, 'case_file', readSearch(query) ?? [])).map(({ terms }) => terms);

    const [terms] = await termsOf('b-00777');
    expect(terms).toContain('777');
    expect(terms).not.toContain('b-0');
    expect(await termsOf('b-0 欠薪')).toEqual([['b-0'], ['欠薪']]);
  });

  it('come through the migrations with their rows, and back', async () => {
    const names = [
      'PublishCasesTasks',
      'FindLateCases',
      'KeepWhoSees',
      'FindLongerWords',
      'FindCasesInOrder',
    ];
    const steps = names.map(migrationOf);
    const runner = county.dataSource.createQueryRunner();
    const rows = () =>
      county.dataSource.query(
        `select md5(string_agg(r::text, '' order by r::text)) from (
             select a.grantee, a.case_no, a.created_at, a.process_id, a.town_code, a.state, c.seen_by,
                    array(select unnest(c.search_terms) order by 1) as terms, r.law_late_at, r.promise_late_at,
                    array(select l from case_late l where l.case_no = c.case_no order by l.place) as late
               from case_access a join case_file c using (case_no) left join stage_run r using (case_no)) r`,
      );
    try {
      const before = await rows();
      for (const step of steps) await step.down(runner);
      for (const step of steps.toReversed()) await step.up(runner);
      expect(await rows()).toEqual(before);
    } finally {
      await runner.release();
    }
  });
});

function migrationOf(name: string) {
  const Migration = MIGRATIONS.find((migration) => migration.name.startsWith(name));
  if (Migration === undefined) throw new Error('there is no such migration');
  return new Migration();
}

async function expectedOf(county: County, person: Actor, condition: string): Promise<string[]> {
  const rows: { caseNo: string }[] = await county.dataSource.query(
    `select case_no as "caseNo" from case_file c, lateral (select right(case_no, 5)::int as n) serial
      where ($1 or town_code = any($2) or exists (
               select from case_access a where a.case_no = c.case_no and a.grantee = any($3)))
        and ${condition}
      order by created_at desc, case_no desc`,
    [person.countyWide, person.sight.trees, [...person.groups, person.username]],
  );
  return rows.map(({ caseNo }) => caseNo);
}

/** Half of them in each town; most are seen by a group of a body, some of these by two, some by one person. */
async function insertCases({ dataSource }: County): Promise<void> {
  const rows = Array.from({ length: CASES }, (_, index) => {
    const [caseNo, title] = [`B-${String(index).padStart(5, '0')}`, `公司${index % 1000} 欠薪`];
    return { n: index, caseNo, title, terms: searchTermsOf([title, caseNo]) };
  });
  await dataSource.query(
    `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, search_terms,
                            created_by, created_at, state)
     select "caseNo", 'p' || n % 3, title, case when n % 2 = 0 then '${TOWN}' else '${OTHER_TOWN}' end, '2026-11-22', '{}',
            terms, 'x', timestamptz '2026-11-22 08:00+08' + (n * 7919 % ${CASES}) / 2 * interval '1 second',
            case when n % 4 = 3 then 'completed' else 'active' end
       from jsonb_to_recordset($1::jsonb) as c (n int, "caseNo" text, title text, terms text[])`,
    [JSON.stringify(rows)],
  );
  await dataSource.query(
    `insert into case_access (grantee, case_no)
     select grantee, case_no from (select case_no, right(case_no, 5)::int as n from case_file) c,
       lateral (values ($1, n % 10 < 6), ($2, n % 10 between 4 and 8), ('few', n % 97 = 0)) as a (grantee, has)
      where has`,
    BODY,
  );
  await dataSource.query(
    `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, element_id, stage_code,
                            stage_name, time_of, clock_start_on, due_on, promised_due_on, state, entered_at)
     select 1000 + n, n, case_no, 1, 'st_M1', 'M1', '调解', 'department', '2019-01-01',
            case when n % 50 = 0 then date '2020-01-01' else '2999-01-01' end,
            case when n % 50 < 2 then date '2020-01-01' else '2999-01-01' end, 'open', now()
       from (select case_no, right(case_no, 5)::int as n from case_file) c`,
  );
  await dataSource.query(`analyze case_file, case_access, stage_run`);
}
