import { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import { COUNTED_UP_TO, type Page, encodeCursor, pageSize, readSearch } from '@app/kernel';
import type { DataSource } from 'typeorm';
import type { AskedCases } from './case-filter.queries.js';
import type { CaseSummary } from './case.entity.js';
import { type OrderedRow, orderOf } from './case-order.queries.js';
import {
  type CaseQuestion,
  type LookedAt,
  areManyLate,
  collect,
  countInOrder,
  findAmongFirst,
  findInOrder,
  hasFewOfFact,
  lookAtFirst,
} from './case-search.queries.js';
import { SUMMARY_COLUMNS, SUMMARY_JOINS } from './case.queries.js';

/** A page of the cases that a person sees, newest first or by a fact; the first page tells how many there are. */
export async function listCases(
  dataSource: DataSource,
  actor: Actor,
  filter: AskedCases,
): Promise<Page<CaseSummary>> {
  const limit = pageSize(filter.limit);
  const { rows, total } = await find(dataSource, { actor, filter, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: await readCases(dataSource, page),
    nextCursor: hasMore ? encodeCursor(orderOf(filter, new SqlParameters()).keyOf(last)) : null,
    ...(filter.cursor === undefined ? { total } : {}),
  };
}

// helpers

interface Found {
  rows: OrderedRow[];
  total?: number;
}

/** What is frequent comes soon in the order of a list: among so many of it a page of it is, and all are counted of what is in each. */
const NEAR = 1100;
/** In the order of a fact there are those between that the person does not see. */
const NEAR_OF_ALL = 2000;
/** What is not among them is found by itself, up to so many; of more, a page is among the next ones. */
const FEW = 5000;
const FAR = 30_000;
/** Of what is so frequent among the near ones as many as are counted come a little further on. */
const FREQUENT = NEAR / 10;
const FURTHER = 1.3 * COUNTED_UP_TO;
/** Of more late cases than so many, it is quicker to look for late ones among the newest than to put all in order. */
const MANY_LATE = 20_000;

/** Everything that is asked for stands in the index of a list, or some of it is looked for in one of these ways. */
async function find(dataSource: DataSource, question: CaseQuestion): Promise<Found> {
  const { q, sort, state, late, owes, fact, cursor } = question.filter;
  // few cases have these
  if (state === 'still' || owes !== undefined) return findFew(dataSource, question, Number.MAX_SAFE_INTEGER);
  if (readSearch(q) !== undefined || fact !== undefined) return findNear(dataSource, question);
  if (sort !== undefined && late !== undefined) return findNear(dataSource, question);
  const among = late === undefined ? ('places' as const) : ('late' as const);
  const [rows, total] = await Promise.all([
    findPage(dataSource, question),
    cursor === undefined ? countInOrder(dataSource, { ...question, among }) : undefined,
  ]);
  return { rows, total };
}

/** What stands in an index with its order, or is put in order since there is little of it. */
async function findPage(dataSource: DataSource, question: CaseQuestion): Promise<OrderedRow[]> {
  const { sort, late } = question.filter;
  if (sort !== undefined) return findByFact(dataSource, question);
  if (late === undefined) return findInOrder(dataSource, { ...question, among: 'places' });
  if (await areManyLate(dataSource, question, MANY_LATE)) return (await findRows(dataSource, question)).rows;
  return findInOrder(dataSource, { ...question, among: 'late' });
}

/** In the order of a fact, what the person sees comes soon; no further is looked than it takes. */
async function findByFact(dataSource: DataSource, question: CaseQuestion): Promise<OrderedRow[]> {
  const rows = await findAmongFirst(dataSource, question, NEAR_OF_ALL);
  return rows.length >= question.limit ? rows : (await findFew(dataSource, question, FEW)).rows;
}

async function findNear(dataSource: DataSource, question: CaseQuestion): Promise<Found> {
  if (await hasFewOfFact(dataSource, question, FEW)) return findFew(dataSource, question, FEW + 1);
  const { rows, total, near } = await findRows(dataSource, question);
  if (total !== undefined || question.filter.cursor !== undefined) return { rows, total };
  return { rows, total: await countFrequent(dataSource, question, near) };
}

/** The first rows that fit; how many there are in all, where that is known then. */
async function findRows(dataSource: DataSource, question: CaseQuestion): Promise<Found & { near: LookedAt }> {
  const upTo = question.filter.sort === undefined ? NEAR : NEAR_OF_ALL;
  const near = await lookAtFirst(dataSource, question, upTo);
  const isAll = near.examined < upTo || near.fitting > COUNTED_UP_TO;
  if (isAll) return { rows: near.rows, total: boundedTotal(near), near };
  if (near.rows.length >= question.limit) return { rows: near.rows, near };
  return { ...(await findFew(dataSource, question, FEW)), near };
}

async function countFrequent(
  dataSource: DataSource,
  question: CaseQuestion,
  { fitting, examined }: LookedAt,
): Promise<number> {
  if (fitting >= FREQUENT) {
    const upTo = Math.ceil((FURTHER * examined) / fitting);
    const counted = await lookAtFirst(dataSource, question, upTo);
    if (counted.fitting > COUNTED_UP_TO || counted.examined < upTo) return boundedTotal(counted);
  }
  return boundedTotal(await collect(dataSource, question, COUNTED_UP_TO + 1));
}

async function findFew(dataSource: DataSource, question: CaseQuestion, few: number): Promise<Found> {
  const inPlaces = await lookAtPlaces(dataSource, question);
  if (inPlaces !== undefined) return { rows: inPlaces.rows, total: boundedTotal(inPlaces) };
  const { q, fact, late } = question.filter;
  const isSorted =
    question.filter.sort !== undefined && [q, fact, late].every((asked) => asked === undefined);
  if (isSorted) return { rows: await findFar(dataSource, question) };
  const found = await collect(dataSource, question, few);
  const isAll = found.examined < few;
  return { rows: isAll ? found.rows : await findFar(dataSource, question), total: boundedTotal(found) };
}

async function findFar(dataSource: DataSource, question: CaseQuestion): Promise<OrderedRow[]> {
  const rows = await findAmongFirst(dataSource, question, FAR);
  return rows.length >= question.limit ? rows : findInOrder(dataSource, question);
}

/** In the order of a fact come those that the person does not see as well; of the others there may be few. */
async function lookAtPlaces(dataSource: DataSource, question: CaseQuestion): Promise<LookedAt | undefined> {
  if (question.filter.sort === undefined) return undefined;
  const found = await lookAtFirst(dataSource, { ...question, among: 'places' }, FEW);
  return found.examined < FEW ? found : undefined;
}

function boundedTotal({ fitting }: LookedAt): number {
  return Math.min(fitting, COUNTED_UP_TO + 1);
}

/** Only the rows of the page are read whole. */
async function readCases(dataSource: DataSource, page: readonly OrderedRow[]): Promise<CaseSummary[]> {
  return dataSource.query(
    `select ${SUMMARY_COLUMNS} from unnest($1::text[]) with ordinality as page (case_no, place)
       join case_file c using (case_no) ${SUMMARY_JOINS} order by page.place`,
    [page.map(({ caseNo }) => caseNo)],
  );
}
