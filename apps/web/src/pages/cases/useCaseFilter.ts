import { useMemo } from 'react';
import type { AddressParts } from '@/shared/address/changedParts.js';
import { useAddress } from '@/shared/address/useAddress.js';
import type { FilterOf } from '@/shared/api/operations.js';

export type CaseFilter = FilterOf<'/api/cases'>;

export const CASE_STATES = ['active', 'still', 'completed', 'cancelled', 'starting'] as const;
const LATE = ['law', 'promise'] as const;

/** What the address of the list may say; anything else is told and left out. */
export const CASE_FILTER_NAMES = {
  state: CASE_STATES,
  late: LATE,
  unit: 'any',
  processId: 'any',
  q: 'any',
} as const;

/** The filter of the case list, which lives in the address. */
export function useCaseFilter(): [CaseFilter, (change: AddressParts) => void] {
  const [search, change] = useAddress();
  const filter = useMemo(() => {
    const read = (name: string) => search.get(name) ?? undefined;
    return {
      q: read('q'),
      state: CASE_STATES.find((one) => one === search.get('state')),
      unit: read('unit'),
      processId: read('processId'),
      late: LATE.find((one) => one === search.get('late')),
    };
  }, [search]);
  return [filter, change];
}
