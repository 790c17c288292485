import { useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/keys.js';
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
