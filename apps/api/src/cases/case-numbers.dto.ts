import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsSeen } from '../http/seen-text.validator.js';

/** Which numbers somebody needs, and why. */
export class ShowNumbersDto {
  /**
   * Id of an entry of the record of work; empty for the registration.
   * @example 2251799813685290
   */
  @IsString()
  @Matches(/^\d{0,19}$/)
  entryId: string;

  /** @example 电话通知申请人到场 */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(500)
  reason: string;
}

/** Values that are masked otherwise. */
export class ShownNumbersDto {
  values: Record<string, unknown>;
}
