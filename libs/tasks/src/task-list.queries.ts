import { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import { COUNTED_UP_TO, type Page, encodeCursor, pageSize, readSearch } from '@app/kernel';
import type { DataSource } from 'typeorm';
import type { TaskCounts, TaskFilter, TaskRow } from './task.entity.js';
import { keysText, orderOf, orderText } from './task-order.js';
import { TASK_COLUMNS, TASK_JOINS } from './task-rows.queries.js';
import { type LookedAt, collect, lookAtFirst, restOf } from './task-search.queries.js';
import { type TaskQuestion, sourcesOf, unionOf } from './task-view.queries.js';

/** A row with its place in the order of its list. */
type SortedRow = TaskRow & { sortKeys: string[] };

/** A page of the tasks of a view. */
export async function listTasks(
  dataSource: DataSource,
  actor: Actor,
  filter: TaskFilter,
  now: Date,
): Promise<Page<TaskRow>> {
  const limit = pageSize(filter.limit);
  const { keys, total } = await findTasks(dataSource, { actor, filter, now }, limit + 1);
  const page = await readTasks(dataSource, filter, keys.slice(0, limit));
  const last = page.at(-1);
  const hasMore = keys.length > limit && last !== undefined;
  return {
    items: page.map(({ sortKeys: _keys, ...row }) => row),
    nextCursor: hasMore ? encodeCursor([orderOf(filter).name, ...last.sortKeys]) : null,
    total,
  };
}

/** How many tasks wait for a person, as the lists of the same names show them. */
export async function countWaiting(dataSource: DataSource, actor: Actor, now: Date): Promise<TaskCounts> {
  const count = (filter: TaskFilter) => countTasks(dataSource, { actor, filter, now });
  const [mine, group, overdue] = await Promise.all([
    count({ view: 'mine' }),
    count({ view: 'group' }),
    count({ view: 'mine', due: 'overdue' }),
  ]);
  return { mine, group, overdue };
}

// helpers

interface Found {
  keys: string[];
  total: number;
}

/** As in lists of cases: among so many of the first ones there is a page of what is frequent, and more than are counted of what is in each. */
const NEAR = 1100;
/** What is not among them is found by itself, up to so many. */
const FEW = 5000;

/** What is searched in queues is looked for among the first tasks, then by the index of words, else queue by queue. */
async function findTasks(dataSource: DataSource, question: TaskQuestion, limit: number): Promise<Found> {
  const { view, q, cursor } = question.filter;
  if (view !== 'group' || readSearch(q) === undefined) return findInOrder(dataSource, question, limit);
  if (cursor === undefined) return findInQueues(dataSource, question, limit);
  const first = { ...question, filter: { ...question.filter, cursor: undefined } };
  const [{ keys }, { total }] = await Promise.all([
    findInQueues(dataSource, question, limit),
    findInQueues(dataSource, first, 1),
  ]);
  return { keys, total };
}

async function findInQueues(dataSource: DataSource, question: TaskQuestion, limit: number): Promise<Found> {
  const near = await lookAtFirst(dataSource, question, { limit, upTo: NEAR });
  if (near.examined < NEAR || near.fitting > COUNTED_UP_TO) return foundOf(near);
  const few = await collect(dataSource, question, { limit, upTo: FEW });
  if (few.examined < FEW) return foundOf(few);
  const total = COUNTED_UP_TO + 1;
  if (near.keys.length === limit) return { keys: near.keys, total };
  return { keys: await selectKeys(dataSource, question, limit), total };
}

async function findInOrder(dataSource: DataSource, question: TaskQuestion, limit: number): Promise<Found> {
  const [keys, total] = await Promise.all([
    selectKeys(dataSource, question, limit),
    countTasks(dataSource, question),
  ]);
  return { keys, total };
}

function foundOf({ keys, fitting }: LookedAt): Found {
  return { keys, total: Math.min(fitting, COUNTED_UP_TO + 1) };
}

async function selectKeys(dataSource: DataSource, question: TaskQuestion, limit: number): Promise<string[]> {
  const parameters = new SqlParameters();
  const order = orderOf(question.filter);
  const sources = sourcesOf(question, parameters);
  const bound = `order by ${orderText(order)} limit ${parameters.add(limit)}`;
  const found = unionOf(sources, order.columns, `${restOf(question, order, parameters)} ${bound}`);
  const rows: { key: string }[] = await dataSource.query(
    `select t.task_key as key from (${found}) t ${bound}`,
    parameters.values,
  );
  return rows.map(({ key }) => key);
}

/** Only the rows of the page are read whole. */
function readTasks(
  dataSource: DataSource,
  filter: TaskFilter,
  keys: readonly string[],
): Promise<SortedRow[]> {
  const order = orderOf(filter);
  return dataSource.query(
    `select ${TASK_COLUMNS}, ${keysText(order)} as "sortKeys"
       from task t ${TASK_JOINS} where t.task_key = any ($1::bigint[]) order by ${orderText(order)}`,
    [keys],
  );
}

async function countTasks(dataSource: DataSource, question: TaskQuestion): Promise<number> {
  const parameters = new SqlParameters();
  const bound = `limit ${COUNTED_UP_TO + 1}`;
  const found = unionOf(sourcesOf(question, parameters), '1', bound);
  const rows: { total: number }[] = await dataSource.query(
    `select count(*)::int as total from (select from (${found}) found ${bound}) counted`,
    parameters.values,
  );
  return rows[0]?.total ?? 0;
}
