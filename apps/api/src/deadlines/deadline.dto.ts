import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsObject } from 'class-validator';
import type { DeadlineErrorCode, DeadlineStatus, DeadlineStep } from '@app/statutory-time';
import { ExplainedDayDto } from '../stages/stage.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** More cases than this are asked in several requests. */
const MAX_CASES = 1000;
/** Month views are for readers, who look at few cases at a time. */
export const CASES_WITH_DAYS = 10;

/** Deadline cases to be answered together. */
export class ComputeDeadlinesDto {
  /**
   * Each as on the command line; without `calendar` the county's calendar in force holds. What a case holds is
   * checked by the computation: a bad case is an answer with its code; what is no object is no case, and refused.
   */
  @ApiProperty({
    type: 'array',
    maxItems: MAX_CASES,
    items: {
      type: 'object',
      additionalProperties: true,
      example: {
        id: 'mediation',
        limit: { amount: 15, unit: 'calendar_day' },
        promise: { amount: 7, unit: 'working_day' },
        start: '2026-09-17',
      },
    },
  })
  @IsArray()
  @ArrayMaxSize(MAX_CASES)
  @IsObject({ each: true })
  cases: unknown[];

  /** Whether the first ten answers carry the days of their months. */
  @MayBeAbsent()
  @IsBoolean()
  withDays?: boolean;
}

/** The answer to one case, with the reasons. */
export class DeadlineAnswerDto {
  /** Copied from the case; null when the case carries no text. */
  id: string | null;
  /**
   * Last day of the statutory period, a moment where hours are counted; null while a pause is open.
   * @example 2026-10-08
   */
  due: string | null;
  /** @example 2026-09-28 */
  promisedDue: string | null;
  /** Whether a date rests on a year whose holidays are not published. */
  provisional: boolean;
  status: DeadlineStatus | null;
  /** In the unit of the limit in force, negative when late. */
  savedDays: number | null;
  /** @example EXTENSION_WITHOUT_APPROVER */
  error: DeadlineErrorCode | null;
  /** The steps of the computation in their order; what a step carries besides its code depends on the code. */
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: { code: { type: 'string', example: 'counted' } },
      required: ['code'],
      additionalProperties: true,
    },
  })
  steps: DeadlineStep[];
  /** On request: the months day by day; null for hours, for more than two years, and beyond the first ten cases. */
  days?: ExplainedDayDto[] | null;
}

/** One answer for each case, in the order of the cases. */
export class DeadlineAnswersDto {
  items: DeadlineAnswerDto[];
}
