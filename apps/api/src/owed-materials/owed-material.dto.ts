import { IsUUID } from 'class-validator';

/** Something that a case was taken on without. */
export class OwedMaterialDto {
  /** @example address */
  code: string;
  /** @example 送达地址确认书 */
  label: string;
  labelEn: string | null;
  /**
   * The day by which it was promised.
   * @example 2026-12-08
   */
  owedBy: string | null;
  /** The paper that is it; null while it is owed. */
  attachmentId: string | null;
  attachmentName: string | null;
  /** @example 示例-张三 */
  suppliedBy: string | null;
  suppliedAt: Date | null;
  /** Whether I may say that it was not brought after all. */
  mayTakeBack: boolean;
}

/** What is open of it. */
export class OwedSummaryDto {
  /** @example 2 */
  count: number;
  /**
   * The first of the days by which it was promised.
   * @example 2026-12-08
   */
  by: string | null;
}

/** Which paper of the case is what was owed. */
export class SupplyMaterialDto {
  @IsUUID()
  attachmentId: string;
}
