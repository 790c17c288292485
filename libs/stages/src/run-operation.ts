import { type EngineRecord, isBehind } from '@app/engine-records';
import type { StageEvent } from './stage-event.js';

/** Something that somebody did to the clock of a run. */
export interface RunOperation extends StageEvent {
  readonly elementInstanceKey: string;
  /** It acts on the records behind this place, up to the one at which it was cancelled. */
  readonly afterPosition: string;
  readonly cancelledAfter: string | null;
}

/** Whether an operation acts as of a record. */
export function isInForce(
  { afterPosition, cancelledAfter }: RunOperation,
  { position }: Pick<EngineRecord, 'position'>,
): boolean {
  const isCancelled = cancelledAfter !== null && isBehind(position, cancelledAfter);
  return isBehind(position, afterPosition) && !isCancelled;
}

/** An operation as the run keeps it. */
export function eventOfOperation({ event, operationId, recordedAt }: RunOperation): StageEvent {
  return { event, operationId, recordedAt };
}
