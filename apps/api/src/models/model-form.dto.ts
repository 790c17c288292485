import { IntersectionType } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { DraftBaseDto, DraftDto, DraftInfoDto } from './model.dto.js';

/** Where a model asks with a form. */
export class FormUseDto {
  /** @example Mediate */
  elementId: string;
  name: string;
  nameEn: string | null;
}

/** A form of a model. */
export class ModelFormDto {
  /** @example wage-recovery.start */
  formId: string;
  /** Its own title, or its id. */
  name: string;
  nameEn: string | null;
  /** Null where it was never deployed. */
  version: number | null;
  deployedAt: Date | null;
  usedBy: FormUseDto[];
  draft?: DraftInfoDto | null;
}

/** The draft of a form. */
export class FormDraftDto extends DraftDto {
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

/** A form as it is deployed and as it is drafted. */
export class ModelFormDetailDto {
  formId: string;
  version: number | null;
  /** Schema of form-js. */
  schema: Record<string, unknown> | null;
  draft?: FormDraftDto | null;
}

/** A form to be checked. */
export class CheckFormDto {
  /** Schema of form-js; its `id` is that of the form. */
  @IsObject()
  schema: Record<string, unknown>;
}

/** A draft of a form to be saved. */
export class SaveFormDraftDto extends IntersectionType(CheckFormDto, DraftBaseDto) {}
