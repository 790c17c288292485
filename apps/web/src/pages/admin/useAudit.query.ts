import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { mergePages } from '@/shared/api/mergePages.js';
import type { AuditFilter } from './useAuditFilter.js';

const PAGE_SIZE = 50;

/** The entries of a filter, the newest first, read page by page. */
export function useAuditQuery(filter: AuditFilter) {
  const query = useInfiniteQuery({
    queryKey: keys.audit(filter),
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/audit', { query: { ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => mergePages(query.data?.pages, (entry) => entry.seq), [query.data]);
  const names = useMemo(
    () => new Map(query.data?.pages.flatMap((page) => page.names.map((one) => [one.code, one]))),
    [query.data],
  );
  return { ...query, rows, names };
}
