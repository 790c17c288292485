import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** The money of a case: every entry and counter-entry, and where it stands. */
export function useCaseLedgerQuery(caseNo: string) {
  return useQuery({
    queryKey: keys.caseLedger(caseNo),
    queryFn: ({ signal }) => api.get('/api/cases/{caseNo}/ledger', { path: { caseNo }, signal }),
  });
}
