import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** What a case was taken on without, with who brought it. */
export function useOwedQuery(caseNo: string) {
  return useQuery({
    queryKey: keys.caseOwed(caseNo),
    queryFn: ({ signal }) => api.get('/api/cases/{caseNo}/owed-materials', { path: { caseNo }, signal }),
  });
}

/** Notes which paper of the case is what was owed; without a paper, that it was not brought after all. */
export function useSupplyOwed(caseNo: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, attachmentId }: { code: string; attachmentId?: string }) => {
      const call = { path: { caseNo, code } };
      return attachmentId === undefined
        ? api.delete('/api/cases/{caseNo}/owed-materials/{code}/supply', call)
        : api.put('/api/cases/{caseNo}/owed-materials/{code}/supply', { ...call, body: { attachmentId } });
    },
    onSuccess: (list) => client.setQueryData(keys.caseOwed(caseNo), list),
    onSettled: () => client.invalidateQueries({ queryKey: keys.case(caseNo) }),
  });
}
