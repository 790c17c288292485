import type { TaskDetail } from '@/shared/api/types.js';

/** Whether somebody else has the task, did it, or it was cancelled: what this person typed is not its result. */
export function isOthersTask(task: Pick<TaskDetail, 'state' | 'assignee'>, username: string): boolean {
  if (task.state === 'cancelled') return true;
  return task.assignee !== null && task.assignee !== username;
}
