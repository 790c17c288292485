import { IsString, MaxLength, MinLength } from 'class-validator';

/** Name and password. */
export class LoginDto {
  /** @example mediator */
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  username: string;

  /** @example correct-horse-battery */
  @IsString()
  @MinLength(1)
  @MaxLength(256)
  password: string;
}

/** The present password and the one that shall take its place. */
export class ChangePasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(256)
  current: string;

  /**
   * At least 10 characters, without the user name.
   * @example battery-staple-horse
   */
  @IsString()
  @MaxLength(256)
  wanted: string;
}

/** A role that a person holds in a unit. */
export class RoleDto {
  /** @example zj.t09.mediate */
  unitCode: string;
  /** @example 牌头镇劳动争议多元调解中心 */
  unitName: string;
  /** @example mediator */
  role: string;
  /** @example 调解员 */
  roleName: string;
  /** @example Clerk */
  roleNameEn: string;
}

/** The person who is logged in. */
export class MeDto {
  /** @example mediator */
  username: string;
  /** @example 示例-张三 */
  displayName: string;
  /**
   * Candidate groups `<unit-code>/<role>`.
   * @example ["zj.t09.mediate/mediator"]
   */
  groups: string[];
  roles: RoleDto[];
  /**
   * Codes of the towns whose cases the person sees.
   * @example ["zj.t09"]
   */
  towns: string[];
  /** Whether the person sees and registers cases of every town. */
  countyWide: boolean;
  /**
   * Pages of the web app that the person may open: tasks, cases, models, monitoring, admin.
   * @example ["tasks", "cases"]
   */
  pages: string[];
  /** Whether the password is a one-time one: until it is changed, nothing else is answered. */
  mustChangePassword: boolean;
}

/** A demonstration account that the login page offers. */
export class DemonstrationAccountDto {
  /** @example mediator */
  username: string;
  /** @example 示例-张三 */
  displayName: string;
  /** @example 调解员 */
  roleName: string;
  /** @example Clerk */
  roleNameEn: string;
  /** @example 牌头镇劳动争议多元调解中心 */
  unitName: string;
}

/** What the login page shows before anybody is logged in. */
export class LoginInfoDto {
  /** Whether demonstration accounts exist. */
  demo: boolean;
  accounts: DemonstrationAccountDto[];
  /** @example 诸暨市 */
  county: string;
}
