import { IntersectionType } from '@nestjs/swagger';
import { IsInt, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { IntegerInQuery } from '../http/query-value.decorator.js';
import { IsSeen } from '../http/seen-text.validator.js';
import { DifferenceDto } from './shipped-change.dto.js';

/** A saved, undeployed change of a model. */
export class DraftInfoDto {
  /** Counts the savings; sent back when saving again. */
  revision: number;
  savedBy: string;
  savedAt: Date;
}

/** What somebody drew or wrote of a model, a form or a paper, which is not deployed yet. */
export class DraftDto extends DraftInfoDto {
  /** The version from which the draft began. */
  baseVersion: number | null;
}

/** On what a draft that is to be saved builds. */
export class DraftBaseDto {
  /** The revision on which the change builds; without it, a draft must not exist yet. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  revision?: number;
}

/** That nobody may start cases of a model any more. */
export class RetirementDto {
  retiredBy: string;
  retiredAt: Date;
  reason: string;
}

/** A model and the version that runs. */
export class ModelDto {
  /** @example wage-recovery */
  processId: string;
  /** @example 工资维权一件事 */
  name: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  nameEn: string | null;
  version: number;
  deployedAt: Date;
  deployedBy: string | null;
  /** Cases that run now, on any version. */
  runningCases: number;
  draft?: DraftInfoDto | null;
  retirement?: RetirementDto | null;
}

/** Something in a model that will not work, or not well. */
export class FindingDto {
  /** Of a form; `elementId` is then the component in it. */
  formId?: string;
  /** Of the template of a paper; `elementId` is then the key of a field. */
  paperCode?: string;
  /** Place in the source of a paper, from 1. */
  line?: number;
  column?: number;
  /** @example Mediate */
  elementId?: string;
  severity: 'error' | 'warning';
  /** @example STAGE_WITHOUT_BASIS */
  code: string;
  /** In Chinese. */
  message: string;
  /** What the engine said, in its own words. */
  detail?: string;
}

/** The version under which a form was deployed. */
export class DeployedFormDto {
  formId: string;
  version: number;
}

/** The version under which the template of a paper was deployed. */
export class DeployedPaperDto {
  code: string;
  version: number;
}

/** That somebody deployed a version: first the model itself, later perhaps its forms and papers alone. */
export class VersionDeploymentDto {
  deployedBy: string;
  deployedAt: Date;
  /** The forms that went along. */
  forms: DeployedFormDto[];
  papers: DeployedPaperDto[];
  /** Why, where the check had warnings. */
  reason: string | null;
  /** Of how much the check warned. */
  warnings: number;
}

/** A deployed version of a model. */
export class ModelVersionDto {
  definitionKey: string;
  version: number;
  deployedAt: Date;
  deployedBy: string | null;
  runningCases: number;
  /** What people deployed of it, newest first, at most 10. */
  deployments: VersionDeploymentDto[];
  /** How many more there were before these. */
  olderDeployments: number;
}

/** The text of a version. */
export class ModelXmlDto {
  xml: string;
  version: number;
}

/** Which version of a model is asked for. */
export class ModelXmlQueryDto {
  /** The newest without it. */
  @MayBeAbsent()
  @IntegerInQuery()
  @IsInt()
  @Min(1)
  version?: number;
}

/** The draft of a model. */
export class ModelDraftDto extends DraftDto {
  xml: string;
}

/** A model to be checked. */
export class CheckModelDto {
  /** BPMN 2.0 XML. */
  @IsString()
  @MinLength(1)
  xml: string;
}

/** A draft of a model to be saved. */
export class SaveDraftDto extends IntersectionType(CheckModelDto, DraftBaseDto) {}

/** A model to be deployed: the given text, the draft, or the newest version where only forms or papers are drafted. */
export class DeployModelDto {
  /** BPMN 2.0 XML; the saved draft without it. */
  @MayBeAbsent()
  @IsString()
  @MinLength(1)
  xml?: string;

  /** Why it is deployed, where the check has warnings. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

/** Why a model is retired. */
export class RetireModelDto {
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(500)
  reason: string;
}

/** What the check found. */
export class FindingsDto {
  findings: FindingDto[];
}

/** What a text says other than the version that runs. */
export class DifferencesDto {
  differences: DifferenceDto[];
}

/** What the check found in a file, and what of it would be lost in the modeller. */
export class ImportFindingsDto extends FindingsDto {
  losses: FindingDto[];
}

/** The version under which a model was deployed, with the forms and papers that went along. */
export class DeployedDto {
  version: number;
  forms: DeployedFormDto[];
  papers: DeployedPaperDto[];
}
