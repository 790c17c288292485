import { useQuery } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './keys.js';

interface ApiDocument {
  paths: Record<string, Record<string, unknown>>;
}

/** What the server offers, e.g. `POST /api/cases`, for parts that are hidden where it does not. */
export function useEndpointsQuery() {
  return useQuery({
    queryKey: keys.endpoints,
    queryFn: ({ signal }) => api.get<ApiDocument>('/api/openapi.json', {}, signal),
    select: endpointsOf,
    staleTime: Infinity,
  });
}

export function endpointsOf({ paths }: ApiDocument): Set<string> {
  return new Set(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
  );
}
