import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { ListInQuery } from '../http/query-value.decorator.js';

/** Who is looked for; what is left out limits nothing. */
export class UserQueryDto {
  /**
   * A part of the name.
   * @example 王
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  text?: string;

  /**
   * A unit; people of the units below it are found too.
   * @example zj.t09
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  unit?: string;

  /**
   * A unit and a role.
   * @example zj.arb/arbitrator
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(140)
  group?: string;

  /** People by their accounts, 20 at most. */
  @MayBeAbsent()
  @ListInQuery()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  usernames?: string[];
}

/** A person as others find him. */
export class UserDto {
  /** @example mediator */
  username: string;
  /** @example 示例-王调解员 */
  displayName: string;
  /** Where the person works, which tells people of one name apart. */
  unitNames: string[];
}

/** The first people of a search. */
export class UserListDto {
  items: UserDto[];
  /** Whether there are more than these. */
  more: boolean;
}
