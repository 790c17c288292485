import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { DeadlineQuestion } from '@/shared/api/types.js';

/** The dates of a case by the county's calendar in force; `null` asks nothing. */
export function useDeadlineQuery(question: DeadlineQuestion | null) {
  return useQuery({
    queryKey: keys.deadline(question ?? {}),
    queryFn:
      question === null
        ? skipToken
        : ({ signal }) =>
            api.post('/api/deadlines/compute', {
              body: { cases: [{ ...question }], withDays: true },
              signal,
            }),
    select: ({ items }) => items[0],
    placeholderData: keepPreviousData,
  });
}
