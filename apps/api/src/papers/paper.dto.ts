import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsSeen } from '../http/seen-text.validator.js';

/** A numbered paper of a case. */
export class PaperDto {
  /**
   * What its file is read by; null where there is none.
   * @example 41
   */
  @ApiProperty({ type: String, nullable: true })
  id: string | null;
  /** @example 示例受字〔2026〕12号 */
  no: string;
  /** @example 受理通知书 */
  title: string;
  /** @example 2026-03-02 */
  @ApiProperty({ format: 'date' })
  issuedOn: string;
  /** `kept`: a paper that only has a number here. */
  @ApiProperty({ enum: ['valid', 'void', 'kept'] })
  state: 'valid' | 'void' | 'kept';
  /** Papers of before this had files are read as text. */
  @ApiProperty({ enum: ['application/pdf', 'text/plain'], type: String, nullable: true })
  mediaType: 'application/pdf' | 'text/plain' | null;
  @ApiProperty({ type: Number, nullable: true })
  pages: number | null;
  /**
   * What the QR code on the paper leads to.
   * @example 7KQ2-M9XB-HT4C-W3PD
   */
  @ApiProperty({ type: String, nullable: true })
  checkCode: string | null;
  /** Hexadecimal SHA-256 of the file. */
  @ApiProperty({ type: String, nullable: true })
  sha256: string | null;
  @ApiProperty({ type: Date, nullable: true })
  voidedAt: Date | null;
  /** @example 示例甲 */
  @ApiProperty({ type: String, nullable: true })
  voidedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;
  /** Number of the void paper in whose place it was issued. */
  @ApiProperty({ type: String, nullable: true })
  replaces: string | null;
  /** Number of the paper that was issued in its place. */
  @ApiProperty({ type: String, nullable: true })
  replacedBy: string | null;
}

/** The papers of a case, by date. */
export class PaperListDto {
  items: PaperDto[];
  /** Whether I may make them void and issue them again. */
  mayChange: boolean;
}

/** Why a paper does not hold any more. */
export class VoidPaperDto {
  /** @example 申请人姓名有误 */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(500)
  reason: string;
}

/** What anybody who holds a paper may know of it. */
export class PaperCheckDto {
  /** @example 示例受字〔2026〕12号 */
  no: string;
  /** @example 受理通知书 */
  title: string;
  /** @example 2026-03-02 */
  @ApiProperty({ format: 'date' })
  issuedOn: string;
  @ApiProperty({ enum: ['valid', 'void'] })
  state: 'valid' | 'void';
  /** Hexadecimal SHA-256 of the file as it was issued. */
  sha256: string;
  /** Number of the paper that holds in its place. */
  @ApiProperty({ type: String, nullable: true })
  replacedBy: string | null;
}
