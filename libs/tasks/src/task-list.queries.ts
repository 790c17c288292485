import { SqlParameters, isPast } from '@app/database';
import type { Actor } from '@app/identity';
import {
  type Page,
  decodeCursor,
  encodeCursor,
  foreignCursor,
  pageSize,
  readSearch,
  UNSEEN_MARKS,
} from '@app/kernel';
import { addDays, civilDateInShanghai } from '@app/statutory-time';
import type { DataSource } from 'typeorm';
import type { TaskCounts, TaskFilter, TaskRow } from './task.entity.js';
import { TASK_COLUMNS, TASK_JOINS } from './task-rows.queries.js';

/** A row with the sort key that its list uses. */
type SortedRow = TaskRow & { sortKey: string };

/**
 * How a list is put in order: by an expression of the row, then by the key of the task. `where` narrows the rows to
 * those that have such an expression, `from` brings in what it needs.
 */
interface Order {
  name: string;
  from: string;
  where: string;
  expression: string;
  type: string;
  descending: boolean;
}

/** The date of an open stage: its promise, else the day that its parties agreed on, else the law's date. */
const targetOf = (stage: string) => `coalesce(${stage}.promised_due_on, ${stage}.agreed_on, ${stage}.due_on)`;
/** The date that a case must meet next: the nearest of its open stages. */
const TARGET = targetOf('s');
const BY_TARGET: Order = {
  name: 'target',
  from: `join stage_run s on s.case_no = t.case_no and s.state = 'open' and ${TARGET} is not null`,
  // where several stages are open, the nearest alone stands for the case
  where: `not exists (
    select 1 from stage_run o
     where o.case_no = s.case_no and o.state = 'open'
       and (${targetOf('o')}, o.element_instance_key) < (${TARGET}, s.element_instance_key))`,
  expression: TARGET,
  type: 'date',
  descending: false,
};
/** After those with a date come those without. */
const WITHOUT_TARGET: Order = {
  name: 'rest',
  from: '',
  where: `not exists (
    select 1 from stage_run s where s.case_no = t.case_no and s.state = 'open' and ${TARGET} is not null)`,
  expression: 't.created_at',
  type: 'timestamptz',
  descending: false,
};
const BY_CREATION: Order = {
  name: 'created',
  from: '',
  where: 'true',
  expression: 't.created_at',
  type: 'timestamptz',
  descending: true,
};
const BY_COMPLETION: Order = { ...BY_CREATION, name: 'completed', expression: 't.completed_at' };

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
  return {
    items: page.map(({ row }) => row),
    nextCursor:
      rows.length > limit && last !== undefined
        ? encodeCursor([last.order.name, last.row.sortKey, last.row.taskKey])
        : null,
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

interface OrderedRow {
  order: Order;
  row: SortedRow;
}

/** One order after the other, from where the cursor stands, until there are enough rows. */
async function selectRows(dataSource: DataSource, question: Question, limit: number): Promise<OrderedRow[]> {
  const orders = ordersOf(question.filter);
  const [name, sortKey, taskKey] =
    question.filter.cursor === undefined ? [undefined] : decodeCursor(question.filter.cursor, 3);
  const first = name === undefined ? 0 : orders.findIndex((order) => order.name === name);
  // of a list that was sorted or filtered otherwise
  if (first < 0) throw foreignCursor();
  const found: OrderedRow[] = [];
  for (const order of orders.slice(first)) {
    const after = order.name === name ? { sortKey: String(sortKey), taskKey: String(taskKey) } : undefined;
    const rows = await selectOrdered(dataSource, question, { order, after, limit: limit - found.length });
    found.push(...rows.map((row) => ({ order, row })));
    if (found.length >= limit) break;
  }
  return found;
}

function ordersOf({ view, sort, due }: TaskFilter): Order[] {
  if (view === 'done') return [BY_COMPLETION];
  if (due !== undefined) return [BY_TARGET];
  return sort === 'created' ? [BY_CREATION] : [BY_TARGET, WITHOUT_TARGET];
}

interface Slice {
  order: Order;
  after?: { sortKey: string; taskKey: string };
  limit: number;
}

function selectOrdered(
  dataSource: DataSource,
  question: Question,
  { order, after, limit }: Slice,
): Promise<SortedRow[]> {
  const parameters = new SqlParameters();
  const conditions = [...conditionsOf(question, parameters), order.where];
  if (after !== undefined) {
    const [key, task] = [parameters.add(after.sortKey), parameters.add(after.taskKey)];
    const comparison = order.descending ? '<' : '>';
    conditions.push(
      `(${order.expression}, t.task_key) ${comparison} (${key}::${order.type}, ${task}::bigint)`,
    );
  }
  const direction = order.descending ? 'desc' : 'asc';
  return dataSource.query(
    `select ${TASK_COLUMNS}, page.sort_key::text as "sortKey"
       from (select t.task_key, ${order.expression} as sort_key
               from task t ${order.from}
              where ${conditions.join(' and ')}
              order by ${order.expression} ${direction}, t.task_key ${direction}
              limit ${parameters.add(limit)}) page
       join task t on t.task_key = page.task_key ${TASK_JOINS}
      order by page.sort_key ${direction}, t.task_key ${direction}`,
    parameters.values,
  );
}

async function countTasks(dataSource: DataSource, question: Question): Promise<number> {
  const parameters = new SqlParameters();
  const byTarget = question.filter.due !== undefined && question.filter.view !== 'done';
  const conditions = conditionsOf(question, parameters);
  const rows: { total: number }[] = await dataSource.query(
    `select count(*)::int as total from task t ${byTarget ? BY_TARGET.from : ''}
      where ${[...conditions, ...(byTarget ? [BY_TARGET.where] : [])].join(' and ')}`,
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
  if (due === 'overdue') return `${isPastTarget(parameters.add(now))} and ${IS_DUE_TO_SOMEBODY}`;
  const today = civilDateInShanghai(now.getTime());
  const day = parameters.add(today);
  if (due === 'today') return `${TARGET} = ${day}::date`;
  return `${TARGET} between ${day}::date and ${parameters.add(addDays(today, 7))}::date`;
}

/** A window of the parties is nobody's task; on the day that they agreed on somebody looks whether it was kept. */
const IS_DUE_TO_SOMEBODY = `(s.time_of = 'department' or s.agreed_on is not null)`;

function isPastTarget(now: string): string {
  return isPast({ at: 'coalesce(s.promised_due_at, s.due_at)', on: TARGET }, now);
}
