import type { LedgerKind } from '@app/fields';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { IsCivilDate } from '../http/civil-date.validator.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { IsSeen } from '../http/seen-text.validator.js';
import { LedgerStateDto } from './ledger-state.dto.js';

const KINDS: readonly LedgerKind[] = ['claimed', 'agreed', 'awarded', 'ordered', 'paid'];

/** A line in the ledger of a case: an entry, or the counter-entry that takes one out again. */
export class LedgerRowDto {
  /**
   * The same for an entry and its counter-entry.
   * @example task:2251799813685301:paidAmount:paid
   */
  entryKey: string;
  @ApiProperty({ enum: KINDS })
  kind: LedgerKind;
  isCounter: boolean;
  /** Whether a counter-entry takes this entry out. */
  isCountered: boolean;
  /**
   * In fen; what a counter-entry takes out is negative.
   * @example 400000
   */
  amountFen: number;
  /**
   * What was outstanding behind the line, in fen.
   * @example 600000
   */
  @ApiProperty({ type: Number, nullable: true })
  outstandingFen: number | null;
  /** The day of the claim, the title, the payment or the counter-entry. */
  @ApiProperty({ format: 'date' })
  on: string;
  /** @example 银行转账 */
  @ApiProperty({ type: String, nullable: true })
  method: string | null;
  @ApiProperty({ type: String, nullable: true })
  methodEn: string | null;
  /** Number or words of the proof. */
  @ApiProperty({ type: String, nullable: true })
  proof: string | null;
  /** Ids of papers of the case. */
  proofFiles: string[];
  /** Why it is above the claim, or why it was taken out. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  /** @example 示例甲 */
  @ApiProperty({ type: String, nullable: true })
  by: string | null;
  at: Date;
  /** Name of the step; null at the registration and of jobs. */
  @ApiProperty({ type: String, nullable: true })
  stepName: string | null;
  @ApiProperty({ type: String, nullable: true })
  stepNameEn: string | null;
  /** Whether I may take it out. */
  mayCounter: boolean;
  /** Whether I may enter the right amount in its place with that. */
  mayCorrect: boolean;
  /** The amount in whose place it stands, in fen: a claim that was put right, or an entry that was wrong. */
  @ApiProperty({ type: Number, nullable: true })
  correctsFen: number | null;
}

/** The money of a case, in the order in which it was entered. */
export class LedgerDto extends LedgerStateDto {
  items: LedgerRowDto[];
}

/** What is right in place of an entry that is wrong. */
export class CorrectedEntryDto {
  /**
   * In fen.
   * @example 900000
   */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  amountFen: number;

  /** @example 2026-03-03 */
  @ApiProperty({ format: 'date' })
  @IsCivilDate()
  on: string;
}

/** Why an entry does not hold, and what is right. */
export class CounterEntryDto {
  /** @example 重复登记 */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(500)
  reason: string;

  /** Entered in its place; without it the entry is only taken out. */
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => CorrectedEntryDto)
  instead?: CorrectedEntryDto;
}
