import { IntersectionType } from '@nestjs/swagger';
import { type CardLevel, type CardWithdrawal, CARD_LEVELS } from '@app/cards';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '../http/page.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { BooleanInQuery } from '../http/query-value.decorator.js';

/** What every card tells. */
class CardDto {
  /** @example 17 */
  id: string;
  /** 临期, past the promise, past the law. */
  level: CardLevel;
  /** In a stage of a court or of arbitration: people are reminded, no card is shown. */
  reminder: boolean;
  /**
   * The date that was passed, of a limit in hours the moment; of a warning the one that is near.
   * @example 2026-09-28
   */
  dueOn: string;
  issuedAt: Date;
}

/** A card of a stage, in force or withdrawn. */
export class StageCardDto extends CardDto {
  withdrawnAt: Date | null;
  /**
   * What took the card away: the kind of a clock operation, changed facts of the case, or a published calendar.
   * @example extend
   */
  withdrawnReason: CardWithdrawal | null;
  /** The clock operation that took it away. */
  withdrawnByOperation: string | null;
}

/** A stage with the gravest card that it has in force. */
export class CardListItemDto extends CardDto {
  /** @example 330681-GZWQ-20261122-00001 */
  caseNo: string;
  caseTitle: string;
  stageRunId: string;
  /** @example M1 */
  stageCode: string;
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  /** Unit and role that answered for the stage. */
  responsible: string | null;
  unitName: string | null;
  /** Whether the stage still runs. */
  open: boolean;
}

/** A page of cards. */
export class CardPageDto {
  items: CardListItemDto[];
  nextCursor: string | null;
}

/** How many running stages have each card, each counted once with its gravest. */
export class CardCountsDto {
  warning: number;
  yellow: number;
  red: number;
  /** Past a date in stages of courts and arbitration. */
  reminder: number;
}

/** Whose cards are counted. */
export class CardCountsQueryDto {
  /**
   * A unit with everything below it.
   * @example zj.t09
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  unit?: string;

  /**
   * The matter to whose cases the stages belong.
   * @example wage-recovery
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  processId?: string;
}

/** Which cards are asked for. */
export class CardQueryDto extends IntersectionType(PageQueryDto, CardCountsQueryDto) {
  @MayBeAbsent()
  @IsIn(CARD_LEVELS)
  level?: CardLevel;

  /** Only of stages that still run. */
  @MayBeAbsent()
  @BooleanInQuery()
  @IsBoolean()
  open?: boolean;
}
