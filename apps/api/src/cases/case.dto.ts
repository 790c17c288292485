import type {
  CaseDocument,
  CaseInstance,
  CaseLinkRole,
  CaseState,
  RelatedCase,
  TimelineEntry,
  TimelineKind,
} from '@app/cases';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsIn, IsObject, IsString, MaxLength, MinLength } from 'class-validator';
import { IncidentDto } from '../incidents/incident.dto.js';
import { StageRunDto } from '../stages/stage.dto.js';
import { TaskSummaryDto } from '../tasks/task-summary.dto.js';
import { CancelOptionsDto } from './cancellation.dto.js';
import { CaseSummaryDto } from './case-summary.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** A case to be started. */
export class StartCaseDto {
  /** @example wage-recovery */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  processId: string;

  /**
   * Values of the start form.
   * @example { "applicantName": "示例-王小明", "townCode": "zj.t09" }
   */
  @IsObject()
  variables: Record<string, unknown>;

  /** Number of the case out of which this one comes, which one sees; the link stays. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  parentCaseNo?: string;
}

/** The number under which a started case is known. */
export class StartedCaseDto {
  /** @example 330681-GZWQ-20261122-00001 */
  caseNo: string;
}

/** A page of cases. */
export class CasePageDto {
  items: CaseSummaryDto[];
  nextCursor: string | null;
  /** Counted up to 1,000; 1,001 says that there are more. */
  total?: number;
}

/** A paper that was issued in a case. */
export class CaseDocumentDto implements CaseDocument {
  no: string;
  title: string;
  issuedOn: string;
}

/** One run of a model within a case: that of the case itself, or one that another run of the case called. */
export class CaseInstanceDto implements CaseInstance {
  /** @example 2251799813685260 */
  instanceKey: string;
  /** The run that called it; null for that of the case itself. */
  parentKey: string | null;
  /** Element of the caller's diagram that called it. */
  callElementId: string | null;
  /** Which one it is of several that the element called at once. */
  loopCounter: number | null;
  /** Which time its element called it; null where it did once. */
  round: number | null;
  processId: string;
  /** As its model calls itself. */
  name: string | null;
  nameEn: string | null;
  /**
   * Its name, with its number and round where there are several.
   * @example 单位办理 · 第 2 轮
   */
  label: string;
  labelEn: string;
  /** The called processes from the outermost on to this one; null for the run of the case itself. */
  place: string | null;
  placeEn: string | null;
  definitionKey: string;
  definitionVersion: number;
  /** The number that the caller gave it beside that of the case; null where the model gives none. */
  subCaseNo: string | null;
  @ApiProperty({ enum: ['active', 'completed', 'terminated'] })
  state: CaseInstance['state'];
  startedAt: Date;
  endedAt: Date | null;
  /** Elements of its diagram that are active now. */
  activeElements: string[];
  /** Elements of its diagram that were passed. */
  completedElements: string[];
  /** Values known to it; identity and telephone numbers are masked. */
  variables: Record<string, unknown>;
}

/** One case of a family: those that came out of one another. */
export class RelatedCaseDto implements RelatedCase {
  caseNo: string;
  /** The case from which it came; null for the first of the family. */
  parentCaseNo: string | null;
  /** How many cases lie between it and the first one, that one included. */
  generation: number;
  /** What follows is null for a case that one may not see. */
  title: string | null;
  processId: string | null;
  processName: string | null;
  processNameEn: string | null;
  @ApiProperty({ enum: ['starting', 'active', 'completed', 'cancelled'], nullable: true })
  state: CaseState | null;
  isVisible: boolean;
}

/** A case that was merged with one, or found to be the same. */
export class LinkedCaseDto extends OmitType(RelatedCaseDto, ['parentCaseNo', 'generation'] as const) {
  /** What it is to this one: this one goes on within it or repeats it, or the other way round. */
  @ApiProperty({ enum: ['merged-into', 'merged', 'duplicate-of', 'duplicate'] })
  role: CaseLinkRole;
}

/** A case with everything that its page shows. */
export class CaseDetailDto extends CaseSummaryDto {
  processInstanceKey: string | null;
  definitionVersion: number | null;
  definitionKey: string | null;
  stages: StageRunDto[];
  tasks: TaskSummaryDto[];
  /** Values known to the case; identity and telephone numbers are masked. */
  variables: Record<string, unknown>;
  /** Whether I may see the numbers of people whole. */
  mayShowNumbers: boolean;
  /** Elements of the diagram that are active now. */
  activeElements: string[];
  /** Elements of the diagram that were passed. */
  completedElements: string[];
  incidents: IncidentDto[];
  /** The runs of models of which the case consists, in the order in which they began; the fields above are of the newest of its own. */
  instances: CaseInstanceDto[];
  /** The cases that came out of one another, this one included, the first one first; empty where it is alone. */
  family: RelatedCaseDto[];
  /** The cases that were merged with it, or found to be the same. */
  linked: LinkedCaseDto[];
  documents: CaseDocumentDto[];
  /** Of some stages I read only name, dates and outcome. */
  isPart: boolean;
  /** Why the case was cancelled. */
  reason: string | null;
  cancel: CancelOptionsDto;
}

/** Of what a timeline tells. */
export class TimelineQueryDto {
  /** `all`: of all cases of the family that one sees; otherwise of the case alone. */
  @MayBeAbsent()
  @IsIn(['all'])
  family?: 'all';
}

/** Something that happened in a case. */
export class TimelineEntryDto implements TimelineEntry {
  at: Date;
  /** The case in which it happened. */
  caseNo: string;
  /** @example stage-opened */
  kind: TimelineKind;
  /**
   * What happened, in plain Chinese.
   * @example 已进入“调解”环节，法定期限 15 日
   */
  text: string;
  /** The same in English. */
  textEn: string;
  /** Who did it. */
  by?: string;
  stageCode?: string;
  elementId?: string;
  /**
   * The called process in which it happened; absent for the case's own.
   * @example 单位办理 · 第 2 轮
   */
  place?: string;
  placeEn?: string;
}

/** The timeline of a case, oldest first. */
export class TimelineDto {
  items: TimelineEntryDto[];
}

/** Whose diagram is asked for. */
export class CaseDiagramQueryDto {
  /**
   * An instance of the case; without it the case itself.
   * @example 2251799813685260
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(20)
  instance?: string;
}

/** The diagram of the version on which a case runs. */
export class CaseDiagramDto {
  xml: string;
  definitionVersion: number;
}
