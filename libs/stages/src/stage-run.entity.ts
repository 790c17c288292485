import type { TimeOf } from '@app/models';
import type { CivilDate, CountUnit, MomentText } from '@app/statutory-time';
import type { ClockOfRun } from './stage-event.js';

export type StageRunState = 'open' | 'closed' | 'terminated';

/**
 * One passage of a case through a stage, with the limits of the version that it runs on. Its moments are civil dates, or
 * where the limits are in hours `YYYY-MM-DDTHH:MM:SS+08:00`.
 */
export interface StageRun extends ClockOfRun {
  elementInstanceKey: string;
  processInstanceKey: string;
  caseNo: string | null;
  definitionKey: string;
  /** The process of whose model it is a stage; a code is unique in a process only. */
  processId: string | null;
  elementId: string;
  stageCode: string;
  stageName: string;
  /** What its version of the model calls the stage in English; null where it does not say. */
  stageNameEn: string | null;
  /** The run around it, through the instances that called its own; null for one that lies in none. */
  parentRunKey: string | null;
  /** The numbers of the multi-instances around it, the outermost first, e.g. `2`; null outside of any. */
  loopInstance: string | null;
  /** How often the case has entered this stage, this time included; runs that are open at once are one round. */
  round: number;
  timeOf: TimeOf;
  responsible: string | null;
  cards: string | null;
  legalBasis: string | null;
  /** The limit in force. */
  statutoryLimit: string | null;
  clockEndOn: MomentText | null;
  dueOn: MomentText | null;
  promisedDueOn: MomentText | null;
  /** The day that the case itself gives, on which its parties agreed; no clock and no calendar moves it. */
  agreedOn: CivilDate | null;
  /** The first day or second near the target; null where nobody is warned. */
  warningOn: MomentText | null;
  /** The first one past the promise that is not past the law; null where no card can be issued. */
  yellowOn: MomentText | null;
  /** The first one past the law; null where no card can be issued. */
  redOn: MomentText | null;
  /** A date rests on a year whose calendar is not published. */
  provisional: boolean;
  outcome: string | null;
  state: StageRunState;
  enteredAt: Date;
  closedAt: Date | null;
  /** What could not be read of the limits, expressions or facts; null when all is well. */
  fault: string | null;
  usedDays: number | null;
  unit: CountUnit | null;
  savedDays: number | null;
  savedCalendarDays: number | null;
  /** Place in the log of the last record that wrote it. */
  position: string;
}
