import { SqlParameters, narrowing } from '@app/database';
import { readSearch } from '@app/kernel';
import type { DataSource } from 'typeorm';
import { type TaskOrder, isBehind, orderOf, orderText } from './task-order.js';
import { type TaskQuestion, searchOf, sourcesOf, unionOf } from './task-view.queries.js';

/** Of so many tasks that were looked at so many fit; the first of these by their keys. */
export interface LookedAt {
  keys: string[];
  fitting: number;
  examined: number;
}

/** Of the first so many of a view, those that have the words of the search. */
export function lookAtFirst(
  dataSource: DataSource,
  question: TaskQuestion,
  { limit, upTo }: { limit: number; upTo: number },
): Promise<LookedAt> {
  const parameters = new SqlParameters();
  const order = orderOf(question.filter);
  const sources = sourcesOf({ ...question, filter: { ...question.filter, q: undefined } }, parameters);
  const end = `order by ${orderText(order)} limit ${upTo}`;
  const rows = unionOf(sources, order.columns, `${restOf(question, order, parameters)} ${end}`);
  const words = ['t.task_key = e.task_key', ...searchOf(question, parameters)].join(' and ');
  return tell(
    dataSource,
    {
      examined: `select * from (${rows}) t ${end}`,
      fitting: `select e.* from examined e cross join lateral (select from task t where ${words} offset 0) fits`,
    },
    { order, limit, parameters },
  );
}

/** All that have the words, up to so many and in no order, by the index of the words. */
export async function collect(
  dataSource: DataSource,
  question: TaskQuestion,
  { limit, upTo }: { limit: number; upTo: number },
): Promise<LookedAt> {
  const parameters = new SqlParameters();
  const order = orderOf(question.filter);
  // tasks have the terms of their cases
  const words = await narrowing(dataSource, 'case_file', readSearch(question.filter.q) ?? []);
  const sources = sourcesOf({ ...question, words }, parameters);
  const rows = unionOf(sources, order.columns, `${restOf(question, order, parameters)} limit ${upTo}`);
  return tell(
    dataSource,
    { examined: rows, fitting: `select * from examined` },
    { order, limit, parameters },
  );
}

/** Condition on the rows behind the last one of the page before. */
export function restOf({ filter }: TaskQuestion, order: TaskOrder, parameters: SqlParameters): string {
  return filter.cursor === undefined ? '' : `and ${isBehind(order, filter.cursor, parameters)}`;
}

// helpers

/** One row at least, that of nothing found. */
async function tell(
  dataSource: DataSource,
  { examined, fitting }: { examined: string; fitting: string },
  { order, limit, parameters }: { order: TaskOrder; limit: number; parameters: SqlParameters },
): Promise<LookedAt> {
  const rows: { examined: number; fitting: number; key: string | null }[] = await dataSource.query(
    `with examined as materialized (${examined}), fitting as materialized (${fitting})
     select n.*, t.task_key as key from (
         select (select count(*)::int from examined) as examined, (select count(*)::int from fitting) as fitting) n
       left join (select * from fitting t order by ${orderText(order)} limit ${limit}) t on true
      order by ${orderText(order)}`,
    parameters.values,
  );
  const [{ examined: looked, fitting: fit } = { examined: 0, fitting: 0 }] = rows;
  return { keys: rows.flatMap(({ key }) => key ?? []), examined: looked, fitting: fit };
}
