import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { PromisedLimit, StagePromise } from '@/shared/api/types.js';

/** What an administrator decides; without a limit the model's promise returns. */
export interface PromiseChange {
  promisedLimit: PromisedLimit | null;
  reason: string;
}

/** Lowers the promise of a stage for new cases, or takes that back. */
export function useChangePromise({ processId, stageCode, basedOn }: StagePromise) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PromiseChange) =>
      api.put('/api/promises/{processId}/{stageCode}', {
        path: { processId, stageCode },
        body: { ...change, basedOn },
      }),
    // also after a refusal: somebody else may have been faster
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.promises }),
        client.invalidateQueries({ queryKey: keys.metrics }),
      ]),
  });
}
