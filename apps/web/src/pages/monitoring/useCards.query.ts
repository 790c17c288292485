import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { CardLevel } from '@/shared/api/types.js';

/** How many running stages have each card. */
export function useCardCountsQuery(filter: { unit?: string; processId?: string }) {
  return useQuery({
    queryKey: keys.metric('card-counts', filter),
    queryFn: ({ signal }) => api.get('/api/cards/counts', { query: filter, signal }),
  });
}

/** Running stages whose gravest card is of this level, newest first. */
export function useCardsQuery(filter: { level: CardLevel; unit?: string; processId?: string }) {
  return useInfiniteQuery({
    queryKey: keys.metric('cards', filter),
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/cards', { query: { ...filter, open: true, limit: 20, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
