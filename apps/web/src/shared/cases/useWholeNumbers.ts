import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { Entered } from '@/shared/forms/keptInput.js';

/** The way to the whole numbers of a piece of work. */
export interface WholeNumbers {
  /** The values that are masked otherwise; undefined while they are. */
  values: Entered | undefined;
  /** Asks for them with a reason, which is noted. */
  show: (reason: string) => Promise<void>;
  hide: () => void;
}

/** Keeps whole numbers only as long as they are looked at; undefined for whoever may not see them. */
export function useWholeNumbers(caseNo: string, entryId: string, mayShow: boolean): WholeNumbers | undefined {
  const [values, setValues] = useState<Entered>();
  if (!mayShow) return undefined;
  const show = async (reason: string) => {
    const answer = await api.post('/api/cases/{caseNo}/numbers', {
      path: { caseNo },
      body: { entryId, reason },
    });
    setValues(answer.values);
  };
  return { values, show, hide: () => setValues(undefined) };
}
