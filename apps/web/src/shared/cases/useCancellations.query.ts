import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** The requests to cancel a case that wait for my decision. */
export function useCancellationsQuery() {
  return useQuery({
    queryKey: keys.cancellations,
    queryFn: ({ signal }) => api.get('/api/cancellations', { signal }),
  });
}
