import { IsIn, IsInt, IsNotEmpty, IsString, MaxLength, Min } from 'class-validator';
import { IsCivilDate } from '../http/civil-date.validator.js';
import { CalendarChangeDto } from './calendar.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { IntegerInQuery } from '../http/query-value.decorator.js';
import { IsSeen } from '../http/seen-text.validator.js';

/** A local day of a unit, removed ones included. */
export class OverlayDayDto {
  id: string;
  /** @example zj.t09 */
  unitCode: string;
  unitName: string;
  /** @example 2027-03-15 */
  day: string;
  kind: 'off' | 'work';
  name: string;
  source: string;
  createdBy: string;
  createdAt: Date;
  removedBy: string | null;
  removedAt: Date | null;
}

/** A local day to be looked at or added. */
export class NewOverlayDayDto {
  /**
   * The unit; those below it take the day over.
   * @example zj
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  unitCode: string;

  /** @example 2027-03-15 */
  @IsCivilDate()
  day: string;

  /** off: the unit rests; work: it works. */
  @IsIn(['off', 'work'])
  kind: 'off' | 'work';

  @IsString()
  @IsNotEmpty()
  @IsSeen()
  @MaxLength(50)
  name: string;

  /** Who decided it. */
  @IsString()
  @IsNotEmpty()
  @IsSeen()
  @MaxLength(500)
  source: string;

  /** The revision of the preview: refused when the calendar was changed since. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  basedOn?: number;
}

/** The revision of the preview after which a local day is removed. */
export class RemoveOverlayQueryDto {
  @MayBeAbsent()
  @IntegerInQuery()
  @IsInt()
  @Min(0)
  basedOn?: number;
}

/** What a change of local days would move. */
export class OverlayPreviewDto {
  /** The revision of the calendar with which it was computed. */
  revision: number;
  affected: CalendarChangeDto[];
}

/** A change of local days with the dates that it moved. */
export class OverlayResultDto {
  overlay: OverlayDayDto;
  affected: CalendarChangeDto[];
}
