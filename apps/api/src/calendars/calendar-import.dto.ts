import { IsBoolean, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { FieldFaultDto } from '../http/problem.dto.js';
import { CalendarChangeDto, NamedDayDto } from './calendar.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { IntegerInQuery } from '../http/query-value.decorator.js';

/** What a file does not say itself, as CSV cannot. */
export class CalendarUploadQueryDto {
  /** The year of the file, where neither the file nor its dates tell it. */
  @MayBeAbsent()
  @IntegerInQuery()
  @IsInt()
  @Min(1990)
  @Max(2200)
  year?: number;

  /**
   * The notice on which the file rests, where the file names none.
   * @example 国务院办公厅关于2027年部分节假日安排的通知
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(1000)
  source?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** What must be said to publish some years. */
export class PublishCalendarDto {
  /** Why a published year is replaced. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  reason?: string;

  /** That an improbable year is meant as it is. */
  @MayBeAbsent()
  @IsBoolean()
  isMeant?: boolean;
}

/** A day that is named otherwise than before. */
export class ChangedDayDto {
  before: NamedDayDto;
  after: NamedDayDto;
}

/** What an import changes among the named days of its year. */
export class CalendarDifferenceDto {
  added: NamedDayDto[];
  removed: NamedDayDto[];
  changed: ChangedDayDto[];
}

/** An import in the history. */
export class CalendarImportSummaryDto {
  id: string;
  year: number;
  format: 'json' | 'csv' | 'xlsx';
  /** The notice; empty where none was named. */
  source: string;
  note: string | null;
  state: 'draft' | 'published' | 'discarded';
  uploadedBy: string;
  uploadedAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
  /** Why it took the place of a published year. */
  reason: string | null;
  /** How many stages got other dates when it was published. */
  changedRuns: number;
}

/** A year that was uploaded, what it changes, and the dates that it moves. */
export class CalendarImportDto {
  id: string;
  year: number;
  format: 'json' | 'csv' | 'xlsx';
  /** The notice; empty where none was named. */
  source: string;
  note: string | null;
  state: 'draft' | 'published' | 'discarded';
  uploadedBy: string;
  uploadedAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
  /** Why it took the place of a published year. */
  reason: string | null;
  days: NamedDayDto[];
  difference: CalendarDifferenceDto;
  /** What is allowed but rarely meant. */
  warnings: FieldFaultDto[];
  /** Of a draft the stages that publishing would move, of a published import those that it moved. */
  affected: CalendarChangeDto[];
  /** It takes, or took, the place of a published year: publishing needs a reason. */
  replaces: boolean;
  /** Its warnings say that it can hardly be meant: publishing needs `isMeant`. */
  improbable: boolean;
}
