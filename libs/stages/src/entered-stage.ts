import type { Feel } from '@app/feel';
import type { CivilDate, MomentText } from '@app/statutory-time';
import { openedRun } from './opened-run.js';
import { type UnitCalendars, timeOpenRun } from './stage-clock.js';
import type { StageDefinition } from './stage-definition.js';
import type { Facts } from './stage-expression.js';

/** The dates that a stage would have if it were entered now. */
export interface EnteredStage {
  elementId: string;
  startOn: MomentText;
  dueOn: MomentText | null;
  promisedDueOn: MomentText | null;
  agreedOn: CivilDate | null;
  /** Why its limit cannot be computed. */
  fault: string | null;
}

export interface AtEntry {
  facts: Facts;
  feel: Feel;
  calendars: UnitCalendars;
  /** What an administrator had promised when the case started. */
  setPromise: string | null;
  at: Date;
}

/** Of an instance that does not exist yet. */
const NOWHERE = { processInstanceKey: '0', bpmnProcessId: '' };

/** Timed as the records will time it, so that what is said before is what comes about. */
export function enteredStage(definition: StageDefinition, { at, ...known }: AtEntry): EnteredStage {
  const run = timeOpenRun(openedRun('0', NOWHERE, definition, at), {
    ...known,
    definition,
    operations: [],
    at,
  });
  const { clockStartOn: startOn, dueOn, promisedDueOn, agreedOn, fault } = run;
  return { elementId: definition.elementId, startOn, dueOn, promisedDueOn, agreedOn, fault };
}
