import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { mergePages } from '@/shared/api/mergePages.js';
import type { CaseRecordPage } from '@/shared/api/types.js';

/** More than nearly every case has, so that paper has it all. */
const PAGE_SIZE = 100;

/** The work done in a case, read page by page. */
export function useCaseRecordQuery(caseNo: string, { enabled = true }: { enabled?: boolean } = {}) {
  const query = useInfiniteQuery({
    queryKey: keys.caseRecord(caseNo),
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/cases/{caseNo}/record', {
        path: { caseNo },
        query: { cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }) as Promise<CaseRecordPage>,
    enabled,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const entries = useMemo(() => mergePages(query.data?.pages, ({ kind, id }) => kind + id), [query.data]);
  const forms = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.forms), [query.data]);
  const mayShowNumbers = query.data?.pages[0]?.mayShowNumbers === true;
  return { ...query, entries, forms, mayShowNumbers };
}
