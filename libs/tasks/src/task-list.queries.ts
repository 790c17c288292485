import { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import { COUNTED_UP_TO, type Page, encodeCursor, pageSize } from '@app/kernel';
import type { DataSource } from 'typeorm';
import type { TaskCounts, TaskFilter, TaskRow } from './task.entity.js';
import { isBehind, keysText, orderOf, orderText } from './task-order.js';
import { TASK_COLUMNS, TASK_JOINS } from './task-rows.queries.js';
import { type TaskQuestion, isRareSearch, sourcesOf, unionOf } from './task-view.queries.js';

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
  const question = { actor, filter, now, isRare: await isRareSearch(dataSource, filter) };
  const [rows, total] = await Promise.all([
    selectRows(dataSource, question, limit + 1),
    countTasks(dataSource, question),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
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

/** Only the rows of the page are read whole. */
function selectRows(dataSource: DataSource, question: TaskQuestion, limit: number): Promise<SortedRow[]> {
  const parameters = new SqlParameters();
  const order = orderOf(question.filter);
  const { cursor } = question.filter;
  const sources = sourcesOf(question, parameters);
  const rest = cursor === undefined ? '' : `and ${isBehind(order, cursor, parameters)}`;
  const bound = `order by ${orderText(order)} limit ${parameters.add(limit)}`;
  const found = unionOf(sources, 't.task_key, t.due_on, t.created_at, t.completed_at', `${rest} ${bound}`);
  return dataSource.query(
    `select ${TASK_COLUMNS}, ${keysText(order)} as "sortKeys"
       from (select t.task_key from (${found}) t ${bound}) page join task t using (task_key) ${TASK_JOINS}
      order by ${orderText(order)}`,
    parameters.values,
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
