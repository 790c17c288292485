import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchCase } from '@/shared/api/changeStream.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type {
  CaseDetail,
  Explanation,
  FormDefinition,
  ProcessInfo,
  TimelineEntry,
} from '@/shared/api/types.js';
import { rereadOfHours } from '@/shared/format/rereadOfHours.js';

/** One case with its stages, tasks and variables. */
export function useCaseQuery(caseNo: string) {
  useEffect(() => watchCase(caseNo), [caseNo]);
  return useQuery({
    queryKey: keys.caseDetail(caseNo),
    queryFn: ({ signal }) => api.get<CaseDetail>(`/api/cases/${caseNo}`, {}, signal),
    refetchInterval: ({ state }) => rereadOfHours(state.data?.stages ?? []),
  });
}

export function useCaseTimelineQuery(caseNo: string) {
  return useQuery({
    queryKey: keys.caseTimeline(caseNo),
    queryFn: ({ signal }) => api.get<{ items: TimelineEntry[] }>(`/api/cases/${caseNo}/timeline`, {}, signal),
    select: (answer) => answer.items,
  });
}

/** The drawing of the version that the case runs on. */
export function useCaseDiagramQuery(caseNo: string, version: number | null | undefined) {
  return useQuery({
    queryKey: keys.caseDiagram(caseNo, version),
    queryFn: ({ signal }) => api.get<{ xml: string }>(`/api/cases/${caseNo}/diagram`, {}, signal),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}

/** Why the dates of a stage are what they are; never the answer of an earlier look, whose dates may have moved. */
export function useExplanationQuery(caseNo: string, stageRunId: string | undefined) {
  return useQuery({
    queryKey: keys.explanation(caseNo, stageRunId ?? ''),
    queryFn: ({ signal }) =>
      api.get<Explanation>(`/api/cases/${caseNo}/stages/${stageRunId}/explanation`, {}, signal),
    enabled: stageRunId !== undefined,
    gcTime: 0,
  });
}

/** The matters one can register, with their start forms. */
export function useProcessesQuery() {
  return useQuery({
    queryKey: keys.processes,
    queryFn: ({ signal }) => api.get<ProcessInfo[]>('/api/processes', {}, signal),
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
    queryFn: ({ signal }) =>
      api.get<FormDefinition>(`/api/forms/${encodeURIComponent(formId ?? '')}`, {}, signal),
    enabled: formId !== null && formId !== undefined,
    staleTime: 300_000,
  });
}
