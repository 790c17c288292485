import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type {
  ClockOperation,
  ClockOperationRequest,
  ClockOperations,
  ClockPreview,
  ClockPreviewRequest,
} from '@/shared/api/types.js';
import { useIdempotencyKey } from '@/shared/api/useIdempotencyKey.js';

/** What was done to the clock of a stage, and what the law allows now. */
export function useClockOperationsQuery(caseNo: string, stageRunId: string) {
  return useQuery(clockOperationsQuery(caseNo, stageRunId));
}

export function clockOperationsQuery(caseNo: string, stageRunId: string) {
  return {
    queryKey: keys.clockOperations(caseNo, stageRunId),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<ClockOperations>(addressOf(caseNo, stageRunId), {}, signal),
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
    queryFn: ({ signal }) =>
      api.post<ClockPreview>(`${addressOf(caseNo, stageRunId)}/preview`, request, {}, signal),
    enabled: request !== null,
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
      api.post<ClockOperation>(addressOf(caseNo, stageRunId), request, {
        'Idempotency-Key': keyOf(JSON.stringify(request)),
      }),
    onSuccess: () => refreshCase(client, caseNo),
  });
}

/** Takes one's own open request back. */
export function useWithdrawOperation(caseNo: string, stageRunId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<undefined>(`${addressOf(caseNo, stageRunId)}/${id}/withdraw`),
    onSettled: () => refreshCase(client, caseNo),
  });
}

// helpers

function addressOf(caseNo: string, stageRunId: string): string {
  return `/api/cases/${caseNo}/stages/${stageRunId}/clock-operations`;
}

function refreshCase(client: ReturnType<typeof useQueryClient>, caseNo: string): void {
  void client.invalidateQueries({ queryKey: keys.case(caseNo) });
  void client.invalidateQueries({ queryKey: ['tasks'] });
}
