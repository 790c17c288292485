import { SqlParameters, narrowing, standsInCase, unweighed } from '@app/database';
import { readSearch } from '@app/kernel';
import type { DataSource } from 'typeorm';
import { type TaskOrder, isBehind, orderOf, orderText } from './task-order.js';
import { type TaskQuestion, sourcesOf, unionOf, waitingConditions } from './task-view.queries.js';

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
  const end = `order by ${orderText(order)} ${unweighed(upTo)}`;
  const columns = `${order.columns}, t.case_no`;
  const rows = unionOf(sources, columns, `${restOf(question, order, parameters)} ${end}`);
  const words = readSearch(question.filter.q) ?? [];
  const stand = words.map((word) => standsInCase(word, parameters, false));
  const fits = ['c.case_no = e.case_no', ...stand].join(' and ');
  return tell(
    dataSource,
    {
      examined: `select * from (${rows}) t ${end}`,
      fitting: `select e.* from examined e cross join lateral (select from published.case_file c where ${fits} offset 0) fits`,
    },
    { order, limit, parameters },
  );
}

/** All that have the words, up to so many and in no order, by the index of cases: of their words and of who sees them. */
export async function collect(
  dataSource: DataSource,
  question: TaskQuestion,
  { limit, upTo }: { limit: number; upTo: number },
): Promise<LookedAt> {
  const parameters = new SqlParameters();
  const order = orderOf(question.filter);
  const words = await narrowing(dataSource, 'case_file', readSearch(question.filter.q) ?? []);
  const conditions = [
    // whoever may do a task sees its case by the group that he does it with
    `c.seen_by && ${parameters.add(question.actor.groups)}::text[]`,
    ...words.map((word) => standsInCase(word, parameters, true)),
    ...waitingConditions(question, parameters),
  ].join(' and ');
  const examined = `select ${order.columns} from published.case_file c join task t on t.case_no = c.case_no
    where ${conditions} ${restOf(question, order, parameters)} limit ${upTo}`;
  return tell(dataSource, { examined, fitting: `select * from examined` }, { order, limit, parameters });
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
