import { SqlParameters, areFrequent, rowsOfEach } from '@app/database';
import type { Actor } from '@app/identity';
import { COUNTED_UP_TO, type Page, encodeCursor, pageSize, readSearch } from '@app/kernel';
import type { DataSource } from 'typeorm';
import { type AskedCases, type CaseConditions, conditionsOf } from './case-filter.queries.js';
import type { CaseSummary } from './case.entity.js';
import { type OrderedRow, orderOf, orderText } from './case-order.queries.js';
import { type CaseSource, type Places, seesMany, sourcesOf } from './case-visibility.queries.js';
import { SUMMARY_COLUMNS, SUMMARY_JOINS } from './case.queries.js';

/** A page of the cases that a person sees, newest first or by a fact; the first page tells how many there are. */
export async function listCases(
  dataSource: DataSource,
  actor: Actor,
  filter: AskedCases,
): Promise<Page<CaseSummary>> {
  const limit = pageSize(filter.limit);
  const ways = await waysOf(dataSource, actor, filter);
  const [rows, total] = await Promise.all([
    selectPage(dataSource, { actor, filter, way: ways.page }, limit),
    filter.cursor === undefined ? countCases(dataSource, { actor, filter, way: ways.count }) : undefined,
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: items.map(withoutRank),
    nextCursor: hasMore ? encodeCursor(orderOf(filter, new SqlParameters()).keyOf(last)) : null,
    ...(total === undefined ? {} : { total }),
  };
}

// helpers

type RankedSummary = CaseSummary & OrderedRow;

/** How the rows of a list are found; the rows are the same each way. */
interface Way {
  /** Words by their index, or by looking whether they stand in the rows as they come. */
  byTerms: boolean;
  places: Places;
}

interface Question {
  actor: Actor;
  filter: AskedCases;
  way: Way;
}

/** What is rare is found by itself and then put in order; what is frequent comes soon in the order of a list. */
async function waysOf(
  dataSource: DataSource,
  actor: Actor,
  filter: AskedCases,
): Promise<{ page: Way; count: Way }> {
  const { q, sort, state, late, fact } = filter;
  const search = readSearch(q);
  const isPlain = [search, sort, late, fact].every((asked) => asked === undefined) && state !== 'still';
  if (isPlain) return { page: IN_ORDER, count: IN_ORDER };
  const isRare = search !== undefined && !(await areFrequent(dataSource, 'case_file', search));
  if (isRare || state === 'still') return { page: BY_ITSELF, count: BY_ITSELF };
  const count: Way = { byTerms: true, places: (await seesMany(dataSource, actor)) ? 'towns' : 'lists' };
  return {
    page: search !== undefined && sort === undefined ? IN_ORDER : { ...count, byTerms: false },
    count,
  };
}

const IN_ORDER: Way = { byTerms: false, places: 'lists' };
const BY_ITSELF: Way = { byTerms: true, places: 'cases' };

function withoutRank({ rankNumber: _number, rankText: _text, ...summary }: RankedSummary): CaseSummary {
  return summary;
}

/** Only the rows of the page are read whole. */
async function selectPage(
  dataSource: DataSource,
  { actor, filter, way }: Question,
  limit: number,
): Promise<RankedSummary[]> {
  const parameters = new SqlParameters();
  const order = orderOf(filter, parameters);
  const conditions = conditionsOf(filter, parameters, way.byTerms);
  const behind = filter.cursor === undefined ? undefined : order.after(filter.cursor, parameters);
  const bound = `limit ${parameters.add(limit + 1)}`;
  const found = sourcesOf(actor, parameters, way.places).map((source) => {
    const { table } = source;
    const columns = order.columns.map((column) => `${order.of(table)}.${column}`).join(', ');
    const rest = behind === undefined ? '' : `and ${behind(table)}`;
    const rows = `${rowsOf(source, conditions, order.join(table))} ${rest} order by ${orderText(order, order.of(table))}`;
    return rowsOfEach(source.each, `select ${columns} from ${rows} ${bound}`);
  });
  const ranks = order.columns.includes('rank_number')
    ? ', page.rank_number::text as "rankNumber", page.rank_text as "rankText"'
    : '';
  return dataSource.query(
    `select ${SUMMARY_COLUMNS}${ranks}
       from (select * from (select distinct * from (${found.join(' union all ')}) s) s
              order by ${orderText(order, 's')} ${bound}) page
       join case_file c on c.case_no = page.case_no ${SUMMARY_JOINS}
      order by ${orderText(order, 'page')}`,
    parameters.values,
  );
}

async function countCases(dataSource: DataSource, { actor, filter, way }: Question): Promise<number> {
  const parameters = new SqlParameters();
  const order = orderOf(filter, parameters);
  const conditions = conditionsOf(filter, parameters, way.byTerms);
  const bound = `limit ${COUNTED_UP_TO + 1}`;
  const found = sourcesOf(actor, parameters, way.places).map((source) => {
    const rows = rowsOf(source, conditions, order.join(source.table));
    return rowsOfEach(source.each, `select ${source.table}.case_no from ${rows} ${bound}`);
  });
  const rows: { total: number }[] = await dataSource.query(
    `select count(*)::int as total from (select distinct case_no from (${found.join(' union all ')}) s ${bound}) counted`,
    parameters.values,
  );
  return rows[0]?.total ?? 0;
}

/** What stands behind `from`, to the end of the conditions. */
function rowsOf({ table, where }: CaseSource, { plain, own }: CaseConditions, join: string): string {
  const access = `case_access a ${own.length > 0 ? 'join case_file c on c.case_no = a.case_no' : ''}`;
  const conditions = [where, ...plain.map((condition) => condition(table)), ...own];
  return `${table === 'a' ? access : 'case_file c'} ${join} where ${conditions.join(' and ')}`;
}
