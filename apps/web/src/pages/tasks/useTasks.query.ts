import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { mergePages } from '@/shared/api/mergePages.js';
import { rereadOfRows } from '@/shared/format/rereadOfHours.js';
import type { TaskFilter } from './useTaskFilter.js';

const PAGE_SIZE = 40;

/** The rows of a filter, read page by page. */
export function useTasksQuery(filter: TaskFilter) {
  const query = useInfiniteQuery({
    queryKey: keys.taskList(filter),
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/tasks', { query: { ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => rereadOfRows(state.data?.pages),
  });
  const rows = useMemo(() => mergePages(query.data?.pages, (task) => task.taskKey), [query.data]);
  return { ...query, rows };
}

/** How many open tasks there are, for the tabs. */
export function useTaskCountsQuery() {
  return useQuery({
    queryKey: keys.taskCounts,
    queryFn: ({ signal }) => api.get('/api/tasks/counts', { signal }),
  });
}
