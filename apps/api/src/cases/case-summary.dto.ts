import { StageSummaryDto } from '../stages/stage.dto.js';

/** A case as a row shows it. */
export class CaseSummaryDto {
  /** @example 330681-GZWQ-20261122-00001 */
  caseNo: string;
  /** @example wage-recovery */
  processId: string;
  /** @example 示例-王小明等 3 人诉示例建筑公司欠薪 */
  title: string;
  applicantName: string | null;
  employerName: string | null;
  /** @example zj.t09 */
  townCode: string;
  /** @example 牌头镇 */
  townName: string;
  /**
   * Amount in fen.
   * @example 1235000
   */
  amountFen: number | null;
  headcount: number | null;
  /** @example 2026-09-18 */
  receivedOn: string;
  state: 'starting' | 'active' | 'completed' | 'cancelled';
  /** A command that was accepted and is not confirmed yet. */
  pending: 'starting' | 'cancelling' | null;
  /** A step stands still and nobody has a task: nothing goes on before it is repaired. */
  standsStill: boolean;
  createdAt: Date;
  endedAt: Date | null;
  outcomeCode: string | null;
  /** Where the case stands now. */
  stage?: StageSummaryDto | null;
  /**
   * What the case waits for where it stands in no stage, and so has no date.
   * @example 等劳动者选择维权途径
   */
  waitsFor?: string | null;
  /** The same in English. */
  waitsForEn?: string | null;
  /** Who holds the case, in words. */
  holder?: string | null;
}
