import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { EventToReport } from '@/shared/api/types.js';
import { useIdempotencyKey } from '@/shared/api/useIdempotencyKey.js';
import type { Entered } from '@/shared/forms/keptInput.js';

/** What the person may report of a case now. */
export function useReportableEventsQuery(caseNo: string, enabled: boolean) {
  return useQuery({
    enabled,
    queryKey: keys.reportableEvents(caseNo),
    queryFn: ({ signal }) => api.get('/api/cases/{caseNo}/reportable-events', { path: { caseNo }, signal }),
  });
}

/** One of them with its form. It is read once: what is being entered must not change under the hands. */
export function useEventToReportQuery(caseNo: string, eventKey: string) {
  return useQuery({
    staleTime: Infinity,
    gcTime: 0,
    queryKey: keys.eventToReport(caseNo, eventKey),
    queryFn: async ({ signal }) =>
      (await api.get('/api/cases/{caseNo}/reportable-events/{eventKey}', {
        ...{ path: { caseNo, eventKey }, signal },
      })) as EventToReport,
  });
}

/** Sends a report; a repeated click reports nothing twice. */
export function useReportEvent(caseNo: string, eventKey: string) {
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  const readAgain = () => client.invalidateQueries({ queryKey: keys.case(caseNo) });
  return useMutation({
    mutationFn: (variables: Entered) =>
      api.post('/api/cases/{caseNo}/reported-events', {
        ...{ path: { caseNo }, body: { eventKey, variables } },
        headers: { 'Idempotency-Key': keyOf(JSON.stringify([eventKey, variables])) },
      }),
    onSuccess: readAgain,
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) void readAgain();
    },
  });
}
