import { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import { type Page, encodeCursor, pageSize, readSearch, UNSEEN_MARKS } from '@app/kernel';
import { addDays, civilDateInShanghai } from '@app/statutory-time';
import type { DataSource } from 'typeorm';
import type { TaskCounts, TaskFilter, TaskRow } from './task.entity.js';
import { TARGET, isBehind, keysText, orderOf, orderText } from './task-order.js';
import { TASK_COLUMNS, TASK_JOINS } from './task-rows.queries.js';

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
  const [rows, total] = await Promise.all([
    selectRows(dataSource, { actor, filter, now }, limit + 1),
    countTasks(dataSource, { actor, filter, now }),
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

interface Question {
  actor: Actor;
  filter: TaskFilter;
  now: Date;
}

function selectRows(dataSource: DataSource, question: Question, limit: number): Promise<SortedRow[]> {
  const parameters = new SqlParameters();
  const order = orderOf(question.filter);
  const { cursor } = question.filter;
  const conditions = conditionsOf(question, parameters);
  if (cursor !== undefined) conditions.push(isBehind(order, cursor, parameters));
  return dataSource.query(
    `select ${TASK_COLUMNS}, ${keysText(order)} as "sortKeys"
       from (select t.* from task t where ${conditions.join(' and ')}
              order by ${orderText(order)} limit ${parameters.add(limit)}) t ${TASK_JOINS}
      order by ${orderText(order)}`,
    parameters.values,
  );
}

async function countTasks(dataSource: DataSource, question: Question): Promise<number> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(question, parameters);
  const rows: { total: number }[] = await dataSource.query(
    `select count(*)::int as total from task t where ${conditions.join(' and ')}`,
    parameters.values,
  );
  return rows[0]?.total ?? 0;
}

function conditionsOf({ actor, filter, now }: Question, parameters: SqlParameters): string[] {
  const conditions = [VIEWS[filter.view](actor, parameters)];
  if (filter.group !== undefined)
    conditions.push(`t.candidate_groups @> array[${parameters.add(filter.group)}]`);
  if (filter.processId !== undefined) {
    const matter = parameters.add(filter.processId);
    conditions.push(
      `exists (select from case_file c where c.case_no = t.case_no and c.process_id = ${matter})`,
    );
  }
  const search = readSearch(filter.q);
  if (search !== undefined) {
    const words = search.words.map((word) => `strpos(${SEARCHED_TEXT}, ${parameters.add(word)}) > 0`);
    conditions.push(`t.case_no in (
      select c.case_no from case_file c where c.search_terms @> ${parameters.add(search.terms)}::text[] and ${words.join(' and ')})`);
  }
  if (filter.due !== undefined && filter.view !== 'done')
    conditions.push(dueCondition(filter.due, now, parameters));
  return conditions;
}

const SEARCHED_TEXT = `translate(lower(normalize(concat_ws(' ', c.applicant_name, c.employer_name, c.title, c.case_no), NFKC)), '${UNSEEN_MARKS}', '')`;

/** The views see accepted commands as done: what I just claimed is mine, what I just completed is gone. */
const VIEWS: Record<TaskFilter['view'], (actor: Actor, parameters: SqlParameters) => string> = {
  mine: (actor, parameters) => {
    const me = parameters.add(actor.username);
    return `t.state = 'open'
      and (t.assignee = ${me} or t.task_key = any (array(
             select m.task_key from task_command m where m.username = ${me} and m.command = 'claiming')))
      and (t.assignee = ${me} or t.assignee is null)
      and not exists (select 1 from task_command m
                       where m.task_key = t.task_key
                         and (m.command = 'completing' or m.command = 'unclaiming' and m.username = t.assignee))`;
  },
  group: (actor, parameters) => `t.state = 'open' and t.assignee is null
      and t.candidate_groups && ${parameters.add(actor.groups)}::text[]
      and not exists (select 1 from task_command m
                       where m.task_key = t.task_key and m.command in ('completing', 'claiming'))`,
  done: (actor, parameters) => `t.state = 'completed' and t.assignee = ${parameters.add(actor.username)}`,
};

function dueCondition(due: 'overdue' | 'today' | 'week', now: Date, parameters: SqlParameters): string {
  if (due === 'overdue') return `t.late_at <= ${parameters.add(now)}`;
  const today = civilDateInShanghai(now.getTime());
  const first = parameters.add(today);
  const last = due === 'today' ? first : parameters.add(addDays(today, 7));
  // by the expression of the index
  return `${TARGET} between ${first}::date and ${last}::date`;
}
