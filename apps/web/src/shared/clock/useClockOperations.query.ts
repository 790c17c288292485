import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { ClockOperationRequest, ClockPreviewRequest } from '@/shared/api/types.js';
import { useIdempotencyKey } from '@/shared/api/useIdempotencyKey.js';

const ADDRESS = '/api/cases/{caseNo}/stages/{stageRunId}/clock-operations';

/** What was done to the clock of a stage, and what the law allows now. */
export function useClockOperationsQuery(caseNo: string, stageRunId: string) {
  return useQuery(clockOperationsQuery(caseNo, stageRunId));
}

export function clockOperationsQuery(caseNo: string, stageRunId: string) {
  return {
    queryKey: keys.clockOperations(caseNo, stageRunId),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get(ADDRESS, { path: { caseNo, stageRunId }, signal }),
  };
}

/** What a request would do to the dates; `null` asks nothing. */
export function useClockPreviewQuery(
  caseNo: string,
  stageRunId: string,
  request: ClockPreviewRequest | null,
) {
  return useQuery({
    queryKey: keys.clockPreview(caseNo, stageRunId, request ?? {}),
    queryFn:
      request === null
        ? skipToken
        : ({ signal }) =>
            api.post(`${ADDRESS}/preview`, { path: { caseNo, stageRunId }, body: request, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Sends a request; a repeated click never makes a second one. */
export function useRequestOperation(caseNo: string, stageRunId: string) {
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  return useMutation({
    mutationFn: (request: ClockOperationRequest) =>
      api.post(ADDRESS, {
        path: { caseNo, stageRunId },
        headers: { 'Idempotency-Key': keyOf(JSON.stringify(request)) },
        body: request,
      }),
    onSuccess: () => refreshCase(client, caseNo),
  });
}

/** Takes one's own open request back. */
export function useWithdrawOperation(caseNo: string, stageRunId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (operationId: string) =>
      api.post(`${ADDRESS}/{operationId}/withdraw`, { path: { caseNo, stageRunId, operationId } }),
    onSettled: () => refreshCase(client, caseNo),
  });
}

// helpers

function refreshCase(client: ReturnType<typeof useQueryClient>, caseNo: string): void {
  void client.invalidateQueries({ queryKey: keys.case(caseNo) });
  void client.invalidateQueries({ queryKey: ['tasks'] });
}
