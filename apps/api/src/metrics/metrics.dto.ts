import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { CountUnit } from '@app/statutory-time';
import { CaseSummaryDto } from '../cases/case-summary.dto.js';
import { IsCivilDate } from '../http/civil-date.validator.js';
import { PageQueryDto } from '../http/page.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** The time that is looked at. */
export class PeriodQueryDto {
  /**
   * From the first day of which there are figures without it.
   * @example 2026-05-01
   */
  @MayBeAbsent()
  @IsCivilDate()
  from?: string;

  /**
   * Up to today without it; not before `from`, and at most a hundred years after it.
   * @example 2026-11-22
   */
  @MayBeAbsent()
  @IsCivilDate()
  to?: string;

  /**
   * Code of a town.
   * @example zj.t09
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  unit?: string;

  /**
   * The matter whose cases are looked at; all matters without it.
   * @example wage-recovery
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  processId?: string;
}

/** Which cases are asked for. */
export class CaseSavingQueryDto extends IntersectionType(PageQueryDto, PeriodQueryDto) {
  /** The most saved days first; the last finished first without it. */
  @MayBeAbsent()
  @IsIn(['saved'])
  sort?: 'saved';
}

/** A share with what it is made of. */
export class RateDto {
  numerator: number;
  denominator: number;
  /** Null when there are too few cases to compare. */
  rate: number | null;
}

/** The same measured against the promise and against the law. */
export class CountPairDto {
  promise: number;
  law: number;
}

/** The same measured against the promise and against the law. */
export class RatePairDto {
  promise: RateDto;
  law: RateDto;
}

/** What the parties promised each other, which no unit is measured by. */
export class PartiesDto {
  /** Of the stages that closed, those that the parties ended by the agreed day. */
  kept: RateDto;
  /** Open stages whose agreed day is over. */
  past: number;
}

/** Calendar days saved for each finished case. */
export class SavedPerCaseDto {
  mean: number | null;
  median: number | null;
  cases: number;
}

/** A month of the overview. */
export class MonthDto {
  /** @example 2026-09 */
  month: string;
  started: number;
  finished: number;
  savedCalendarDays: number;
}

/** Stages whose dates rest on an unpublished calendar. */
export class ProvisionalDto {
  closed: number;
  savedCalendarDays: number;
}

/** What a head looks at: is anything late, what gets late next, what was saved. */
export class OverviewDto {
  asOf: Date;
  /** First day that is looked at. */
  from: string;
  /** Last day that is looked at. */
  to: string;
  open: number;
  finished: number;
  cancelled: number;
  late: CountPairDto;
  onTime: RatePairDto;
  ofParties: PartiesDto;
  savedCalendarDays: number;
  savedPerCase: SavedPerCaseDto;
  /** What rests on an unpublished calendar: in no other figure. */
  provisional: ProvisionalDto;
  recoveredFen: number;
  dueSoon: CaseSummaryDto[];
  byMonth: MonthDto[];
}

/** A stage of the process, measured over its closed runs. */
export class StageMetricDto {
  /** @example wage-recovery */
  processId: string;
  processName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  processNameEn: string | null;
  stageCode: string;
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  legalBasis: string | null;
  timeOf: 'department' | 'party';
  statutoryLimitText: string | null;
  promisedLimitText: string | null;
  closed: number;
  /** Closed runs that rest on an unpublished calendar: in no other figure. */
  provisionalClosed: number;
  open: number;
  medianUsedDays: number | null;
  meanUsedDays: number | null;
  p90UsedDays: number | null;
  unit: CountUnit | null;
  /** Runs of finished cases that reached the purpose of the stage, over which mean and total are taken. */
  savedRuns: number;
  /** Calendar days against the law without extensions, as everywhere. */
  savedCalendarDaysMean: number | null;
  savedCalendarDaysTotal: number | null;
  onTimePromise: RateDto | null;
  onTimeLaw: RateDto | null;
}

/** A published figure to compare with. */
export class BenchmarkDto {
  label: string;
  labelEn: string | null;
  /** @example 238 */
  days: number;
  source: string | null;
}

/** Every stage, and what others published about the matter. */
export class StageMetricsDto {
  items: StageMetricDto[];
  /** Where one matter is asked for whose model names one. */
  benchmark: BenchmarkDto | null;
}

/** What one finished case saved. */
export class CaseSavingDto {
  caseNo: string;
  title: string;
  townName: string;
  endedAt: Date | null;
  savedCalendarDays: number;
  /** Stages that the saving is the sum of. */
  stages: number;
}

/** A page of savings. */
export class CaseSavingPageDto {
  items: CaseSavingDto[];
  nextCursor: string | null;
}
