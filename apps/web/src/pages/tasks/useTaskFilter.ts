import { useMemo } from 'react';
import { useAddress } from '@/shared/address/useAddress.js';
import type { FilterOf } from '@/shared/api/operations.js';
import type { TaskView } from '@/shared/api/types.js';

export type TaskFilter = FilterOf<'/api/tasks'> & { view: TaskView };

const VIEWS: TaskView[] = ['mine', 'group', 'done'];
const DUES = ['overdue', 'today', 'week'] as const;
const SORTS = ['due', 'created'] as const;

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
  const [search, change] = useAddress();
  const filter = useMemo(() => readTaskFilter(search), [search]);
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
