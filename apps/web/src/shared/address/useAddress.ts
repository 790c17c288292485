import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type AddressParts, changedParts } from './changedParts.js';

/** The parts of the page's address, and how to change some of them. */
export function useAddress(): [URLSearchParams, (parts: AddressParts) => void] {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const change = useCallback(
    (parts: AddressParts) => {
      // the address as it is now: what was drawn last may be older than another change
      const next = changedParts(new URLSearchParams(window.location.search), parts);
      void navigate({ search: next.toString() }, { replace: true });
    },
    [navigate],
  );
  return [search, change];
}
