import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { TaskDetail } from '@/shared/api/types.js';
import type { Entered } from '@/shared/forms/keptInput.js';

/** Takes a task of the group for oneself, or gives it back. */
export function useHoldTask(taskKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: 'claim' | 'unclaim') =>
      api.post(`/api/tasks/{taskKey}/${command}`, { path: { taskKey } }),
    onSuccess: (task) => {
      client.setQueryData<TaskDetail>(keys.task(taskKey), (known) => known && { ...known, ...task });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** Completes a task; the server marks an accepted one, and leaves it out of lists and counts from then on. */
export function useCompleteTask(taskKey: string) {
  const client = useQueryClient();
  const readAgain = () => void client.invalidateQueries({ queryKey: ['tasks'] });
  return useMutation({
    mutationFn: (variables: Entered) =>
      api.post('/api/tasks/{taskKey}/complete', { path: { taskKey }, body: { variables } }),
    onSuccess: readAgain,
    // somebody was faster: the page tells who
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) readAgain();
    },
  });
}
