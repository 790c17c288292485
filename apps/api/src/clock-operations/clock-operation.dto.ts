import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type {
  AllowedOperation,
  ApproverView,
  ClockOperationState,
  ClockOperationView,
  OperationPreview,
} from '@app/clock-operations';
import { type ClockOperationKind, CLOCK_OPERATION_KINDS } from '@app/stages';
import { type DeadlineStep, PERIOD_UNITS, type Period, type PeriodUnit } from '@app/statutory-time';
import { AttachmentDto } from '../attachments/attachment.dto.js';
import { IsDateOrInstant } from '../http/civil-date.validator.js';
import { ExplainedDayDto } from '../stages/stage.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { IsSeen } from '../http/seen-text.validator.js';

const MAX_AMOUNT = 9999;
const MAX_ATTACHMENTS = 10;

/** A length of time. */
export class PeriodDto implements Period {
  /** @example 15 */
  @IsInt()
  @Min(1)
  @Max(MAX_AMOUNT)
  amount: number;

  /** @example calendar_day */
  @IsIn(PERIOD_UNITS)
  unit: PeriodUnit;
}

/**
 * What somebody wants to do to the time of a stage. Dates are civil dates in Asia/Shanghai; at a stage whose limit is in
 * hours each is an instant with its time of day and zone, which is kept as `YYYY-MM-DDTHH:MM:SS+08:00`.
 */
export class PreviewClockOperationDto {
  /** @example extend */
  @IsIn(CLOCK_OPERATION_KINDS)
  type: ClockOperationKind;

  /**
   * The day of the legal fact; of an exclusion the first day that does not count. In hours the moment.
   * @example 2026-10-12
   */
  @IsDateOrInstant()
  on: string;

  /**
   * Required for `exclude`: the last day that does not count; in hours the moment from which on the time runs again.
   * @example 2026-10-20
   */
  @ValidateIf(({ type, to }: PreviewClockOperationDto) => type === 'exclude' || to != null)
  @IsDateOrInstant()
  to?: string | null;

  /** Required for `extend` (what is added) and `switch` (the new limit); hours only to hours, of the same kind. */
  @ValidateIf(
    ({ type, period }: PreviewClockOperationDto) => type === 'extend' || type === 'switch' || period != null,
  )
  @IsObject()
  @ValidateNested()
  @Type(() => PeriodDto)
  period?: PeriodDto | null;

  /**
   * Required for `cancel`: the entry that was wrong.
   * @example 7
   */
  @ValidateIf(({ type, cancels }: PreviewClockOperationDto) => type === 'cancel' || cancels != null)
  @IsString()
  @Matches(/^\d{1,18}$/)
  cancels?: string | null;

  /**
   * For an `extend` or a `switch` that is entered after the limit has expired: the day, in hours the moment, of the
   * approval on paper. A request then needs `documentNo` and at least one of `attachmentIds`.
   * @example 2026-10-28
   */
  @IsOptional()
  @IsDateOrInstant()
  approvedOn?: string | null;
}

/** A request for an operation on the time of a stage. */
export class RequestClockOperationDto extends PreviewClockOperationDto {
  /** @example 案情复杂，需要补充调取考勤记录 */
  @IsString()
  @Matches(/\S\s*\S/)
  @IsSeen()
  @MaxLength(500)
  reason: string;

  /**
   * Without it the article of the operation in the decision table.
   * @example 劳动争议调解仲裁法 第43条
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  article?: string | null;

  /** @example 诸劳人仲延〔2026〕12号 */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentNo?: string | null;

  /** Papers that were uploaded to the case before. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MAX_ATTACHMENTS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  attachmentIds?: string[];
}

/** An entry: what somebody did, or asks to do, to the time of a stage; in hours its dates are moments. */
export class ClockOperationDto implements ClockOperationView {
  /** @example 7 */
  id: string;
  /** @example extend */
  type: ClockOperationKind;
  /** @example 2026-10-12 */
  on: string;
  to: string | null;
  period: PeriodDto | null;
  reason: string;
  article: string | null;
  documentNo: string | null;
  /** When it was approved on paper, where the entry was made after the limit had expired. */
  approvedOn: string | null;
  attachments: AttachmentDto[];
  state: ClockOperationState;
  /** Display name; null where the model asked by itself. */
  requestedBy: string | null;
  requestedAt: Date;
  approverUnitName: string | null;
  /** Display name. */
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  /**
   * Why it could not be applied.
   * @example PAUSE_OVERLAP
   */
  refusalCode: string | null;
  /** The entry that this one takes back. */
  cancels: string | null;
  cancelledBy: string | null;
  /** The open task in which it is decided, where the reader may do it. */
  taskKey: string | null;
}

/** Who decides about a kind of operation. */
export class ApproverDto implements ApproverView {
  /** @example zj.arb/arb-head */
  group: string;
  unitName: string;
  roleName: string;
  roleNameEn: string;
}

/** A kind of operation that the law allows at a stage. */
export class AllowedOperationDto implements AllowedOperation {
  /** @example extend */
  type: ClockOperationKind;
  article: string | null;
  /** Null where the operation is recorded without an approval. */
  approver: ApproverDto | null;
  /** The most that one extension may add. */
  maxPeriod: PeriodDto | null;
  timesLeft: number | null;
  /** Limits to which the procedure may be switched. */
  limits: PeriodDto[];
  /**
   * Why it cannot be done now.
   * @example PAUSE_OPEN
   */
  blockedBy: string | null;
}

/** The entries of a stage, oldest first, and what may be done now. */
export class ClockOperationsDto {
  items: ClockOperationDto[];
  allowed: AllowedOperationDto[];
  /** Whether the reader belongs to the unit that answers for the stage. */
  mayRequest: boolean;
}

/** The dates of a stage, in hours the moments, before and with an operation. */
export class ClockPreviewDto implements OperationPreview {
  dueOnBefore: string | null;
  /** Null while an open pause stops the clock. */
  dueOn: string | null;
  promisedDueOnBefore: string | null;
  promisedDueOn: string | null;
  provisional: boolean;
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
  days: ExplainedDayDto[];
}
