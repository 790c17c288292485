import { SqlParameters, narrowing, rowsOfEach } from '@app/database';
import type { Actor } from '@app/identity';
import { COUNTED_UP_TO, readSearch } from '@app/kernel';
import type { DataSource } from 'typeorm';
import { type AskedCases, conditionsOf, isLateAt } from './case-filter.queries.js';
import { type CaseOrder, type OrderedRow, casesOfFact, orderOf, orderText } from './case-order.queries.js';
import { type CaseSource, lateSource, sourcesOf, visibleCase } from './case-visibility.queries.js';

/** Which cases are asked for, by whom, and how many of them at most. */
export interface CaseQuestion {
  readonly actor: Actor;
  readonly filter: AskedCases;
  readonly limit: number;
  /**
   * Where cases are looked for: in the order of the list (else), in each place where the person sees some, or among those
   * that get late.
   */
  readonly among?: 'order' | 'places' | 'late';
}

/** Of so many that were looked at so many fit; the first of these are the rows. */
export interface LookedAt {
  rows: OrderedRow[];
  fitting: number;
  examined: number;
}

/** The first cases in their order, each place giving what is asked for, however far one has to go for it. */
export function findInOrder(dataSource: DataSource, question: CaseQuestion): Promise<OrderedRow[]> {
  const search = searchOf(question);
  const end = endOf(search, search.bound);
  const found = unionOf(search, search.checks, search.columns, end);
  return dataSource.query(
    `select ${readColumns(search.order)} from (select distinct ${search.columns('s')} from (${found}) s ${end('s')}) s
      order by ${orderText(search.order, 's')}`,
    search.parameters.values,
  );
}

/** How many there are in all places, up to the bound. */
export async function countInOrder(dataSource: DataSource, question: CaseQuestion): Promise<number> {
  const search = searchOf(question);
  const bound = `limit ${COUNTED_UP_TO + 1}`;
  const end = () => `${latestLate(question)} ${bound}`;
  const found = unionOf(search, search.checks, (table) => `${table}.case_no`, end);
  const rows: { total: number }[] = await dataSource.query(
    `select count(*)::int as total from (select distinct case_no from (${found}) s ${bound}) counted`,
    search.parameters.values,
  );
  return rows[0]?.total ?? 0;
}

/** Whether more cases than so many are late, in all places. */
export async function areManyLate(
  dataSource: DataSource,
  question: CaseQuestion,
  bound: number,
): Promise<boolean> {
  const search = searchOf({ ...question, among: 'late' });
  const most = `limit ${bound + 1}`;
  const end = () => `${latestLate({ ...question, among: 'late' })} ${most}`;
  const found = unionOf(search, [], () => '', end);
  const rows: { many: boolean }[] = await dataSource.query(
    `select count(*) > ${bound} as many from (select from (${found}) found ${most}) found`,
    search.parameters.values,
  );
  return rows[0]?.many === true;
}

/** Whether no more than so many cases have the fact that is asked for, whoever sees them. */
export async function hasFewOfFact(
  dataSource: DataSource,
  { filter }: CaseQuestion,
  bound: number,
): Promise<boolean> {
  if (filter.fact === undefined) return false;
  const parameters = new SqlParameters();
  const cases = casesOfFact(filter, filter.isNumber, parameters);
  const rows: { few: boolean }[] = await dataSource.query(
    `select count(*) <= ${bound} as few from (${cases} limit ${bound + 1}) found`,
    parameters.values,
  );
  return rows[0]?.few === true;
}

/**
 * Of the first so many of the list that is narrowed by indexes alone, those that fit the rest of what is asked; in places
 * of any so many.
 */
export function lookAtFirst(dataSource: DataSource, question: CaseQuestion, upTo: number): Promise<LookedAt> {
  const search = searchOf(question);
  const bound = `limit ${upTo}`;
  const end = endOf(search, bound);
  const found = unionOf(search, [], search.columns, question.among === 'places' ? () => bound : end);
  return tell(dataSource, search, {
    examined: `select distinct ${search.columns('s')} from (${found}) s ${end('s')}`,
    fitting: `select s.* from examined s ${fits(search)}`,
  });
}

/** The first that fit among the first so many; no further are looked at than it takes. */
export function findAmongFirst(
  dataSource: DataSource,
  question: CaseQuestion,
  upTo: number,
): Promise<OrderedRow[]> {
  const search = searchOf(question);
  const end = endOf(search, `limit ${upTo}`);
  const found = unionOf(search, [], search.columns, end);
  return dataSource.query(
    `select ${readColumns(search.order)} from (select distinct ${search.columns('s')} from (${found}) s ${end('s')}) s
      ${fits(search)} ${endOf(search, search.bound)('s')}`,
    search.parameters.values,
  );
}

/** All that fit, up to so many and in no order, by whatever index has the fewest of them. */
export async function collect(
  dataSource: DataSource,
  { filter, ...question }: CaseQuestion,
  upTo: number,
): Promise<LookedAt> {
  const searched = readSearch(filter.q);
  const words = searched && (await narrowing(dataSource, 'case_file', searched));
  const search = searchOf({ ...question, filter: { ...filter, words } }, true);
  const { order, parameters, plain, rest } = search;
  const where = [visibleCase(question.actor, parameters), ...plain('c'), ...search.own, ...rest('c')];
  return tell(dataSource, search, {
    examined: `select ${search.columns(order.of('c'))} from case_file c ${order.join('c')}
      where ${where.join(' and ')} limit ${upTo}`,
    fitting: `select * from examined`,
  });
}

