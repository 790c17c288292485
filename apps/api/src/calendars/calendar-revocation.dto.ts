import { IsInt, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { CalendarDifferenceDto } from './calendar-import.dto.js';
import { CalendarChangeDto } from './calendar.dto.js';
import { IsSeen } from '../http/seen-text.validator.js';

/** That a published year was taken back. */
export class CalendarRevocationDto {
  id: string;
  /** @example 2027 */
  year: number;
  /** The notice that was taken back; empty where none was named. */
  source: string;
  reason: string;
  /** What it changed among the named days of the year. */
  difference: CalendarDifferenceDto;
  revokedBy: string;
  revokedAt: Date;
  /** How many stages got other dates. */
  changedRuns: number;
}

/** What taking a published year back would change. */
export class RevocationPreviewDto {
  year: number;
  /** The revision of the calendar with which it was computed. */
  revision: number;
  difference: CalendarDifferenceDto;
  affected: CalendarChangeDto[];
}

/** Why a published year is taken back. */
export class RevokeCalendarDto {
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(500)
  reason: string;

  /** The revision of the preview: refused when the calendar was changed since. */
  @IsInt()
  @Min(0)
  basedOn: number;
}
