import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { ServerClock } from '@/shared/api/types.js';

/** The server's clock, which may run ahead of this computer's in a demonstration. */
export function useClockQuery() {
  return useQuery({
    queryKey: keys.clock,
    queryFn: ({ signal }) => api.get<ServerClock>('/api/clock', {}, signal),
    staleTime: 60_000,
    refetchInterval: (query) => (query.state.data?.offsetMs === 0 ? 300_000 : 30_000),
  });
}

/** The civil date of the server's today; `undefined` until it is known. */
export function useToday(): string | undefined {
  return useClockQuery().data?.today;
}