// helpers

/** The parts of which the statements are made. */
interface Search {
  parameters: SqlParameters;
  order: CaseOrder;
  /** What is read of a row, and by what it is ordered. */
  columns: (table: string) => string;
  sources: readonly CaseSource[];
  /** Conditions that stand in the indexes of the sources, and the part of the list behind the cursor. */
  plain: (table: string) => string[];
  rest: (table: string) => string[];
  /** Conditions on a case `c`; the checks are those that are left when a source has given a row. */
  own: readonly string[];
  checks: readonly string[];
  /** The checks ask for nothing of a case but its number. */
  isByNumber: boolean;
  bound: string;
}

function searchOf({ actor, filter, limit, among = 'order' }: CaseQuestion, byTerms = false): Search {
  const parameters = new SqlParameters();
  const order = orderOf(filter, parameters);
  const asked = among === 'late' ? { ...filter, late: undefined } : filter;
  const conditions = conditionsOf(asked, parameters, byTerms);
  const behind = filter.cursor === undefined ? undefined : order.after(filter.cursor, parameters);
  const plain = (table: string) => conditions.plain.map((condition) => condition(table));
  const common = {
    ...{ parameters, order, plain, own: conditions.own, bound: `limit ${limit}`, isByNumber: false },
    columns: (table: string) => order.columns.map((column) => `${table}.${column}`).join(', '),
    rest: (table: string) => (behind === undefined ? [] : [behind(table)]),
  };
  if (byTerms) return { ...common, sources: [], checks: [] };
  // the order of a fact is one for all
  if (filter.sort !== undefined && among === 'order') {
    const checks = [visibleCase(actor, parameters), ...plain('c'), ...conditions.own];
    return { ...common, plain: () => [], sources: [{ table: 'c', where: 'true' }], checks };
  }
  const { q, state } = filter;
  const isByNumber = q === undefined && state !== 'still';
  return {
    ...common,
    isByNumber,
    sources: placesOf({ actor, filter, among }, parameters),
    checks: conditions.own,
  };
}

function placesOf(
  { actor, filter: { late, unit, now }, among }: Omit<CaseQuestion, 'limit'>,
  parameters: SqlParameters,
): CaseSource[] {
  if (among !== 'late' || late === undefined) return sourcesOf(actor, parameters);
  const { where, ...source } = lateSource(actor, unit, parameters);
  return [{ ...source, where: `${where} and ${isLateAt(late, parameters.add(now))}` }];
}

/** Those that got late last come first: by the promise alone are these, the others are late by the law too. */
function latestLate({ filter: { late }, among }: CaseQuestion): string {
  return among === 'late' ? `order by l.${late}_late_at desc` : '';
}

/** Rows `s` that meet what is left to be asked of their cases; a case is read only for what its number does not tell. */
function fits({ checks, isByNumber }: Search): string {
  const of = isByNumber ? '(select s.case_no) c where true' : 'case_file c where c.case_no = s.case_no';
  return `cross join lateral (select from ${[of, ...checks].join(' and ')} offset 0) fits`;
}

/** The rows of all sources. */
function unionOf(
  { sources, order, plain, rest }: Search,
  checks: readonly string[],
  columns: (table: string) => string,
  end: (table: string) => string,
): string {
  const found = sources.map(({ each, table, where }) => {
    const joined = checks.length > 0 ? `join case_file c on c.case_no = ${table}.case_no` : '';
    const conditions = [where, ...plain(table), ...checks, ...rest(table)].join(' and ');
    const from = { c: 'case_file c', a: `case_access a ${joined}`, l: `case_late l ${joined}` }[table];
    const rows = `${from} ${order.join(table)} where ${conditions}`;
    const of = order.of(table);
    return rowsOfEach(each, `select ${columns(of)} from ${rows} ${end(of)}`);
  });
  return found.join(' union all ');
}

function endOf({ order }: Search, bound: string): (table: string) => string {
  return (table) => `order by ${orderText(order, table)} ${bound}`;
}

/** The page of what fits, with how many that are; one row at least, that of nothing found. */
async function tell(
  dataSource: DataSource,
  { parameters, order, bound }: Search,
  { examined, fitting }: { examined: string; fitting: string },
): Promise<LookedAt> {
  const rows: (OrderedRow & Omit<LookedAt, 'rows'> & { caseNo: string | null })[] = await dataSource.query(
    `with examined as materialized (${examined}), fitting as materialized (${fitting})
     select n.*, ${readColumns(order)} from (
         select (select count(*)::int from examined) as examined, (select count(*)::int from fitting) as fitting) n
       left join (select * from fitting s order by ${orderText(order, 's')} ${bound}) s on true
      order by ${orderText(order, 's')}`,
    parameters.values,
  );
  const [{ examined: looked, fitting: fit } = { examined: 0, fitting: 0 }] = rows;
  return { rows: rows.filter(({ caseNo }) => caseNo !== null), examined: looked, fitting: fit };
}

const READ: Readonly<Record<string, string>> = {
  case_no: 's.case_no as "caseNo"',
  created_at: 's.created_at as "createdAt"',
  rank_number: 's.rank_number::text as "rankNumber"',
  rank_text: 's.rank_text as "rankText"',
};

function readColumns({ columns }: CaseOrder): string {
  return columns.map((column) => READ[column]).join(', ');
}
