import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsSeen } from '../http/seen-text.validator.js';

/** Why a case is built again. */
export class RebuildCaseDto {
  /** @example 异常记录的程序故障已修复 */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(500)
  reason: string;
}

/** What building a case again has done. */
export class CaseRebuildDto {
  /** How many records were read. */
  records: number;
  /** Records that could not be read before and are read now. */
  settled: number;
  /** Records of the case that still cannot be read. */
  stillDead: number;
  /** Early records are no longer kept: what they told stays as it was. */
  partial: boolean;
}
