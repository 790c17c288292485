import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { Finding } from '@/shared/api/types.js';

const CHECK_AFTER_MS = 1_200;

/** What the server finds wrong with the drawing; looked at again a moment after each change. */
export function useModelChecks(processId: string, firstXml: string) {
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef(0);

  const checkNow = useCallback(
    async (xml: string) => {
      window.clearTimeout(timer.current);
      latest.current += 1;
      const turn = latest.current;
      setBusy(true);
      try {
        const answer = await api.post<{ findings: Finding[] }>(`/api/models/${processId}/check`, { xml });
        if (turn !== latest.current) return;
        setFindings(answer.findings);
        setError(null);
      } catch (problem) {
        if (turn === latest.current) setError(problem);
      } finally {
        if (turn === latest.current) setBusy(false);
      }
    },
    [processId],
  );
  const checkSoon = useCallback(
    (xml: string) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void checkNow(xml), CHECK_AFTER_MS);
    },
    [checkNow],
  );
  useEffect(() => {
    void checkNow(firstXml);
    return () => window.clearTimeout(timer.current);
  }, [checkNow, firstXml]);

  return { findings, error, busy, checkNow, checkSoon, show: setFindings };
}
