import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { ModelDraft } from '@/shared/api/types.js';

/** The catalogue of models. */
export function useModelsQuery() {
  return useQuery({
    queryKey: keys.models,
    queryFn: ({ signal }) => api.get('/api/models', { signal }),
  });
}

export function useModelQuery(processId: string) {
  return useQuery({
    queryKey: keys.model(processId),
    queryFn: ({ signal }) => api.get('/api/models/{processId}', { path: { processId }, signal }),
  });
}

export function useModelVersionsQuery(processId: string) {
  return useQuery({
    queryKey: keys.modelVersions(processId),
    queryFn: ({ signal }) => api.get('/api/models/{processId}/versions', { path: { processId }, signal }),
  });
}

/** The drawing of a deployed version; it never changes. */
export function useModelXmlQuery(processId: string, version: number | undefined) {
  return useQuery({
    queryKey: ['model-xml', processId, version ?? 'latest'],
    queryFn: ({ signal }) =>
      api.get('/api/models/{processId}/xml', { path: { processId }, query: { version }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** The draft of a model, or `null`. */
export async function readDraft(processId: string): Promise<ModelDraft | null> {
  const { draft } = await api.get('/api/models/{processId}', { path: { processId } });
  if (draft === null || draft === undefined) return null;
  try {
    return (await api.get('/api/models/{processId}/draft', { path: { processId } })) ?? null;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}
