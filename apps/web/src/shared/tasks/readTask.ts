import { api } from '@/shared/api/client.js';
import type { TaskDetail } from '@/shared/api/types.js';

/** One task; to the api its form is an open object, which the form engine reads. */
export function readTask(taskKey: string, signal?: AbortSignal): Promise<TaskDetail> {
  return api.get('/api/tasks/{taskKey}', { path: { taskKey }, signal }) as Promise<TaskDetail>;
}
