import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** The numbered papers of a case, void ones too. */
export function useIssuedPapersQuery(caseNo: string) {
  return useQuery({
    queryKey: keys.issuedPapers(caseNo),
    queryFn: ({ signal }) => api.get('/api/cases/{caseNo}/papers', { path: { caseNo }, signal }),
  });
}
