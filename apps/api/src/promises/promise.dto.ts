import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsSeen } from '../http/seen-text.validator.js';

const UNITS = ['working_day', 'calendar_day', 'hour', 'working_hour'] as const;

/** A promise in days, or in hours where the limits of the stage are. */
export class PromisedLimitDto {
  /** @example 5 */
  @IsInt()
  @Min(1)
  @Max(366)
  amount: number;

  /** @example working_day */
  @IsIn(UNITS)
  unit: (typeof UNITS)[number];
}

/** What an administrator decides about the promise of a stage. */
export class ChangePromiseDto {
  /** Null returns to the promise of the model. */
  @ValidateIf(isNotNull)
  @IsObject()
  @ValidateNested()
  @Type(() => PromisedLimitDto)
  promisedLimit: PromisedLimitDto | null;

  /**
   * Shown in the history.
   * @example 近半年 93% 的案件在 5 个工作日内办结
   */
  @IsString()
  @Matches(/\S\s*\S/)
  @IsSeen()
  @MaxLength(200)
  reason: string;

  /**
   * The newest setting that was seen; null when there was none.
   * @example 3
   */
  @ValidateIf(isNotNull)
  @IsString()
  @MaxLength(20)
  basedOn: string | null;
}

/** What somebody decided about a promise. */
export class PromiseSettingDto {
  /** @example 3 */
  id: string;
  /**
   * Null: back to the promise of the model.
   * @example 5 working_day
   */
  promisedLimit: string | null;
  /** @example 5 个工作日 */
  promisedLimitText: string | null;
  reason: string;
  /** Name of the administrator. */
  setBy: string;
  /** It is for cases that start then or later. */
  setAt: Date;
}

/** The promise of a stage. */
export class StagePromiseDto {
  /** @example wage-recovery */
  processId: string;
  /** @example 工资维权一件事 */
  processName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  processNameEn: string | null;
  /** @example M1 */
  stageCode: string;
  /** @example 调解 */
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  /** `party`: time that nobody promises. */
  timeOf: 'department' | 'party';
  /** @example 劳动争议调解仲裁法 第14条 */
  legalBasis: string | null;
  /**
   * A period, or an expression that starts with `=`.
   * @example 15 calendar_day
   */
  statutoryLimit: string | null;
  /**
   * Of an expression all that it names.
   * @example 15 日
   */
  statutoryLimitText: string | null;
  /** @example 7 working_day */
  modelPromise: string | null;
  /** @example 7 个工作日 */
  modelPromiseText: string | null;
  /**
   * What is promised to a case that starts now.
   * @example 5 working_day
   */
  promisedLimit: string | null;
  /** @example 5 个工作日 */
  promisedLimitText: string | null;
  /** The setting in force; null where the model's promise is. */
  setting: PromiseSettingDto | null;
  /** The newest setting, which a change is based on. */
  basedOn: string | null;
  /** Newest first. */
  history: PromiseSettingDto[];
}

// helpers

function isNotNull(_owner: object, value: unknown): boolean {
  return value !== null;
}
