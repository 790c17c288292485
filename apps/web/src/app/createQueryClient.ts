import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isTransient } from '@/shared/api/ApiProblem.js';
import { keys } from '@/shared/api/keys.js';

/** Reads stay fresh through the change stream; a lost session anywhere leads back to the login. */
export function createQueryClient(): QueryClient {
  const leaveWhenSignedOut = (error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401 && error.code !== 'LOGIN_FAILED') {
      client.setQueryData(keys.me, null);
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
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
  return client;
}
