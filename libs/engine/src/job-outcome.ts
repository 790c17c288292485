import { isDatabaseUnavailable } from '@app/database';
import { AppError } from '@app/kernel';
import { BpmnError, NonRetryableError } from './job.errors.js';

/** The three ways in which a job ends for the engine; `fail` without retries left raises an incident. */
export type JobOutcome =
  | { kind: 'complete'; variables: Record<string, unknown> }
  | { kind: 'bpmn-error'; code: string; message: string; variables: Record<string, unknown> }
  | { kind: 'fail'; message: string; retries: number; backoffMs: number };

const USUAL_RETRIES = 3;
const FIRST_BACKOFF_MS = 1000;
const BACKOFF_FACTOR = 4;
const MAX_BACKOFF_MS = 60_000;
const OUTAGE_BACKOFF_MS = 5000;
/** What an AppError says when the system is the cause, not the request. */
const UNAVAILABLE = 503;
const MAX_MESSAGE_LENGTH = 5000;

/** What the worker returned becomes variables; nothing returned changes none. */
export function outcomeOfResult(result: object | void | null): JobOutcome {
  return { kind: 'complete', variables: { ...(result ?? {}) } };
}

/**
 * What the worker threw decides: a modelled path, an incident at once, or another attempt later. An outage of the
 * database or the engine, or records that are late, are not the job's fault and cost it no attempt.
 */
export function outcomeOfError(error: unknown, retriesLeft: number): JobOutcome {
  if (error instanceof BpmnError) {
    return { kind: 'bpmn-error', code: error.code, message: error.message, variables: error.variables };
  }
  if (error instanceof NonRetryableError) {
    return { kind: 'fail', message: messageOf(error), retries: 0, backoffMs: 0 };
  }
  if (isOutage(error)) {
    return {
      kind: 'fail',
      message: messageOf(error),
      retries: Math.max(retriesLeft, 1),
      backoffMs: OUTAGE_BACKOFF_MS,
    };
  }
  const retries = Math.max(retriesLeft - 1, 0);
  return {
    kind: 'fail',
    message: messageOf(error),
    retries,
    backoffMs: retries === 0 ? 0 : backoffMs(retriesLeft),
  };
}

/** 1 s after the first attempt of three, 4 s after the second; a job with more retries begins with 1 s as well. */
function backoffMs(retriesLeft: number): number {
  const failedBefore = Math.max(USUAL_RETRIES - retriesLeft, 0);
  return Math.min(FIRST_BACKOFF_MS * BACKOFF_FACTOR ** failedBefore, MAX_BACKOFF_MS);
}

function isOutage(error: unknown): boolean {
  return (error instanceof AppError && error.status === UNAVAILABLE) || isDatabaseUnavailable(error);
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, MAX_MESSAGE_LENGTH);
}
