import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { Finding } from '@/shared/api/types.js';

/** Findings of a refused deployment, from our own check or from the engine. */
export function findingsOf(error: unknown): Finding[] {
  if (!(error instanceof ApiProblem) || error.status !== 422) return [];
  const { findings, faults } = error.body as {
    findings?: Finding[];
    faults?: { elementId?: string; message: string }[];
  };
  return (
    findings ??
    (faults ?? []).map(({ elementId, message }) => ({
      elementId,
      message,
      severity: 'error',
      code: 'ENGINE',
    }))
  );
}
