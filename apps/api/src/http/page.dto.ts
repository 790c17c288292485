import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from './may-be-absent.validator.js';
import { IntegerInQuery } from './query-value.decorator.js';

/** How a list is read on. */
export class PageQueryDto {
  /** `nextCursor` of the page before. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Rows of a page. */
  @MayBeAbsent()
  @IntegerInQuery()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
