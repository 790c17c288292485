import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchCase } from '@/shared/api/changeStream.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { FormDefinition } from '@/shared/api/types.js';
import { rereadOfHours } from '@/shared/format/rereadOfHours.js';

/** One case with its stages, tasks and variables. */
export function useCaseQuery(caseNo: string) {
  useEffect(() => watchCase(caseNo), [caseNo]);
  return useQuery({
    queryKey: keys.caseDetail(caseNo),
    queryFn: ({ signal }) => api.get('/api/cases/{caseNo}', { path: { caseNo }, signal }),
    refetchInterval: ({ state }) => rereadOfHours(state.data?.stages ?? []),
  });
}

/** What happened in a case, or in all cases of its family. */
export function useCaseTimelineQuery(caseNo: string, family?: 'all') {
  return useQuery({
    queryKey: keys.caseTimeline(caseNo, family),
    queryFn: ({ signal }) =>
      api.get('/api/cases/{caseNo}/timeline', { path: { caseNo }, query: { family }, signal }),
    select: (answer) => answer.items,
  });
}

/** The papers that were added to a case. */
export function useCasePapersQuery(caseNo: string) {
  return useQuery({
    queryKey: keys.casePapers(caseNo),
    queryFn: ({ signal }) => api.get('/api/cases/{caseNo}/attachments', { path: { caseNo }, signal }),
  });
}

/** The drawing of the version that the case, or an instance that it called, runs on. */
export function useCaseDiagramQuery(
  caseNo: string,
  version: number | null | undefined,
  instance: string | undefined,
) {
  return useQuery({
    queryKey: keys.caseDiagram(caseNo, version, instance),
    queryFn: ({ signal }) =>
      api.get('/api/cases/{caseNo}/diagram', { path: { caseNo }, query: { instance }, signal }),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}

/** Why the dates of a stage are what they are; never the answer of an earlier look, whose dates may have moved. */
export function useExplanationQuery(caseNo: string, stageRunId: string | undefined) {
  return useQuery({
    queryKey: keys.explanation(caseNo, stageRunId ?? ''),
    queryFn:
      stageRunId === undefined
        ? skipToken
        : ({ signal }) =>
            api.get('/api/cases/{caseNo}/stages/{stageRunId}/explanation', {
              path: { caseNo, stageRunId },
              signal,
            }),
    gcTime: 0,
  });
}

/** The matters one can register, with their start forms. */
export function useProcessesQuery() {
  return useQuery({
    queryKey: keys.processes,
    queryFn: ({ signal }) => api.get('/api/processes', { signal }),
    staleTime: 300_000,
  });
}

export function useFormQuery(formId: string | null | undefined) {
  return useQuery(formQuery(formId));
}

/** What reads the newest version of a form. */
export function formQuery(formId: string | null | undefined) {
  return queryOptions({
    queryKey: keys.form(formId ?? ''),
    // to the api a form is an open object
    queryFn:
      formId === null || formId === undefined
        ? skipToken
        : ({ signal }) =>
            api.get('/api/forms/{formId}', { path: { formId }, signal }) as Promise<FormDefinition>,
    staleTime: 300_000,
  });
}
