import { useCallback } from 'react';
import { api } from '@/shared/api/client.js';
import type { StartedLimit } from '@/shared/api/types.js';
import type { Entered } from './keptInput.js';

/** Asks the server which limits the dates give that are being entered; the dates are counted there. */
export function useLimitsOf(address: string) {
  return useCallback(
    async (variables: Entered) => {
      const { items } = await api.post<{ items: StartedLimit[] }>(address, { variables });
      return items;
    },
    [address],
  );
}
