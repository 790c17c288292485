import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { DeadRecord } from '@/shared/api/types.js';

export function useDeadRecordsQuery() {
  return useQuery({
    queryKey: keys.deadRecords,
    queryFn: ({ signal }) => api.get('/api/dead-records', { signal }).then(waiting),
    refetchInterval: 60_000,
  });
}

/** Health of the parts; the answer of an unhealthy system is read too. */
export function useHealthQuery() {
  return useQuery({
    queryKey: keys.health,
    queryFn: ({ signal }) => readHealth(signal),
    refetchInterval: 15_000,
    retry: false,
  });
}

async function readHealth(signal: AbortSignal): Promise<Record<string, unknown>> {
  const response = await fetch('/health/ready', { signal, headers: { Accept: 'application/json' } });
  return (await response.json()) as Record<string, unknown>;
}

/** Records that still wait; those that were replayed are history. */
function waiting(records: DeadRecord[]): DeadRecord[] {
  return records.filter((record) => record.replayedAt === null);
}
