import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { mergePages } from '@/shared/api/mergePages.js';
import { rereadOfRows } from '@/shared/format/rereadOfHours.js';
import type { CaseFilter } from './useCaseFilter.js';

const PAGE_SIZE = 50;

/** The rows of a filter, read page by page; not before it is known what can be asked. */
export function useCasesQuery(filter: CaseFilter, enabled: boolean) {
  const query = useInfiniteQuery({
    queryKey: keys.caseList(filter),
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/cases', { query: { ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal }),
    enabled,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => rereadOfRows(state.data?.pages),
  });
  const rows = useMemo(() => mergePages(query.data?.pages, (file) => file.caseNo), [query.data]);
  return { ...query, rows, total: query.data?.pages[0]?.total ?? null };
}

/** The towns of the county, for the filter. */
export function useTownsQuery() {
  return useQuery({
    queryKey: keys.units,
    queryFn: ({ signal }) => api.get('/api/units', { query: { level: 'town' }, signal }),
    staleTime: Infinity,
  });
}
