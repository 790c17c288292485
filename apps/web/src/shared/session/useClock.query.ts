import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { toShanghai } from '@/shared/format/civilDate.js';

/** The server's clock, which may run ahead of this computer's in a demonstration. */
export function useClockQuery() {
  return useQuery({
    queryKey: keys.clock,
    queryFn: ({ signal }) => api.get('/api/clock', { signal }),
    staleTime: 60_000,
    refetchInterval: (query) => (query.state.data?.offsetMs === 0 ? 300_000 : 30_000),
  });
}

/** The civil date of the server's today; `undefined` until it is known. */
export function useToday(): string | undefined {
  return useClockQuery().data?.today;
}

const TICK_MS = 5000;

/** The server's minute, `2026-10-12T14:30` in Chinese time; it goes on while the page is open. */
export function useNow(): string | undefined {
  const { data, dataUpdatedAt } = useClockQuery();
  const [seenAt, setSeenAt] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setSeenAt(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  if (data === undefined) return undefined;
  const now = Date.parse(data.now) + Math.max(0, seenAt - dataUpdatedAt);
  const local = toShanghai(new Date(now).toISOString());
  return local === null ? undefined : `${local.date}T${local.time}`;
}
