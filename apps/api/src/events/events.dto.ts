import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { ListInQuery } from '../http/query-value.decorator.js';

/** What is listened to. */
export class EventQueryDto {
  /**
   * Cases of whose changes the listener is told; may be repeated. Cases that may not be seen are left out.
   * @example ["330681-GZWQ-20261122-00001"]
   */
  @MayBeAbsent()
  @ListInQuery()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  case?: string[];
}
