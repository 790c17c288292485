import { IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { PageQueryDto } from '../http/page.dto.js';

const CASE_STATES = ['starting', 'active', 'completed', 'cancelled', 'still'] as const;
const LATE = ['promise', 'law'] as const;

/** Which cases are asked for. */
export class CaseQueryDto extends PageQueryDto {
  /** @example wage-recovery */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  processId?: string;

  /** State of the case; `still`: running, but nothing goes on before it is repaired. */
  @MayBeAbsent()
  @IsIn(CASE_STATES)
  state?: (typeof CASE_STATES)[number];

  /**
   * Code of a town.
   * @example zj.t09
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  unit?: string;

  /** Cases with a stage that is late now: past the promise alone, or past the law. */
  @MayBeAbsent()
  @IsIn(LATE)
  late?: (typeof LATE)[number];

  /** Cases that owe materials, or only those whose day is past. */
  @MayBeAbsent()
  @IsIn(['any', 'late'])
  owes?: 'any' | 'late';

  /**
   * Words to look for in number, title and names; four characters also as the end of an identity number or phone.
   * @example 牌头
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  q?: string;

  /**
   * Name of a fact that the matter declares, `amount` or `headcount`, whose value is looked for; needs `processId`.
   * @example amount
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  fact?: string;

  /** The value of that fact. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  factIs?: string;

  /**
   * From this value of that fact on: a number (money in fen) or a text or day.
   * @example 1000000
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  factFrom?: string;

  /** Up to this value of that fact. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  factTo?: string;

  /**
   * Name of a fact by which the cases are ordered, the largest first with `-` before it; needs `processId`.
   * @example -amount
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  sort?: string;
}
