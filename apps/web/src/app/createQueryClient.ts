import { notifyManager, QueryClient } from '@tanstack/react-query';
import { isTransient } from '@/shared/api/ApiProblem.js';

/** Reads stay fresh through the change stream. */
export function createQueryClient(): QueryClient {
  // a button learns that its command is under way before the second click of a double one, and not a turn later
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => isTransient(error) && count < 2,
        retryDelay: (count) => 800 * 2 ** count,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
