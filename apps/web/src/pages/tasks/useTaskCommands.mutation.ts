import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Page, TaskCounts, TaskDetail, TaskSummary } from '@/shared/api/types.js';
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

/** Completes a task; an accepted one leaves the lists and counts at once. */
export function useCompleteTask(taskKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Entered) =>
      api.post('/api/tasks/{taskKey}/complete', { path: { taskKey }, body: { variables } }),
    onSuccess: () => {
      const wasMine = client.getQueryData<TaskDetail>(keys.task(taskKey))?.assignee != null;
      client.setQueriesData<InfiniteData<Page<TaskSummary>>>({ queryKey: keys.taskLists }, (list) =>
        list === undefined ? list : { ...list, pages: list.pages.map((page) => withoutTask(page, taskKey)) },
      );
      client.setQueryData<TaskCounts>(keys.taskCounts, (counts) =>
        counts === undefined ? counts : countedWithout(counts, wasMine),
      );
      window.setTimeout(() => void client.invalidateQueries({ queryKey: ['tasks'] }), 1_500);
    },
    // somebody was faster: the page tells who
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409)
        void client.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}

function withoutTask(page: Page<TaskSummary>, taskKey: string): Page<TaskSummary> {
  return { ...page, items: page.items.filter((task) => task.taskKey !== taskKey) };
}

function countedWithout(counts: TaskCounts, wasMine: boolean): TaskCounts {
  return {
    ...counts,
    mine: wasMine ? Math.max(0, counts.mine - 1) : counts.mine,
    group: wasMine ? counts.group : Math.max(0, counts.group - 1),
  };
}
