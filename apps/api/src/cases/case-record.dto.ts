import type { CaseRecordKind } from '@app/cases';
import { ApiProperty } from '@nestjs/swagger';

/** Something that a step of the system found. */
export class ToldResultDto {
  /** @example 管辖 */
  label: string;
  labelEn: string | null;
  /** @example 属于本县 */
  text: string;
  textEn: string | null;
}

/** A piece of work that was done in a case. */
export class CaseRecordEntryDto {
  /** Key of the task or job, id of the report of an event; empty for the registration. */
  id: string;
  @ApiProperty({ enum: ['registration', 'task', 'event', 'result', 'correction'] })
  kind: CaseRecordKind;
  at: Date;
  /**
   * Name of the step, or of the value that was corrected.
   * @example 主持调解
   */
  name: string | null;
  nameEn: string | null;
  /** How often the step was done so far. */
  occurrence: number;
  /** @example 调解 */
  stageName: string | null;
  stageNameEn: string | null;
  /** Which time the stage was entered, from 1. */
  round: number | null;
  /**
   * The called process in which it was done; null for the case's own.
   * @example 单位办理 · 第 2 轮
   */
  place: string | null;
  placeEn: string | null;
  /** @example 示例-张三 */
  by: string | null;
  /** @example 牌头镇劳动争议多元调解中心 */
  unitName: string | null;
  /** Why something was corrected. */
  reason: string | null;
  /** Which of the forms says how the values are called. */
  formKey: string | null;
  /** What was entered; numbers of people are masked. */
  values: Record<string, unknown>;
  /** What a step of the system found, in words; empty for what people did. */
  results: ToldResultDto[];
}

/** A form as it was deployed when it was filled in. */
export class RecordedFormDto {
  formKey: string;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

/** A page of the work done in a case, oldest first, with the forms that its entries need. */
export class CaseRecordPageDto {
  items: CaseRecordEntryDto[];
  forms: RecordedFormDto[];
  /** Whether I may see the numbers of people whole. */
  mayShowNumbers: boolean;
  nextCursor: string | null;
}
