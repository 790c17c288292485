import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsSeen } from '../http/seen-text.validator.js';

/** Whose accounts are asked for. */
export class AccountQueryDto {
  /**
   * A unit; people of the units below it are listed too.
   * @example hy.t01
   */
  @IsString()
  @MaxLength(100)
  unit: string;
}

/** Whoever stands in for the holder of a post, in these days. */
export class AccountStandInDto {
  username: string;
  displayName: string;
  validFrom: string;
  validTo: string;
}

/** A post of a person. */
export class AccountPostDto {
  /** @example hy.t01 */
  unitCode: string;
  /** @example 示例镇 */
  unitName: string;
  /** @example window-clerk */
  role: string;
  /** @example 窗口人员 */
  roleName: string;
  roleNameEn: string;
  /** Null from the beginning. */
  validFrom: string | null;
  /** Null without an end. */
  validTo: string | null;
  /** Those that are over are left out. */
  standIns: AccountStandInDto[];
}

/** An account as administrators see it. */
export class AccountDto {
  /** @example clerk1 */
  username: string;
  /** @example 示例-窗口 */
  displayName: string;
  /** Without a password nobody logs in; a one-time password is to be changed. */
  state: 'active' | 'no-password' | 'one-time' | 'locked' | 'inactive';
  posts: AccountPostDto[];
}

/** The first accounts of a unit. */
export class AccountListDto {
  items: AccountDto[];
  /** Whether there are more than these. */
  more: boolean;
}

/** A role that a post can have. */
export class RoleOptionDto {
  /** @example window-clerk */
  code: string;
  /** @example 窗口人员 */
  name: string;
  nameEn: string;
}

/** An account to be made, with its first post. */
export class NewAccountDto {
  /** @example clerk1 */
  @Matches(/^[a-z][a-z0-9._-]{1,39}$/)
  username: string;

  /** @example 示例-窗口 */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(60)
  displayName: string;

  /** @example hy.t01 */
  @IsString()
  @MaxLength(100)
  unitCode: string;

  /** @example window-clerk */
  @IsString()
  @MaxLength(60)
  role: string;
}

/** A password that is told this once. */
export class OneTimePasswordDto {
  /** @example clerk1 */
  username: string;
  /** @example abcd-efgh-jkmn-2345 */
  password: string;
  /** Until when it must be used. */
  expiresAt: Date;
}
