import { useMemo } from 'react';
import type { AddressParts } from '@/shared/address/changedParts.js';
import { useAddress } from '@/shared/address/useAddress.js';
import type { FilterOf } from '@/shared/api/operations.js';

export type CaseFilter = FilterOf<'/api/cases'>;

export const CASE_STATES = ['active', 'still', 'completed', 'cancelled', 'starting'] as const;
const LATE = ['law', 'promise'] as const;
export const OWES = ['any', 'late'] as const;

/** What the address of the list may say; anything else is told and left out. */
export const CASE_FILTER_NAMES = {
  state: CASE_STATES,
  late: LATE,
  owes: OWES,
  unit: 'any',
  processId: 'any',
  q: 'any',
  fact: 'any',
  factIs: 'any',
  factFrom: 'any',
  factTo: 'any',
  sort: 'any',
} as const;

/** What is asked of the facts of one matter, and of no other. */
export const NO_FACTS = {
  ...{ fact: undefined, factIs: undefined, factFrom: undefined, factTo: undefined },
  sort: undefined,
} as const;

/** An address that asks for nothing. */
export const NO_FILTER = {
  ...NO_FACTS,
  ...{ q: undefined, state: undefined, unit: undefined, processId: undefined, late: undefined },
  ...{ owes: undefined },
} as const;

/** The filter of the case list, which lives in the address. */
export function useCaseFilter(): [CaseFilter, (change: AddressParts) => void] {
  const [search, change] = useAddress();
  const filter = useMemo(() => {
    const read = (name: string) => search.get(name) || undefined;
    return {
      q: read('q'),
      state: CASE_STATES.find((one) => one === search.get('state')),
      unit: read('unit'),
      processId: read('processId'),
      late: LATE.find((one) => one === search.get('late')),
      owes: OWES.find((one) => one === search.get('owes')),
      fact: read('fact'),
      factIs: read('factIs'),
      factFrom: read('factFrom'),
      factTo: read('factTo'),
      sort: read('sort'),
    };
  }, [search]);
  return [filter, change];
}
