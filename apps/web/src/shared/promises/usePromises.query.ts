import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** Every stage of every deployed model with law, promise and history. */
export function usePromisesQuery() {
  return useQuery({
    queryKey: keys.promises,
    queryFn: ({ signal }) => api.get('/api/promises', { signal }),
  });
}
