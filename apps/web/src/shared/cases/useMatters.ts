import type { ProcessInfo } from '@/shared/api/types.js';
import { useProcessesQuery } from './useCase.query.js';

/** The matters one can register, not the processes that only help them; undefined until they are known. */
export function useMatters(): ProcessInfo[] | undefined {
  const processes = useProcessesQuery();
  if (processes.isError) return [];
  return processes.data?.filter(({ startForm }) => startForm != null);
}
