import { IsIn, IsObject, IsString, MaxLength } from 'class-validator';
import { CaseSummaryDto } from '../cases/case-summary.dto.js';
import { LedgerStateDto } from '../ledger/ledger-state.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import { TaskSummaryDto } from './task-summary.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

const VIEWS = ['mine', 'group', 'done'] as const;
const DUES = ['overdue', 'today', 'week'] as const;
const SORTS = ['due', 'created'] as const;

/** Which tasks are asked for. */
export class TaskQueryDto extends PageQueryDto {
  /** Assigned to me (without it), open to my groups, or completed by me. */
  @MayBeAbsent()
  @IsIn(VIEWS)
  view?: (typeof VIEWS)[number];

  /**
   * One of my groups only.
   * @example zj.t09.mediate/mediator
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(120)
  group?: string;

  /**
   * The matter of the case.
   * @example wage-recovery
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  processId?: string;

  /** By the due date of the stage. */
  @MayBeAbsent()
  @IsIn(DUES)
  due?: (typeof DUES)[number];

  /** Words to look for, as in the list of cases. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** By due date, or newest first. */
  @MayBeAbsent()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}

/** A page of tasks. */
export class TaskPageDto {
  items: TaskSummaryDto[];
  nextCursor: string | null;
  /** Counted up to 1,000; 1,001 says that there are more. */
  total?: number;
}

/** How many tasks wait, each counted up to 1,000; 1,001 says that there are more. */
export class TaskCountsDto {
  /** @example 4 */
  mine: number;
  /** @example 12 */
  group: number;
  /** @example 1 */
  overdue: number;
}

/** Form of a task. */
export class TaskFormDto {
  /** @example wage-recovery.mediation-record */
  id: string;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

/** A task with everything that is needed to work on it. */
export class TaskDetailDto extends TaskSummaryDto {
  form: TaskFormDto | null;
  /** Values of the case that the form's fields know. */
  values: Record<string, unknown>;
  /** What I entered and did not complete. */
  draft: Record<string, unknown> | null;
  case: CaseSummaryDto;
  /** What is asked, from the model. */
  documentation?: string | null;
  /** The same in English; null where the model has no English words for it. */
  documentationEn?: string | null;
  /** Whether I may work on it. */
  canWork: boolean;
  /** Where the money of the case stands, for a form that has to do with it. */
  ledger: LedgerStateDto | null;
}

/** What was entered into a form. */
export class EnteredDto {
  /**
   * Values by key of the form.
   * @example { "mediationOutcome": "SUCCESS" }
   */
  @IsObject()
  variables: Record<string, unknown>;
}
