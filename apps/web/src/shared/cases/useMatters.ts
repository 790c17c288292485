import type { ProcessInfo } from '@/shared/api/types.js';
import { useProcessesQuery } from './useCase.query.js';

/** The matters one can register, not the processes that only help them; undefined until they are known. */
export function useMatters(): ProcessInfo[] | undefined {
  const processes = useProcessesQuery();
  if (processes.isError) return [];
  return processes.data?.filter(({ startForm, inner }) => startForm != null && !inner);
}

/** Whether cases of a process are registered now by anybody: a matter of its own that is not retired. */
export function isRegistered({ startForm, retired, inner }: ProcessInfo): boolean {
  return startForm != null && !retired && !inner;
}
