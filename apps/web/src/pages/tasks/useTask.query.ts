import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { TaskDetail } from '@/shared/api/types.js';
import { rereadOfHours } from '@/shared/format/rereadOfHours.js';

/** One task with its form and what is known. */
export function useTaskQuery(taskKey: string) {
  return useQuery({
    queryKey: keys.task(taskKey),
    queryFn: ({ signal }) => api.get<TaskDetail>(`/api/tasks/${taskKey}`, {}, signal),
    refetchInterval: ({ state }) => rereadOfHours([state.data?.stage]),
  });
}
