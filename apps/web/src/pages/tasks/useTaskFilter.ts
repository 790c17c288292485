import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { TaskView } from '@/shared/api/types.js';

export interface TaskFilter {
  view: TaskView;
  due?: string;
  group?: string;
  processId?: string;
  q?: string;
  sort?: string;
}

const VIEWS: TaskView[] = ['mine', 'group', 'done'];
const DUES = ['overdue', 'today', 'week'];
const SORTS = ['due', 'created'];

/** What the address of the list may say; anything else is told and left out. */
export const TASK_FILTER_NAMES = {
  view: VIEWS,
  due: DUES,
  sort: SORTS,
  group: 'any',
  processId: 'any',
  q: 'any',
} as const;

/** The filter of the task list, which lives in the address. */
export function useTaskFilter(): [
  TaskFilter,
  (change: Partial<Record<keyof TaskFilter, string | undefined>>) => void,
] {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => readTaskFilter(search), [search]);
  const change = useCallback(
    (parts: Partial<Record<keyof TaskFilter, string | undefined>>) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(parts)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return [filter, change];
}

/** Reads a filter from an address; what it does not know is left out. */
export function readTaskFilter(search: URLSearchParams): TaskFilter {
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'mine';
  const read = (name: string) => search.get(name) ?? undefined;
  return {
    view,
    due: DUES.find((one) => one === search.get('due')),
    group: read('group'),
    processId: read('processId'),
    q: read('q'),
    sort: SORTS.find((one) => one === search.get('sort')),
  };
}
