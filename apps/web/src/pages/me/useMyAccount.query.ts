import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** Where I am logged in. */
export function useSessionsQuery() {
  return useQuery({
    queryKey: keys.mySessions,
    queryFn: ({ signal }) => api.get('/api/me/sessions', { signal }),
  });
}

/** Ends one of my sessions, or all others for none. */
export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id === null ? api.delete('/api/me/sessions') : api.delete('/api/me/sessions/{id}', { path: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.mySessions }),
  });
}

/** My tokens that are still valid. */
export function useTokensQuery() {
  return useQuery({
    queryKey: keys.myTokens,
    queryFn: ({ signal }) => api.get('/api/me/tokens', { signal }),
  });
}

/** Makes a token, which is told in this answer only. */
export function useCreateToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; expiresInDays: number }) => api.post('/api/me/tokens', { body }),
    // not kept longer than it is shown
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: keys.myTokens }),
  });
}

export function useRemoveToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete('/api/me/tokens/{id}', { path: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.myTokens }),
  });
}
