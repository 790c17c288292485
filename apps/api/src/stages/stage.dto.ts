import { ApiProperty } from '@nestjs/swagger';
import type {
  ExplainedDay,
  LateAgainst,
  StageExplanation,
  StageRunView,
  StageStatus,
  StageSummary,
  StageSuspension,
  StageTarget,
} from '@app/stages';
import type { CountUnit, DeadlineStep } from '@app/statutory-time';
import { StageCardDto } from '../cards/card.dto.js';

/** The stage in which a case stands, as a row shows it; its dates are moments where the limits are in hours. */
export class StageSummaryDto implements StageSummary {
  /** @example 2251799813685260 */
  stageRunId: string;
  /** @example mediation */
  code: string;
  /** @example 调解 */
  name: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  nameEn: string | null;
  /** @example 15 calendar_day */
  statutoryLimit: string | null;
  /** @example 7 working_day */
  promisedLimit: string | null;
  /** @example 2026-10-08 */
  dueOn: string | null;
  /** @example 2026-09-28 */
  promisedDueOn: string | null;
  /**
   * The day on which the parties agreed; their promise, not the department's.
   * @example 2026-10-15
   */
  agreedOn: string | null;
  /** @example warning */
  status: StageStatus;
  /** Whether the date reaches into a year whose holidays are not published. */
  provisional: boolean;
  /** @example 3 */
  leftDays: number | null;
  /** Past the law's date; before that, or without one, past the promised date, or past the agreed day. */
  overdueDays: number | null;
  /** Which of its dates the stage has passed. */
  lateAgainst: LateAgainst | null;
  /** Against what `leftDays` are counted: the promise, what courts and arbitration aim at, the agreed day, or the law's date. */
  target: StageTarget | null;
  /** @example working_day */
  unit: CountUnit;
  /** Whether its limit, or from when it counts, cannot be read: it is no stage without a limit. */
  limitUnknown: boolean;
}

/** A stretch in which the clock of a stage stood still. */
export class StageSuspensionDto implements StageSuspension {
  kind: 'pause' | 'exclude';
  /**
   * The first day that does not count; in hours the moment.
   * @example 2026-10-12
   */
  from: string;
  /**
   * The last day that does not count; in hours the moment at which the time runs again. Null while a pause is open.
   * @example 2026-10-20
   */
  to: string | null;
}

/**
 * One run through a stage. Its dates are civil dates; where the limits are in hours, moments
 * `YYYY-MM-DDTHH:MM:SS+08:00`.
 */
export class StageRunDto implements StageRunView {
  /** @example 2251799813685260 */
  stageRunId: string;
  caseNo: string | null;
  /** The instance of the case in which it lies: its own, or one that it called. */
  instanceKey: string;
  /** The process of whose model it is a stage. */
  processId: string | null;
  /** The run around it, also in the model that called its own. */
  parentRunId: string | null;
  /**
   * Which one it is of several bodies at once.
   * @example 2
   */
  loopInstance: string | null;
  /** @example mediation */
  stageCode: string;
  /** @example 调解 */
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  /** Element of the diagram. */
  elementId: string;
  /** Counts repeated runs through the same stage, from 1. */
  round: number;
  /** `party`: time that counts in no saving. */
  timeOf: 'department' | 'party';
  state: 'open' | 'closed' | 'terminated';
  enteredAt: Date;
  closedAt: Date | null;
  /** @example 2026-09-18 */
  clockStartOn: string;
  clockEndOn: string | null;
  /** @example 2026-10-08 */
  dueOn: string | null;
  /** @example 2026-09-28 */
  promisedDueOn: string | null;
  /**
   * The day on which the parties agreed; their promise, not the department's.
   * @example 2026-10-15
   */
  agreedOn: string | null;
  /** @example 15 calendar_day */
  statutoryLimit: string | null;
  /** @example 7 working_day */
  promisedLimit: string | null;
  /** @example 15 日 */
  statutoryLimitText: string | null;
  /** @example 7 个工作日 */
  promisedLimitText: string | null;
  /**
   * The day since which the county promises this, lower than its model does; null for the model's promise.
   * @example 2026-11-01
   */
  promiseSetOn: string | null;
  /** @example 劳动争议调解仲裁法 第14条 */
  legalBasis: string | null;
  /** Unit and role that answer for the stage. */
  responsible: string | null;
  /** Cards that were issued to this run, oldest first. */
  cards: StageCardDto[];
  provisional: boolean;
  status: StageStatus;
  /** When the clock stood still (中止, 扣除), by the first day. */
  suspensions: StageSuspensionDto[];
  usedDays: number | null;
  /** While a pause is open: what it keeps. */
  leftDays: number | null;
  /** Past the law's date; before that, or without one, past the promised date, or past the agreed day. */
  overdueDays: number | null;
  /** Which of its dates the run has passed. */
  lateAgainst: LateAgainst | null;
  /** Against what `leftDays` are counted: the promise, what courts and arbitration aim at, the agreed day, or the law's date. */
  target: StageTarget | null;
  /** @example working_day */
  unit: CountUnit;
  savedDays: number | null;
  savedCalendarDays: number | null;
  /** @example SUCCESS */
  outcome: string | null;
  /** Why the time of this run could not be read from the model. */
  fault: string | null;
  /** Whether its limit, or from when it counts, cannot be read: it is no stage without a limit. */
  limitUnknown: boolean;
  /** What was done in it is not mine to read: name, dates and outcome are all that there is. */
  isSummary: boolean;
}

/** A day of the month view. */
export class ExplainedDayDto implements ExplainedDay {
  /** @example 2026-10-01 */
  date: string;
  kind: 'work' | 'rest' | 'makeup' | 'holiday';
  /** @example 国庆节 */
  name?: string;
  /** Whether the day counted towards the period. */
  counted: boolean;
  /** The clock stood still on this day (中止, 扣除). */
  suspended: boolean;
}

/** Why a stage is due on the day on which it is due. */
export class StageExplanationDto implements StageExplanation {
  /** The steps of the computation in their order; what a step carries besides its code depends on the code. */
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: { code: { type: 'string', example: 'counted' } },
      required: ['code'],
      additionalProperties: true,
    },
  })
  steps: DeadlineStep[];
  dueOn: string | null;
  promisedDueOn: string | null;
  legalBasis: string | null;
  days: ExplainedDayDto[];
}
