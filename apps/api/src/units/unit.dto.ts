import { IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** Which units are asked for. */
export class UnitQueryDto {
  /**
   * Level of the units: prefecture, county, department, town, town-office; all without it.
   * @example town
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  level?: string;

  /** Whether retired units are listed too. */
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  retired?: 'true' | 'false';
}

/** A unit of the organisation. */
export class UnitDto {
  /** @example zj.t09 */
  code: string;
  /** @example 牌头镇 */
  name: string;
  /** @example town */
  level: string;
  retired: boolean;
  /** Since when; null for one of which nobody knows the day. */
  retiredOn: string | null;
}
