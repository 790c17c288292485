import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsObject, IsString } from 'class-validator';
import { FormUseDto } from './model-form.dto.js';
import { DraftBaseDto, DraftDto, DraftInfoDto, FindingsDto } from './model.dto.js';

/** A paper of a model. */
export class ModelPaperDto {
  /** @example notice-of-acceptance */
  code: string;
  /** Its title, or its code. */
  title: string;
  /** Null where it was never deployed. */
  version: number | null;
  /** The steps that issue it. */
  usedBy: FormUseDto[];
  draft?: DraftInfoDto | null;
}

/** A version under which the template of a paper was deployed. */
export class PaperVersionDto {
  version: number;
  deployedAt: Date;
  /** Null where it came with the program. */
  deployedBy: string | null;
}

/** The template of a paper as it was deployed. */
export class PaperTemplateDto {
  version: number;
  /** Title, series, issuer, fields and sample, as in `<code>.paper.json`. */
  contract: Record<string, unknown>;
  /** Typst. */
  source: string;
}

/** The draft of a template. */
export class PaperDraftDto extends DraftDto {
  contract: Record<string, unknown>;
  /** Typst. */
  source: string;
}

/** A paper as it is deployed and as it is drafted. */
export class ModelPaperDetailDto {
  code: string;
  version: number | null;
  contract: Record<string, unknown> | null;
  /** Typst. */
  source: string | null;
  /** Newest first. */
  versions: PaperVersionDto[];
  draft?: PaperDraftDto | null;
}

/** A template as somebody writes it. */
export class WrittenPaperDto {
  /** Title, series, issuer, fields and sample, as in `<code>.paper.json`; it need not be right yet. */
  @IsObject()
  contract: Record<string, unknown>;

  /** Typst. */
  @IsString()
  source: string;
}

/** A draft of a template to be saved. */
export class SavePaperDraftDto extends IntersectionType(WrittenPaperDto, DraftBaseDto) {}

/** The size of a page in points. */
export class PageSizeDto {
  width: number;
  height: number;
}

/** What a template looks like with its sample, and what is wrong with it. */
export class PaperProofDto extends FindingsDto {
  /** SVG of all pages, one below the other; null where none can be made. */
  @ApiProperty({ type: String, nullable: true })
  picture: string | null;
  pages: PageSizeDto[];
}
