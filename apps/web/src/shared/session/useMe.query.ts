import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '@/shared/api/client.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { keys } from '@/shared/api/keys.js';
import type { Me } from '@/shared/api/types.js';

const RETRY_MS = 4_000;

/** Who is signed in; `null` when nobody is. */
export function useMeQuery() {
  return useQuery<Me | null>({
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

/** Whether somebody was signed in since the page is shown. */
export function useHadPerson(me: Me | null | undefined): boolean {
  const had = useRef(false);
  if (me != null) had.current = true;
  return had.current;
}

async function readMe(signal: AbortSignal): Promise<Me | null> {
  try {
    return await api.get('/api/me', { signal });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}
