import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Which units are asked for. */
export class UnitQueryDto {
  /**
   * Level of the units: prefecture, county, department, town, town-office; all without it.
   * @example town
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  level?: string;
}

/** A unit of the organisation. */
export class UnitDto {
  /** @example zj.t09 */
  code: string;
  /** @example 牌头镇 */
  name: string;
  /** @example town */
  level: string;
}
