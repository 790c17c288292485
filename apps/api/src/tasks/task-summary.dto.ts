import { OwedSummaryDto } from '../owed-materials/owed-material.dto.js';
import { StageSummaryDto } from '../stages/stage.dto.js';

/** A task as a row shows it. */
export class TaskSummaryDto {
  /** @example 2251799813685290 */
  taskKey: string;
  /** @example 开展调解 */
  name: string;
  /**
   * Its English name, where the model gives one.
   * @example Hold the mediation
   */
  nameEn: string | null;
  /** @example Mediate */
  elementId: string;
  /** @example 330681-GZWQ-20261122-00001 */
  caseNo: string;
  caseTitle: string;
  /** @example wage-recovery */
  processId: string;
  /** @example zj.t09 */
  townCode: string | null;
  /** @example 牌头镇 */
  townName: string | null;
  /** The instance of the case in which the task lies: its own, or one that it called. */
  processInstanceKey: string;
  stage?: StageSummaryDto | null;
  /** @example mediator */
  assignee: string | null;
  /** @example 示例-张三 */
  assigneeName: string | null;
  /**
   * Who holds it: the person who took it, or every unit to whose groups it lies open.
   * @example ["示例单位一", "示例单位二"]
   */
  holders: string[];
  state: 'open' | 'completed' | 'cancelled';
  /** A command that was accepted and is not confirmed yet. */
  pending: 'claiming' | 'unclaiming' | 'completing' | null;
  /** What the case was taken on without and nobody has brought. */
  owed: OwedSummaryDto | null;
  createdAt: Date;
  completedAt: Date | null;
  /** @example ["zj.t09.mediate/mediator"] */
  candidateGroups: string[];
  /**
   * What the task waits for that lies in no stage, and so has no date.
   * @example 等劳动者选择维权途径
   */
  waitsFor: string | null;
  /** The same in English. */
  waitsForEn: string | null;
}
