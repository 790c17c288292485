import type { TaskDetail } from '@/shared/api/types.js';
import type { Entered } from '@/shared/forms/keptInput.js';

/**
 * What a task's form starts with. A variable that the process set to nothing was never entered, so its field may start
 * with its default; what a person cleared in a draft stays empty.
 */
export function startValues(
  { values, draft }: Pick<TaskDetail, 'values' | 'draft'>,
  kept: Entered | null,
): Entered {
  const known = Object.entries(values).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(known), ...draft, ...kept };
}
