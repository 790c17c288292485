import type { TaskSummary } from '@/shared/api/types.js';

/** The task to open after `taskKey`: the one below it, at the end the one above it, else the first. */
export function nextTaskKey(
  rows: readonly Pick<TaskSummary, 'taskKey'>[],
  taskKey: string | undefined,
): string | undefined {
  const index = rows.findIndex((row) => row.taskKey === taskKey);
  if (index < 0) return rows[0]?.taskKey;
  return (rows[index + 1] ?? rows[index - 1])?.taskKey;
}
