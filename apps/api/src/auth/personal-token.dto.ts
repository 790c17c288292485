import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { IsSeen } from '../http/seen-text.validator.js';

/** A token to be made. */
export class CreateTokenDto {
  /**
   * What it is for.
   * @example 数据交换平台
   */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(100)
  name: string;

  /**
   * Days for which it is valid; 90 without it.
   * @example 90
   */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(366)
  expiresInDays?: number;
}

/** A personal access token, without the token itself. */
export class PersonalTokenDto {
  /** @example 7 */
  id: string;
  /** @example 数据交换平台 */
  name: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A token that was just made. */
export class CreatedTokenDto extends PersonalTokenDto {
  /** Told this once; sent as `Authorization: Bearer`. */
  token: string;
}
