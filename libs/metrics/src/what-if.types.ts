import type { CivilDate } from '@app/statutory-time';
import type { MetricsQuestion } from './metrics.types.js';

/** Which stage of which model is tried; the time is the one in which its runs closed. */
export interface WhatIfQuestion extends MetricsQuestion {
  processId: string;
  stageCode: string;
}

/** How many of the runs of the sample were, or would have been, on time. */
export interface OnTimeCount {
  onTime: number;
  total: number;
}

/** What the on-time rate would have been with a promise of n days, computed on the stored facts of finished runs. */
export interface WhatIf {
  processId: string;
  stageCode: string;
  from: CivilDate;
  to: CivilDate;
  /** Where as many closed within the time as are tried at most: so many, the newest; null where all are tried for sure. */
  newestRuns: number | null;
  /** The unit of the days: of the promise in force, else of the law's limit, else calendar days. */
  unit: WhatIfUnit;
  sample: {
    /** Runs that were computed. */
    runs: number;
    /** Cases in which they were. */
    cases: number;
    /** Whether there are enough cases for a percentage (20); fewer are 样本不足. */
    isEnough: boolean;
    /** Closed runs that were not computed, each counted once. */
    excluded: {
      /** The time of a party. */
      party: number;
      /** Their dates rest on an unpublished calendar. */
      provisional: number;
      /** Suspended for half of their days or more, or still at the end. */
      pausedLong: number;
      /** Their facts cannot be read. */
      faulty: number;
    };
  };
  /** What was recorded: against the promise that each run had. `days` is the promise in force now, in the unit. */
  current: OnTimeCount & { promise: string | null; days: number | null };
  /** What was recorded against the law's limit of each run; `days` is null where the law counts in another unit. */
  law: OnTimeCount & { limit: string | null; days: number | null };
  /** From 1 day to the law's limit, where the law sets none to beyond the longest run. */
  curve: (OnTimeCount & { days: number })[];
}

export type WhatIfUnit = 'working_day' | 'calendar_day';
