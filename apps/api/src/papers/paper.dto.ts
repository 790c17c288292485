import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_METHODS, type DeliveryMethod } from '@app/papers';
import { IsIn, IsUUID, IsString, MaxLength, MinLength } from 'class-validator';
import { IsCivilDate } from '../http/civil-date.validator.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { IsSeen } from '../http/seen-text.validator.js';

/** That a paper was delivered to somebody. */
export class PaperDeliveryDto {
  id: string;
  @ApiProperty({ enum: DELIVERY_METHODS })
  method: DeliveryMethod;
  /** @example 2026-03-03 */
  @ApiProperty({ format: 'date' })
  deliveredOn: string;
  /** @example 示例乙 */
  recipient: string;
  /** @example 回执 SL-0001 */
  @ApiProperty({ type: String, nullable: true })
  proof: string | null;
  /** Id of the attachment that proves it. */
  @ApiProperty({ type: String, nullable: true })
  proofFile: string | null;
  /** Null where the process recorded it. */
  @ApiProperty({ type: String, nullable: true })
  recordedBy: string | null;
  recordedAt: Date;
  /** Whether I recorded it, and may take it back. */
  mayTakeBack: boolean;
  /** Who took it back; null while it stands. */
  @ApiProperty({ type: String, nullable: true })
  takenBackBy: string | null;
  @ApiProperty({ type: Date, nullable: true })
  takenBackAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  takenBackReason: string | null;
}

/** A delivery to be recorded. */
export class RecordDeliveryDto {
  @ApiProperty({ enum: DELIVERY_METHODS })
  @IsIn(DELIVERY_METHODS)
  method: DeliveryMethod;

  /** @example 2026-03-03 */
  @ApiProperty({ format: 'date' })
  @IsCivilDate()
  deliveredOn: string;

  /** Who received it. @example 示例乙 */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(100)
  recipient: string;

  /** What proves it, e.g. the number of a receipt. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  proof?: string;

  /** Id of an attachment of the case that proves it. */
  @MayBeAbsent()
  @IsUUID()
  proofFile?: string;
}

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
  /**
   * The called process whose step issued it; null for the case's own.
   * @example 单位办理 · 第 2 轮
   */
  @ApiProperty({ type: String, nullable: true })
  place: string | null;
  @ApiProperty({ type: String, nullable: true })
  placeEn: string | null;
  /** Papers of before this had files are read as text. */
  @ApiProperty({ enum: ['application/pdf', 'text/plain'], type: String, nullable: true })
  mediaType: 'application/pdf' | 'text/plain' | null;
  @ApiProperty({ type: Number, nullable: true })
  pages: number | null;
  /** The version of the template by which it was made. */
  @ApiProperty({ type: Number, nullable: true })
  templateVersion: number | null;
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
  /** To whom it was delivered, in order. */
  deliveries: PaperDeliveryDto[];
  /** Whether I may make it void and issue it again: my unit issued it, or I administer. */
  mayChange: boolean;
}

/** The papers of a case, by date. */
export class PaperListDto {
  items: PaperDto[];
  /** Whether I may record to whom they were delivered: I work on the case, or I administer. */
  mayDeliver: boolean;
}

/** Why a paper or a delivery does not hold any more. */
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
