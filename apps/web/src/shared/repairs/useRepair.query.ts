import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { NewRepair, Repair } from '@/shared/api/types.js';
import type { RepairBody } from './repairForm.js';

const PROGRESS_MS = 1000;

/** Where a case, or an instance that it called, stands, and what can be done about it. */
export function useCaseRepairQuery(caseNo: string, instance: string | undefined) {
  return useQuery({
    queryKey: keys.caseRepair(caseNo, instance),
    queryFn: ({ signal }) =>
      api.get('/api/cases/{caseNo}/repair', { path: { caseNo }, query: { instance }, signal }),
  });
}

/** How many cases stand still for the same fault; asked only where an incident is at hand. */
export function useAlikeQuery(incidentKey: string | undefined) {
  return useQuery({
    queryKey: keys.alike(incidentKey ?? ''),
    queryFn:
      incidentKey === undefined
        ? skipToken
        : ({ signal }) => api.get('/api/incidents/{incidentKey}/alike', { path: { incidentKey }, signal }),
  });
}

/** What a move or a migration would do; nothing is asked before the act is complete. */
export function useRepairPlanQuery(caseNo: string, act: RepairBody | null) {
  const body = act?.kind === 'move-token' || act?.kind === 'migrate' ? act : null;
  return useQuery({
    queryKey: keys.repairPlan(caseNo, act ?? {}),
    queryFn:
      body === null
        ? skipToken
        : ({ signal }) => api.post('/api/cases/{caseNo}/repair/preview', { path: { caseNo }, body, signal }),
  });
}

export function useStartRepair() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: NewRepair) => api.post('/api/repairs', { body: request }),
    onSuccess: () => {
      for (const queryKey of [keys.incidents, keys.repairs]) void client.invalidateQueries({ queryKey });
    },
  });
}

/** How a repair goes, until every case has its result. */
export function useRepairQuery(started: Repair) {
  return useQuery({
    queryKey: keys.repair(started.id),
    queryFn: ({ signal }) => api.get('/api/repairs/{repairId}', { path: { repairId: started.id }, signal }),
    initialData: started,
    // a list tells of a repair without its cases
    initialDataUpdatedAt: 0,
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? PROGRESS_MS : false),
  });
}

/** The newest repairs of many cases, followed while one of them goes on. */
export function useRepairsQuery() {
  return useQuery({
    queryKey: keys.repairList,
    queryFn: ({ signal }) => api.get('/api/repairs', { signal }),
    refetchInterval: ({ state }) =>
      state.data?.some(({ waiting }) => waiting > 0) === true ? PROGRESS_MS : false,
  });
}

/** Leaves alone the cases that nobody has begun with. */
export function useStopRepair() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (repairId: string) => api.post('/api/repairs/{repairId}/stop', { path: { repairId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.repairs }),
  });
}
