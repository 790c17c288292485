import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { CaseRecordPage } from '@/shared/api/types.js';
import { rereadOfHours } from '@/shared/format/rereadOfHours.js';
import { readTask } from '@/shared/tasks/readTask.js';

/** One task with its form and what is known. */
export function useTaskQuery(taskKey: string) {
  return useQuery({
    queryKey: keys.task(taskKey),
    queryFn: ({ signal }) => readTask(taskKey, signal),
    refetchInterval: ({ state }) => rereadOfHours([state.data?.stage]),
  });
}

/** The earlier work on which a task rests. */
export function useTaskBasisQuery(taskKey: string) {
  return useQuery({
    queryKey: keys.taskBasis(taskKey),
    queryFn: ({ signal }) =>
      api.get('/api/tasks/{taskKey}/basis', { path: { taskKey }, signal }) as Promise<CaseRecordPage>,
  });
}
