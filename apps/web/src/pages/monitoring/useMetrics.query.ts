import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Period } from './period.js';

export interface MetricFilter extends Period {
  unit?: string;
  /** The matter; all of them without it. */
  processId?: string;
}

export function useOverviewQuery(filter: MetricFilter | null) {
  return useQuery({
    queryKey: keys.metric('overview', filter ?? {}),
    queryFn: ({ signal }) => api.get('/api/metrics/overview', { query: { ...filter }, signal }),
    enabled: filter !== null,
    placeholderData: keepPreviousData,
  });
}

export function useStageMetricsQuery(filter: MetricFilter) {
  return useQuery({
    queryKey: keys.metric('stages', filter),
    queryFn: ({ signal }) => api.get('/api/metrics/stages', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Finished cases, most saved days first. */
export function useCaseSavingsQuery(filter: MetricFilter) {
  return useInfiniteQuery({
    queryKey: keys.metric('cases', filter),
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/metrics/cases', { query: { ...filter, sort: 'saved', cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
