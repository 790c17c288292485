import {
  type AlikeCase,
  type CaseRepair,
  REPAIR_KINDS,
  type RepairEffect,
  type RepairItemState,
  type RepairItemView,
  type RepairKind,
  type RepairPlan,
  type RepairView,
} from '@app/repairs';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { IsSeen } from '../http/seen-text.validator.js';

const isOf = (kind: RepairKind) => ValidateIf((act: RepairActDto) => act.kind === kind);

/** What is to be done to a case; which fields are needed depends on the kind. */
export class RepairActDto {
  /** Try again, set a variable, assign a task anew, move the case to another step, or to another version. */
  @IsIn(REPAIR_KINDS)
  kind: RepairKind;

  /**
   * Of `set-variable`: name of the variable.
   * @example bankReceiptNo
   */
  @isOf('set-variable')
  @Matches(/^[\p{L}_][\p{L}\p{N}_]{0,99}$/u)
  name?: string;

  /** Of `set-variable`: the value as JSON text. */
  @isOf('set-variable')
  @IsString()
  @MaxLength(100_000)
  valueJson?: string;

  /** Of `set-variable`: whether what stands still tries again afterwards. */
  @isOf('set-variable')
  @IsBoolean()
  retry?: boolean;

  /**
   * Of `reassign`: the task.
   * @example 2251799813685301
   */
  @isOf('reassign')
  @Matches(/^\d{1,19}$/)
  taskKey?: string;

  /** Of `reassign`: user name of who gets the task. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  assignee?: string | null;

  /** Of `reassign`: the groups that may do the task. */
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  candidateGroups?: string[] | null;

  /** Of `move-token`: element that ends. */
  @isOf('move-token')
  @IsString()
  @MaxLength(200)
  from?: string;

  /** Of `move-token`: element that begins. */
  @isOf('move-token')
  @IsString()
  @MaxLength(200)
  to?: string;

  /**
   * Of `set-variable` and `move-token`: an instance that the case called; without it the case itself.
   * @example 2251799813685260
   */
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  instanceKey?: string;

  /** Of `migrate`: version of the model. */
  @isOf('migrate')
  @IsInt()
  @Min(1)
  version?: number;
}

/** Of which instance of a case is asked. */
export class RepairPlaceQueryDto {
  /**
   * An instance that the case called; without it the case itself.
   * @example 2251799813685260
   */
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  instance?: string;
}

/** A repair of one case, or of all cases that stand still for the same fault as an incident. */
export class NewRepairDto extends RepairActDto {
  /**
   * The one case.
   * @example 330681-GZWQ-20261122-00001
   */
  @ValidateIf(({ sameFaultAs }: NewRepairDto) => sameFaultAs === undefined)
  @IsString()
  @MaxLength(100)
  caseNo?: string;

  /** Key of an incident: every case with the same fault. */
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  sameFaultAs?: string;

  /** @example 银行回单号录入错误 */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(500)
  reason: string;
}

/** A limit that ends or begins with a step. */
export class RepairLimitDto {
  /** From when it counts. */
  startOn: string;
  dueOn: string | null;
  promisedDueOn: string | null;
  agreedOn: string | null;
  /** Why it cannot be computed. */
  fault: string | null;
}

export class RepairEffectDto implements RepairEffect {
  code: RepairEffect['code'];
  elementId: string;
  name: string;
  /** Of a move: the limit of the stage that ends, or that begins, as it would be today. */
  limit: RepairLimitDto | null;
}

/** What a repair would do. */
export class RepairPlanDto implements RepairPlan {
  effects: RepairEffectDto[];
  /** Why it cannot be done, e.g. `SEVERAL_THERE`; empty when it can. */
  blocks: string[];
  /** Of a migration: by the engine itself, or by a new instance at the same steps. */
  path: 'engine' | 'new-instance' | null;
}

export class RepairItemDto implements RepairItemView {
  caseNo: string;
  state: RepairItemState;
  fault: string | null;
  /** The engine's own sentence; of `STOPPED_AGAIN` behind the kind of the new incident. */
  faultDetail: string | null;
  endedAt: Date | null;
}

/** A repair and how it goes. */
export class RepairDto implements RepairView {
  id: string;
  kind: RepairKind;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  stoppedAt: Date | null;
  total: number;
  done: number;
  failed: number;
  /** How many of the failed ones tried again and stopped again. */
  stoppedAgain: number;
  /** Cases that were left alone because the repair was stopped. */
  stopped: number;
  waiting: number;
  /** The first 200 cases, the failed ones first. */
  items: RepairItemDto[];
}

export class NamedElementDto {
  elementId: string;
  name: string;
}

export class ActiveElementDto extends NamedElementDto {
  type: string;
}

export class VariableNameDto {
  name: string;
  type: string;
}

/** Where a case stands, and what can be done about it. */
export class CaseRepairDto implements CaseRepair {
  version: number;
  active: ActiveElementDto[];
  targets: NamedElementDto[];
  variables: VariableNameDto[];
  versions: number[];
  /** How many of its steps stand still. */
  incidents: number;
}

/** Where a case stands still for a fault. */
export class AlikeCaseDto implements AlikeCase {
  caseNo: string;
  /**
   * Name of the called process; null for the case's own.
   * @example 单位办理
   */
  called: string | null;
  calledEn: string | null;
  /** In how many instances of it. */
  times: number;
}

/** The cases with the same fault. */
export class AlikeCasesDto {
  caseNos: string[];
  /** What a variable that is set in all of them reaches. */
  touched: AlikeCaseDto[];
}
