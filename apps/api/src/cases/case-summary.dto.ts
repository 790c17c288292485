import type { FactValue } from '@app/cases';
import { ApiProperty } from '@nestjs/swagger';
import { OwedSummaryDto } from '../owed-materials/owed-material.dto.js';
import { StageSummaryDto } from '../stages/stage.dto.js';

/** Somebody whom a case is about. */
export class CasePartyDto {
  /** @example applicant */
  role: string;
  /** @example 示例-王小明 */
  name: string;
}

/** A case as a row shows it. */
export class CaseSummaryDto {
  /** @example 330681-GZWQ-20261122-00001 */
  caseNo: string;
  /** @example wage-recovery */
  processId: string;
  /** @example 示例-王小明等 3 人诉示例建筑公司欠薪 */
  title: string;
  /** Whom it is about; what the roles are called, `GET /api/processes` says. */
  parties: CasePartyDto[];
  /**
   * What the matter declares beyond that, by name; money in fen, days as civil dates.
   * @example { "project": "示例-某安置房工程" }
   */
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
      nullable: true,
    },
  })
  facts: Record<string, FactValue>;
  /** Names of the facts that could not be evaluated. */
  faultyFacts: string[];
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
  /** What it was taken on without and nobody has brought. */
  owed?: OwedSummaryDto | null;
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
  /** Who holds its oldest open task, in words. */
  holder?: string | null;
  /**
   * All people and units that hold an open task of it, those of the oldest first.
   * @example ["示例单位", "示例-张三"]
   */
  holders?: string[];
}
