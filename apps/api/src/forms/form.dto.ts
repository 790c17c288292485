import {
  FACT_PLACES,
  FACT_TYPES,
  type FactPlace,
  type FactType,
  PARTY_SIDES,
  type PartySide,
} from '@app/models';
import { ApiProperty } from '@nestjs/swagger';

/** A deployed form. */
export class FormDto {
  /** @example lost-property.start */
  id: string;
  version: number;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

/** A word that a model gives. */
export class DeclaredLabelDto {
  /** @example 估价 */
  label: string;
  /** Null where the model has no English word. */
  labelEn: string | null;
}

/** A role of those whom a case is about. */
export class DeclaredPartyDto extends DeclaredLabelDto {
  /** @example applicant */
  role: string;
  @ApiProperty({ enum: PARTY_SIDES })
  side: PartySide;
}

/** Something that the lists and heads of cases show. */
export class DeclaredFactDto extends DeclaredLabelDto {
  /** @example project */
  id: string;
  @ApiProperty({ enum: FACT_TYPES })
  type: FactType;
  @ApiProperty({ enum: FACT_PLACES, isArray: true })
  shownIn: FactPlace[];
}

/** How a case can end. */
export class DeclaredOutcomeDto extends DeclaredLabelDto {
  /** @example paid-full */
  code: string;
}

/** A process that can be started. */
export class ProcessDto {
  /** @example wage-recovery */
  processId: string;
  /** @example 失物招领 */
  name: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  nameEn: string | null;
  version: number;
  /** @example lost-property.start */
  startForm: string | null;
  /**
   * Part of the case number.
   * @example GZWQ
   */
  caseCode: string | null;
  /** Whether no case may be started any more. */
  retired: boolean;
  /** Whether I may register a case of it now. */
  registrable: boolean;
  /** It only works for cases of others, and is no matter of its own. */
  inner: boolean;
  parties: DeclaredPartyDto[];
  facts: DeclaredFactDto[];
  /** What the amount of a case is called; null where it has none. */
  amount: DeclaredLabelDto | null;
  /** Whether a case says how many people it is about. */
  headcount: boolean;
  /** What the outcomes of a case are called. */
  outcomes: DeclaredOutcomeDto[];
}
