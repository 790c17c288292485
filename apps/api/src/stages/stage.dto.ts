import type { StageStatus } from '@app/stages';

/** The stage in which a case stands, as a row shows it. */
export class StageSummaryDto {
  /** @example mediation */
  code: string;
  /** @example 调解 */
  name: string;
  /** @example 15 calendar_day */
  statutoryLimit: string | null;
  /** @example 7 working_day */
  promisedLimit: string | null;
  /** @example 2026-10-08 */
  dueOn: string | null;
  /** @example 2026-09-28 */
  promisedDueOn: string | null;
  /**
   * normal, warning, yellow, red, paused, reminder or none.
   * @example warning
   */
  status: StageStatus;
  /** Whether the date reaches into a year whose holidays are not published. */
  provisional: boolean;
  /** @example 3 */
  leftDays: number | null;
  /** @example working_day */
  unit: string | null;
}

/** One run through a stage. */
export class StageRunDto {
  /** @example 2251799813685260 */
  stageRunId: string;
  /** @example mediation */
  stageCode: string;
  /** @example 调解 */
  stageName: string;
  /** Element of the diagram. */
  elementId: string;
  /** Counts repeated runs through the same stage, from 1. */
  round: number;
  /** `department`, or `party` for time that counts in no saving. */
  timeOf: string;
  /** open, closed or terminated. */
  state: string;
  enteredAt: Date;
  closedAt: Date | null;
  /** @example 2026-09-18 */
  clockStartOn: string;
  clockEndOn: string | null;
  /** @example 2026-10-08 */
  dueOn: string | null;
  /** @example 2026-09-28 */
  promisedDueOn: string | null;
  /** @example 15 calendar_day */
  statutoryLimit: string | null;
  /** @example 7 working_day */
  promisedLimit: string | null;
  /** @example 15 日 */
  statutoryLimitText: string | null;
  /** @example 7 个工作日 */
  promisedLimitText: string | null;
  /** @example 劳动争议调解仲裁法 第14条 */
  legalBasis: string | null;
  /** Unit and role that answer for the stage. */
  responsible: string | null;
  provisional: boolean;
  /** normal, warning, yellow, red, paused, reminder or none. */
  status: StageStatus;
  usedDays: number | null;
  leftDays: number | null;
  overdueDays: number | null;
  /** @example working_day */
  unit: string | null;
  savedDays: number | null;
  savedCalendarDays: number | null;
  /** @example SUCCESS */
  outcome: string | null;
  /** Why the time of this run could not be read from the model. */
  fault: string | null;
}

/** One step of an explanation; what it carries besides depends on its code. */
export class ExplanationStepDto {
  /** @example counted */
  code: string;
}

/** A day of the month view. */
export class ExplainedDayDto {
  /** @example 2026-10-01 */
  date: string;
  /** work, rest, makeup or holiday. */
  kind: string;
  /** @example 国庆节 */
  name?: string;
  /** Whether the day counted towards the period. */
  counted: boolean;
}

/** Why a stage is due on the day on which it is due. */
export class StageExplanationDto {
  steps: ExplanationStepDto[];
  dueOn: string | null;
  promisedDueOn: string | null;
  legalBasis: string | null;
  days: ExplainedDayDto[];
}
