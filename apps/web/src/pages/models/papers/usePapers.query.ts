import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { PaperText } from '@/shared/api/types.js';

/** Where the template of a paper is found below the api. */
export const PAPER_ADDRESS = '/api/models/{processId}/papers/{code}';

/** The papers of a model, in the order of its steps. */
export function useModelPapersQuery(processId: string) {
  return useQuery({
    queryKey: keys.modelPapers(processId),
    queryFn: ({ signal }) => api.get('/api/models/{processId}/papers', { path: { processId }, signal }),
  });
}

/** A template as it is deployed and as it is drafted; from then on it lives in the editor. */
export function usePaperTextQuery(processId: string, code: string) {
  return useQuery({
    queryKey: ['paper-text', processId, code],
    queryFn: () => readPaper(processId, code),
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function readPaper(processId: string, code: string): Promise<PaperText> {
  return api.get(PAPER_ADDRESS, { path: { processId, code } });
}

/** The page on which a template is written. */
export function paperPage(processId: string, code: string): string {
  return `/models/${processId}/papers/${encodeURIComponent(code)}`;
}
