import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** What a new case takes over from the one out of which it comes; read once, because giving numbers is noted. */
export function useFollowUpQuery(parent: string | undefined, processId: string | undefined) {
  return useQuery({
    queryKey: keys.followUp(parent ?? '', processId ?? ''),
    queryFn:
      parent === undefined || processId === undefined
        ? skipToken
        : ({ signal }) =>
            api.post('/api/cases/{caseNo}/follow-up-values', {
              ...{ path: { caseNo: parent }, body: { processId }, signal },
            }),
    select: ({ values }) => values,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}
