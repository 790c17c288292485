import { type To, useSearchParams } from 'react-router';
import type { CaseInstance } from '@/shared/api/types.js';

/** The address of the drawing of an instance of the case that the page shows. */
export function useDiagramAddress(): (instance: CaseInstance) => To {
  const [search] = useSearchParams();
  return ({ instanceKey, parentKey }) => {
    const next = new URLSearchParams(search);
    next.delete('element');
    if (parentKey === null) next.delete('instance');
    else next.set('instance', instanceKey);
    return { search: next.toString() };
  };
}
