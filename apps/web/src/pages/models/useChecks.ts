import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { Finding } from '@/shared/api/types.js';

const CHECK_AFTER_MS = 1_200;

/**
 * What the server finds wrong with what is drawn; looked at again a moment after each change. `address` takes it as the
 * draft is sent.
 */
export function useChecks(address: string, first: object) {
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef(0);

  const checkNow = useCallback(
    async (body: object) => {
      window.clearTimeout(timer.current);
      latest.current += 1;
      const turn = latest.current;
      setBusy(true);
      try {
        const answer = await api.post<{ findings: Finding[] }>(address, body);
        if (turn !== latest.current) return;
        setFindings(answer.findings);
        setError(null);
      } catch (problem) {
        if (turn === latest.current) setError(problem);
      } finally {
        if (turn === latest.current) setBusy(false);
      }
    },
    [address],
  );
  const checkSoon = useCallback(
    (body: object) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void checkNow(body), CHECK_AFTER_MS);
    },
    [checkNow],
  );
  useEffect(() => {
    void checkNow(first);
    return () => window.clearTimeout(timer.current);
  }, [checkNow, first]);

  return { findings, error, busy, checkNow, checkSoon, show: setFindings };
}
