import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export interface CaseFilter {
  q?: string;
  state?: string;
  unit?: string;
  processId?: string;
  /** With a stage that is late now: past the `promise` alone, or past the `law`. */
  late?: string;
}

/** The filter of the case list, which lives in the address. */
export function useCaseFilter(): [CaseFilter, (change: Partial<CaseFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => {
    const read = (name: string) => search.get(name) ?? undefined;
    return {
      q: read('q'),
      state: read('state'),
      unit: read('unit'),
      processId: read('processId'),
      late: read('late'),
    };
  }, [search]);
  const change = useCallback(
    (parts: Partial<CaseFilter>) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(parts)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return [filter, change];
}
