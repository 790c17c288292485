import { type SqlParameters } from '@app/database';
import { decodeCursor, foreignCursor } from '@app/kernel';
import type { TaskFilter } from './task.entity.js';

/** How a list is put in order: by expressions of the row `t`, the last of which is the key of the task. */
export interface TaskOrder {
  readonly name: string;
  readonly keys: readonly SortKey[];
  /** The columns that the keys are made of. */
  readonly columns: string;
  readonly direction: 'asc' | 'desc';
}

interface SortKey {
  readonly expression: string;
  readonly type: string;
}

const KEY: SortKey = { expression: 't.task_key', type: 'bigint' };
const CREATION: SortKey = { expression: 't.created_at', type: 'timestamptz' };
const COMPLETION: SortKey = { expression: 't.completed_at', type: 'timestamptz' };
/** The date of its own stage; tasks without one come last. An index of each view begins with it. */
export const TARGET = `coalesce(t.due_on, 'infinity'::date)`;

/** The order of what a filter asks for. */
export function orderOf({ view, sort, due }: TaskFilter): TaskOrder {
  if (view === 'done')
    return {
      name: 'completed',
      keys: [COMPLETION, KEY],
      columns: 't.completed_at, t.task_key',
      direction: 'desc',
    };
  if (due === undefined && sort === 'created')
    return { name: 'created', keys: [CREATION, KEY], columns: 't.created_at, t.task_key', direction: 'desc' };
  return {
    ...{ name: 'target', keys: [{ expression: TARGET, type: 'date' }, CREATION, KEY], direction: 'asc' },
    columns: 't.due_on, t.created_at, t.task_key',
  };
}

/** What stands in `order by`. */
export function orderText({ keys, direction }: TaskOrder): string {
  return keys.map(({ expression }) => `${expression} ${direction}`).join(', ');
}

/** The sort keys of a row as an array of texts, for a cursor. */
export function keysText({ keys }: TaskOrder): string {
  return `array[${keys.map(({ expression }) => `${expression}::text`).join(', ')}]`;
}

/** The rows behind a cursor; throws INVALID_INPUT when a list gave it that was sorted or filtered otherwise. */
export function isBehind(
  { name, keys, direction }: TaskOrder,
  cursor: string,
  parameters: SqlParameters,
): string {
  const [ofOrder, ...values] = decodeCursor(cursor, keys.length + 1);
  if (ofOrder !== name) throw foreignCursor();
  const places = keys.map(({ type }, index) => `${parameters.add(String(values[index]))}::${type}`);
  const expressions = keys.map(({ expression }) => expression);
  return `(${expressions.join(', ')}) ${direction === 'asc' ? '>' : '<'} (${places.join(', ')})`;
}
