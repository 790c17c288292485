import type { ProcessInfo } from '@/shared/api/types.js';
import { useProcessesQuery } from './useCase.query.js';

/** What the matter of a case declares; undefined until it is known. */
export function useMatter(processId: string): ProcessInfo | undefined {
  return useProcessesQuery().data?.find((process) => process.processId === processId);
}
