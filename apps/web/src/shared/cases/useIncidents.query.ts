import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Incident } from '@/shared/api/types.js';

/** The api tells no more incidents at once. */
const MOST_INCIDENTS = 200;

/** How many steps stand still, as far as it is known. */
export function incidentCount(incidents: readonly Incident[]): string {
  return incidents.length < MOST_INCIDENTS ? String(incidents.length) : `${MOST_INCIDENTS}+`;
}

/** Steps that stand still, for those who may see them. */
export function useIncidentsQuery(state: 'open' | 'resolved', enabled = true) {
  return useQuery({
    queryKey: keys.incidentList(state),
    queryFn: ({ signal }) => api.get('/api/incidents', { query: { state }, signal }),
    enabled,
  });
}
