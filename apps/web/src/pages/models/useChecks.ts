import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding, Findings } from '@/shared/api/types.js';

const CHECK_AFTER_MS = 1_200;

/** What the server finds wrong with what is drawn; looked at again a moment after each change. */
export function useChecks<Drawn>(check: (drawn: Drawn) => Promise<Findings>, first: Drawn) {
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef(0);
  const current = useRef(check);
  useEffect(() => {
    current.current = check;
  });

  const checkNow = useCallback(async (drawn: Drawn) => {
    window.clearTimeout(timer.current);
    latest.current += 1;
    const turn = latest.current;
    setBusy(true);
    try {
      const answer = await current.current(drawn);
      if (turn !== latest.current) return;
      setFindings(answer.findings);
      setError(null);
    } catch (problem) {
      if (turn === latest.current) setError(problem);
    } finally {
      if (turn === latest.current) setBusy(false);
    }
  }, []);
  const checkSoon = useCallback(
    (drawn: Drawn) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void checkNow(drawn), CHECK_AFTER_MS);
    },
    [checkNow],
  );
  useEffect(() => {
    void checkNow(first);
    return () => window.clearTimeout(timer.current);
  }, [checkNow, first]);

  return { findings, error, busy, checkNow, checkSoon, show: setFindings };
}
