import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** The accounts of a unit and those below it, also of people who are no more. */
export function useAccountsQuery(unit: string) {
  return useQuery({
    queryKey: keys.accounts(unit),
    queryFn: ({ signal }) => api.get('/api/accounts', { query: { unit }, signal }),
  });
}

/** The roles that a post can have. */
export function useRolesQuery() {
  return useQuery({
    queryKey: keys.roles,
    queryFn: ({ signal }) => api.get('/api/accounts/roles', { signal }),
  });
}

const ACTS = {
  reset: (username: string) => api.post('/api/accounts/{username}/password-reset', { path: { username } }),
  lock: (username: string) => api.put('/api/accounts/{username}/lock', { path: { username } }),
  unlock: (username: string) => api.delete('/api/accounts/{username}/lock', { path: { username } }),
  deactivate: (username: string) => api.put('/api/accounts/{username}/deactivation', { path: { username } }),
  reactivate: (username: string) =>
    api.delete('/api/accounts/{username}/deactivation', { path: { username } }),
};

export type AccountAct = keyof typeof ACTS;

/** What administrators do with an account; only a reset answers something, the one-time password. */
export function useAccountAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ act, username }: { act: AccountAct; username: string }) => {
      const answer = await ACTS[act](username);
      return answer === undefined ? null : answer;
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.units }),
  });
}

export function useCreateAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; displayName: string; unitCode: string; role: string }) =>
      api.post('/api/accounts', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.units }),
  });
}
