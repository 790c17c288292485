import type { TimeOf } from '@app/models';

/** What an administrator decided about the promise of a stage; a later one supersedes, nothing is overwritten. */
export interface PromiseSetting {
  id: string;
  processId: string;
  stageCode: string;
  /** A period, e.g. `5 working_day`; null returns to the promise of the model. */
  promisedLimit: string | null;
  reason: string;
  /** Name of the administrator. */
  setBy: string;
  /** On the engine's clock: it is for cases that start then or later. */
  setAt: Date;
}

/** A stage of a deployed model, as its newest version declares it. */
export interface PromisedStage {
  processId: string;
  processName: string;
  processNameEn: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  timeOf: TimeOf;
  legalBasis: string | null;
  /** A period or a FEEL expression; null where the law sets none. */
  statutoryLimit: string | null;
  promisedLimit: string | null;
}

/** The promise that was in force for a stage of an instance when the case of the instance started. */
export interface PromiseOfInstance {
  processInstanceKey: string;
  stageCode: string;
  promisedLimit: string | null;
  setAt: Date;
}
