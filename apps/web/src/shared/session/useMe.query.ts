import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/shared/api/client.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { keys } from '@/shared/api/keys.js';
import type { Me } from '@/shared/api/types.js';
import { forgetKeptInput } from '@/shared/forms/keptInput.js';

const RETRY_MS = 4_000;

/** Who is signed in; `null` when nobody is. */
export function useMeQuery() {
  return useQuery({
    queryKey: keys.me,
    staleTime: Infinity,
    // Without an answer nothing can be shown: keep asking until the server is back.
    refetchInterval: (query) => (query.state.status === 'error' ? RETRY_MS : false),
    queryFn: ({ signal }) => readMe(signal),
  });
}

/** The signed-in person on pages that are only shown to one. */
export function useMe(): Me {
  const me = useQueryClient().getQueryData<Me | null>(keys.me);
  if (me === undefined || me === null) throw new Error('useMe is for pages behind the login');
  return me;
}

/** Signs out, and forgets everything that belonged to the person. */
export function useLogout(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await api.post('/api/auth/logout').catch(() => undefined);
    forgetKeptInput();
    client.clear();
    client.setQueryData(keys.me, null);
  }, [client]);
}

async function readMe(signal: AbortSignal): Promise<Me | null> {
  try {
    return await api.get<Me>('/api/me', {}, signal);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}
