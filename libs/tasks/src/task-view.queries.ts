import { type SqlParameters, rowsOfEach } from '@app/database';
import { civilDayOf } from '@app/fields';
import type { Actor } from '@app/identity';
import { readSearch } from '@app/kernel';
import { addDays } from '@app/statutory-time';
import type { TaskFilter } from './task.entity.js';
import { TARGET } from './task-order.js';
import { wordsOfTask } from './task-word.queries.js';

/** Whose tasks are asked for, by what, and when. */
export interface TaskQuestion {
  readonly actor: Actor;
  readonly filter: TaskFilter;
  readonly now: Date;
}

/**
 * One place where the tasks of a view are found, in the order of an index. No task is in two of them, and each gives no
 * more rows than are asked for, so that a list costs what it shows.
 */
export interface TaskSource {
  /** What stands before the rows `t`: for each of its rows they are read anew. */
  readonly each?: string;
  readonly where: string;
}

/** The sources of a view, narrowed by the filter. */
export function sourcesOf(question: TaskQuestion, parameters: SqlParameters): TaskSource[] {
  const conditions = conditionsOf(question, parameters);
  return VIEWS[question.filter.view](question, parameters).map(({ each, where }) => ({
    each,
    where: [where, ...conditions].join(' and '),
  }));
}

/** The rows of all sources under these columns; `bound` is what each of them ends with. */
export function unionOf(sources: readonly TaskSource[], columns: string, bound: string): string {
  const parts = sources.map(({ each, where }) =>
    rowsOfEach(each, `select ${columns} from task t where ${where} ${bound}`),
  );
  return parts.join(' union all ');
}

/** Conditions on a task `t` that waits for a group of the person, wherever it is found. */
export function waitingConditions({ actor, filter, now }: TaskQuestion, parameters: SqlParameters): string[] {
  const inTime = filter.due === undefined ? [] : [dueCondition(filter.due, now, parameters)];
  return [WAITING, queuesOf(actor, filter, parameters, 't'), ...inTime];
}

// helpers

const WAITING = `t.state = 'open' and t.assignee is null and not exists (select from task_command m
  where m.task_key = t.task_key and m.command in ('completing', 'claiming'))`;

/** The views see accepted commands as done: what I just claimed is mine, what I just completed is gone. */
const VIEWS: Record<TaskFilter['view'], (question: TaskQuestion, parameters: SqlParameters) => TaskSource[]> =
  {
    mine: ({ actor }, parameters) => {
      const me = parameters.add(actor.username);
      const going = `not exists (select from task_command m where m.task_key = t.task_key
      and (m.command = 'completing' or m.command = 'unclaiming' and m.username = t.assignee))`;
      const claimed = `t.task_key = any (array(
      select m.task_key from task_command m where m.username = ${me} and m.command = 'claiming'))`;
      return [
        { where: `t.state = 'open' and t.assignee = ${me} and ${going}` },
        { where: `t.state = 'open' and t.assignee is null and ${claimed}` },
      ];
    },
    group: ({ actor, filter }, parameters) => {
      const each = `(select q.queue_key, q.process_id from task_queue q where ${queuesOf(actor, filter, parameters, 'q')}) q`;
      return [{ each, where: `t.queue_key = q.queue_key and t.process_id = q.process_id and ${WAITING}` }];
    },
    done: ({ actor }, parameters) => [
      { where: `t.state = 'completed' and t.assignee = ${parameters.add(actor.username)}` },
    ],
  };

function queuesOf(
  actor: Actor,
  { group, processId }: TaskFilter,
  parameters: SqlParameters,
  table: 'q' | 't',
): string {
  const conditions = [`${table}.candidate_groups && ${parameters.add(actor.groups)}::text[]`];
  if (group !== undefined) conditions.push(`${table}.candidate_groups @> array[${parameters.add(group)}]`);
  if (processId !== undefined) conditions.push(`${table}.process_id = ${parameters.add(processId)}`);
  return conditions.join(' and ');
}

function conditionsOf({ filter, now }: TaskQuestion, parameters: SqlParameters): string[] {
  const { view, group, processId, due, q } = filter;
  const conditions: string[] = [];
  // of what waits for groups the queues are chosen by these
  if (view !== 'group' && group !== undefined)
    conditions.push(`t.candidate_groups @> array[${parameters.add(group)}]`);
  if (view !== 'group' && processId !== undefined)
    conditions.push(`t.process_id = ${parameters.add(processId)}`);
  if (due !== undefined && view !== 'done') conditions.push(dueCondition(due, now, parameters));
  return [...conditions, ...wordsOfTask(readSearch(q) ?? [], parameters, view !== 'group')];
}

/** By the expression of the indexes; a limit in hours may have passed on the very day. */
function dueCondition(due: 'overdue' | 'today' | 'week', now: Date, parameters: SqlParameters): string {
  const today = civilDayOf(now.getTime());
  const first = parameters.add(today);
  if (due === 'overdue') return `${TARGET} <= ${first}::date and t.late_at <= ${parameters.add(now)}`;
  const last = due === 'today' ? first : parameters.add(addDays(today, 7));
  return `${TARGET} between ${first}::date and ${last}::date`;
}
