import { type SqlParameters, rowsOfEach } from '@app/database';
import { civilDayOf } from '@app/fields';
import type { Actor } from '@app/identity';
import { type SearchedWord, readSearch } from '@app/kernel';
import { addDays } from '@app/statutory-time';
import type { TaskFilter } from './task.entity.js';
import { TARGET } from './task-order.js';

/** Whose tasks are asked for, by what, and when. */
export interface TaskQuestion {
  readonly actor: Actor;
  readonly filter: TaskFilter;
  readonly now: Date;
  /** Words that stand in few cases: they are found by themselves, not on the way through each queue. */
  readonly words?: readonly SearchedWord[];
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

/** Conditions on a task `t` that the words of the search stand in its case, seen in the case itself. */
export function searchOf({ filter }: TaskQuestion, parameters: SqlParameters): string[] {
  return searchConditions(readSearch(filter.q), parameters, false);
}

// helpers

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
    group: ({ actor, filter, words }, parameters) => {
      const waiting = `t.state = 'open' and t.assignee is null and not exists (select from task_command m
        where m.task_key = t.task_key and m.command in ('completing', 'claiming'))`;
      // by what each task says itself, not by its queue: nothing is found by that then
      if (words !== undefined)
        return [{ where: `${waiting} and ${queuesOf(actor, filter, parameters, 't')}` }];
      const each = `(select q.queue_key, q.process_id from task_queue q where ${queuesOf(actor, filter, parameters, 'q')}) q`;
      return [{ each, where: `t.queue_key = q.queue_key and t.process_id = q.process_id and ${waiting}` }];
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

function conditionsOf({ filter, now, words }: TaskQuestion, parameters: SqlParameters): string[] {
  const { view, group, processId, due, q } = filter;
  const conditions: string[] = [];
  // of what waits for groups the queues are chosen by these
  if (view !== 'group' && group !== undefined)
    conditions.push(`t.candidate_groups @> array[${parameters.add(group)}]`);
  if (view !== 'group' && processId !== undefined)
    conditions.push(`t.process_id = ${parameters.add(processId)}`);
  if (due !== undefined && view !== 'done') conditions.push(dueCondition(due, now, parameters));
  return [
    ...conditions,
    ...searchConditions(words ?? readSearch(q), parameters, view !== 'group' || words !== undefined),
  ];
}

function searchConditions(
  words: readonly SearchedWord[] | undefined,
  parameters: SqlParameters,
  byTerms: boolean,
): string[] {
  const plain = (words ?? []).filter(({ endTerm }) => endTerm === null);
  return [
    ...textConditions(plain, parameters, byTerms),
    ...(words ?? []).flatMap((word) => endConditions(word, parameters, byTerms)),
  ];
}

/** The terms narrow the rows; whether the words really stand there is seen in the texts of the case. */
function textConditions(
  words: readonly SearchedWord[],
  parameters: SqlParameters,
  byTerms: boolean,
): string[] {
  if (words.length === 0) return [];
  const terms = [...new Set(words.flatMap((one) => one.terms))];
  const stand = words.map(({ word }) => `strpos(c.search_text, ${parameters.add(word)}) > 0`);
  const standThere = `exists (select from case_file c where c.case_no = t.case_no and ${stand.join(' and ')})`;
  return byTerms ? [`t.search_terms @> ${parameters.add(terms)}::text[]`, standThere] : [standThere];
}

/** What may be the end of a number of a party is looked for as that too; such an end is a term itself. */
function endConditions(
  { word, terms, endTerm }: SearchedWord,
  parameters: SqlParameters,
  byTerms: boolean,
): string[] {
  if (endTerm === null) return [];
  const [text, end] = [word, [endTerm]].map((value) => parameters.add(value));
  // not by exists, which within an alternative may read all cases
  const stands = `(select strpos(c.search_text, ${text}) > 0 from case_file c where c.case_no = t.case_no)`;
  const inTexts = byTerms ? `t.search_terms @> ${parameters.add(terms)}::text[] and ${stands}` : stands;
  return [`(${inTexts} or t.search_terms @> ${end}::text[])`];
}

/** By the expression of the indexes; a limit in hours may have passed on the very day. */
function dueCondition(due: 'overdue' | 'today' | 'week', now: Date, parameters: SqlParameters): string {
  const today = civilDayOf(now.getTime());
  const first = parameters.add(today);
  if (due === 'overdue') return `${TARGET} <= ${first}::date and t.late_at <= ${parameters.add(now)}`;
  const last = due === 'today' ? first : parameters.add(addDays(today, 7));
  return `${TARGET} between ${first}::date and ${last}::date`;
}
