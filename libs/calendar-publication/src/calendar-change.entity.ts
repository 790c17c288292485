import type { RunDates } from './run-dates.js';

export type CalendarChangeCause = 'import' | 'overlay-added' | 'overlay-removed' | 'revocation';

/** The dates of a stage of a case before and after a calendar was published; kept for ever. */
export interface CalendarChange {
  /** Key of the stage run. */
  stageRunId: string;
  caseNo: string | null;
  stageCode: string;
  stageName: string;
  /** As the model of its run has it now; null where the model or the run is gone. */
  stageNameEn: string | null;
  before: RunDates;
  after: RunDates;
}
