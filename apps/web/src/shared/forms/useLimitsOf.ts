import { useCallback } from 'react';
import { api } from '@/shared/api/client.js';
import type { Entered } from './keptInput.js';

/** Asks the server which limits the dates give that are being entered in a task; the dates are counted there. */
export function useLimitsOfTask(taskKey: string) {
  return useCallback(
    async (variables: Entered) => {
      const path = { taskKey };
      const { items } = await api.post('/api/tasks/{taskKey}/limits', { path, body: { variables } });
      return items;
    },
    [taskKey],
  );
}

/** The same while a case is being registered. */
export function useLimitsOfStart(processId: string) {
  return useCallback(
    async (variables: Entered) => {
      const path = { processId };
      const { items } = await api.post('/api/processes/{processId}/limits', { path, body: { variables } });
      return items;
    },
    [processId],
  );
}
