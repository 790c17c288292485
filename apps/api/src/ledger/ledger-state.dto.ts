import { ApiProperty } from '@nestjs/swagger';

/** Where the money of a case stands, in fen. */
export class LedgerStateDto {
  /**
   * Asked for last; null when nobody has said.
   * @example 1200000
   */
  @ApiProperty({ type: Number, nullable: true })
  claimed: number | null;
  /**
   * Agreed, awarded or ordered last.
   * @example 1000000
   */
  @ApiProperty({ type: Number, nullable: true })
  titled: number | null;
  /** @example 2026-03-10 */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  titledOn: string | null;
  /** @example 400000 */
  paid: number;
  /**
   * By the last title, else by the claim; null where there is neither.
   * @example 600000
   */
  @ApiProperty({ type: Number, nullable: true })
  outstanding: number | null;
}
