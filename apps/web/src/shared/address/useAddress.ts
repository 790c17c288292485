import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type AddressParts, changedParts } from './changedParts.js';

type Change = (parts: AddressParts) => void;
type Rewrite = (next: (now: URLSearchParams) => URLSearchParams) => void;

/** The parts of the page's address, and how to change some of them or all. */
export function useAddress(): [URLSearchParams, Change, Rewrite] {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const rewrite = useCallback<Rewrite>(
    (next) => {
      // the address as it is now: what was drawn last may be older than another change
      const now = new URLSearchParams(window.location.search);
      void navigate({ search: next(now).toString() }, { replace: true });
    },
    [navigate],
  );
  const change = useCallback<Change>((parts) => rewrite((now) => changedParts(now, parts)), [rewrite]);
  return [search, change, rewrite];
}
