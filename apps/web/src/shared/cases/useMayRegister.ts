import { useProcessesQuery } from './useCase.query.js';

/** Whether the person can register a case of any matter; not while that is unknown. */
export function useMayRegister(): boolean {
  return useProcessesQuery().data?.some(({ registrable }) => registrable) ?? false;
}
