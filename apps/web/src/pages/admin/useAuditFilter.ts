import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

const NAMES = ['by', 'action', 'objectKind', 'object', 'from', 'to'] as const;

export type AuditFilter = Partial<Record<(typeof NAMES)[number], string>>;

/** The filter of the audit log, which lives in the address. */
export function useAuditFilter(): [AuditFilter, (change: AuditFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo<AuditFilter>(
    () => Object.fromEntries(NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))),
    [search],
  );
  const change = useCallback(
    (parts: AuditFilter) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(parts)) {
            if (value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [filter, change];
}
