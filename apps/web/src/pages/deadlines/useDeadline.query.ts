import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { DeadlineAnswer, DeadlineQuestion } from '@/shared/api/types.js';

/** The dates of a case by the county's calendar in force; `null` asks nothing. */
export function useDeadlineQuery(question: DeadlineQuestion | null) {
  return useQuery({
    queryKey: keys.deadline(question ?? {}),
    queryFn: ({ signal }) =>
      api.post<{ items: DeadlineAnswer[] }>(
        '/api/deadlines/compute',
        { cases: [question], withDays: true },
        {},
        signal,
      ),
    select: ({ items }) => items[0],
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
}
