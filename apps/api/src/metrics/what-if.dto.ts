import { OmitType } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { PeriodQueryDto } from './metrics.dto.js';

/** Which stage is tried, over the runs that closed within the time. */
export class WhatIfQueryDto extends OmitType(PeriodQueryDto, ['processId']) {
  /** @example wage-recovery */
  @IsString()
  @MaxLength(100)
  processId: string;

  /** @example M1 */
  @IsString()
  @MaxLength(40)
  stageCode: string;
}

/** Closed runs that were not computed, each counted once. */
export class WhatIfExcludedDto {
  /** The time of a party. */
  party: number;
  /** Their dates rest on an unpublished calendar. */
  provisional: number;
  /** Suspended for half of their days or more, or still at the end. */
  pausedLong: number;
  /** Their facts cannot be read. */
  faulty: number;
}

/** What was computed. */
export class WhatIfSampleDto {
  runs: number;
  cases: number;
  /** Whether there are enough cases for a percentage. */
  isEnough: boolean;
  excluded: WhatIfExcludedDto;
}

/** How many of the runs were on time. */
export class OnTimeCountDto {
  onTime: number;
  total: number;
}

/** What was recorded against the promises that the runs had. */
export class RecordedPromiseDto extends OnTimeCountDto {
  /**
   * The promise in force now.
   * @example 7 working_day
   */
  promise: string | null;
  /** Its place on the curve. */
  days: number | null;
}

/** What was recorded against the law. */
export class RecordedLawDto extends OnTimeCountDto {
  /** @example 15 calendar_day */
  limit: string | null;
  /** Its place on the curve; null where it counts in another unit. */
  days: number | null;
}

/** What a promise of so many days would have given. */
export class WhatIfPointDto extends OnTimeCountDto {
  /** @example 5 */
  days: number;
}

/** What the on-time rate would have been with a promise of n days. */
export class WhatIfDto {
  processId: string;
  stageCode: string;
  /** First closing day that is looked at. */
  from: string;
  /** Last closing day that is looked at. */
  to: string;
  /** Where as many closed within the time as are tried at most: so many, the newest. */
  newestRuns: number | null;
  /** Unit of all days. */
  unit: 'working_day' | 'calendar_day';
  sample: WhatIfSampleDto;
  current: RecordedPromiseDto;
  law: RecordedLawDto;
  /** By days, from 1. */
  curve: WhatIfPointDto[];
}
