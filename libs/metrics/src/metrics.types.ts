import type { CivilDate, CountUnit } from '@app/statutory-time';
import type { TimeOf } from '@app/models';
import type { StageSummary } from '@app/stages';

/** The time and the unit that are looked at; by default the last six months of the whole county. */
export interface MetricsQuestion {
  from?: CivilDate;
  to?: CivilDate;
  /** Code of a town, or of a unit above it. */
  unit?: string;
  /** The matter whose cases are looked at; all of them without it. */
  processId?: string;
}

export interface CaseSavingQuestion extends MetricsQuestion {
  /** `saved`: the most saved days first; otherwise the last finished first. */
  sort?: 'saved';
  cursor?: string;
  limit?: number;
}

/** A share with what it is made of; the rate is null below 20 cases (样本不足). */
export interface Rate {
  numerator: number;
  denominator: number;
  rate: number | null;
}

export interface Overview {
  asOf: Date;
  from: CivilDate;
  to: CivilDate;
  /** Cases that are open now. */
  open: number;
  /** Cases that ended within the time. */
  finished: number;
  cancelled: number;
  /** Open stages past their date now: `promise` past the promise and within the law, `law` past the law. */
  late: { promise: number; law: number };
  /** Of the stages that closed within the time. */
  onTime: { promise: Rate; law: Rate };
  /** What the parties promised each other: of the stages that closed within the time, and what is past its day now. */
  ofParties: { kept: Rate; past: number };
  /** Calendar days that the finished cases saved, over the stages that each of them went through. */
  savedCalendarDays: number;
  savedPerCase: { mean: number | null; median: number | null; cases: number };
  /** Stages whose dates rest on an unpublished calendar: in no other figure. */
  provisional: { closed: number; savedCalendarDays: number };
  recoveredFen: number;
  /** The cases that get late next. */
  dueSoon: DueCase[];
  byMonth: MonthFigures[];
}

export interface MonthFigures {
  /** `2026-09` */
  month: string;
  started: number;
  finished: number;
  savedCalendarDays: number;
}

/** A case that is due soon, as lists show cases. */
export interface DueCase {
  caseNo: string;
  processId: string;
  title: string;
  parties: { role: string; name: string }[];
  facts: Record<string, string | number | boolean | null>;
  faultyFacts: string[];
  townCode: string;
  townName: string;
  amountFen: number | null;
  headcount: number | null;
  receivedOn: CivilDate;
  state: 'starting' | 'active' | 'completed' | 'cancelled';
  pending: 'starting' | 'cancelling' | null;
  standsStill: boolean;
  createdAt: Date;
  endedAt: Date | null;
  outcomeCode: string | null;
  stage: StageSummary | null;
}

export interface StageMetric {
  /** The process whose model declares the stage: codes are unique within one alone. */
  processId: string;
  processName: string;
  processNameEn: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  legalBasis: string | null;
  timeOf: TimeOf;
  statutoryLimitText: string | null;
  promisedLimitText: string | null;
  /** Closed within the time; those that rest on an unpublished calendar are told apart and in no other figure. */
  closed: number;
  provisionalClosed: number;
  open: number;
  medianUsedDays: number | null;
  meanUsedDays: number | null;
  p90UsedDays: number | null;
  unit: CountUnit | null;
  /** Runs of finished cases that reached the purpose of the stage: what mean and total are over. */
  savedRuns: number;
  savedCalendarDaysMean: number | null;
  savedCalendarDaysTotal: number | null;
  onTimePromise: Rate | null;
  onTimeLaw: Rate | null;
}

export interface StageMetrics {
  items: StageMetric[];
  /** Of the one matter that is looked at, where its model names one. */
  benchmark: Benchmark | null;
}

/** A figure that others published about a matter, as its model names it; never mixed with our own. */
export interface Benchmark {
  label: string;
  labelEn: string | null;
  days: number;
  source: string | null;
}

export interface CaseSaving {
  caseNo: string;
  title: string;
  townName: string;
  endedAt: Date | null;
  savedCalendarDays: number;
  /** Stages that the saving is the sum of. */
  stages: number;
}
