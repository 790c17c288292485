import { IsIn, IsObject, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { ORGANISATION_SHEETS, type OrganisationSheet } from '@app/identity';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** A cell that the file changes. */
export class OrganisationCellDto {
  /** @example name */
  key: string;
  from: string;
  to: string;
}

/** What the file does to one row. */
export class OrganisationChangeDto {
  sheet: 'units' | 'roles' | 'people' | 'posts' | 'standIns';
  /** @example hy.t01 */
  key: string;
  /** @example 示例镇 */
  label: string;
  kind: 'added' | 'changed';
  cells: OrganisationCellDto[];
}

/** What a file would change. */
export class OrganisationPreviewDto {
  /** The mark of exactly these changes, which the import must name. */
  basis: string;
  changes: OrganisationChangeDto[];
}

/** Which rows are asked for. */
export class OrganisationRowsQueryDto {
  /** @example posts */
  @IsIn(ORGANISATION_SHEETS)
  sheet: OrganisationSheet;

  /**
   * Those of one unit only.
   * @example hy.t01
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  unit?: string;
}

/** A row as it shall be. */
export class OrganisationRowEditDto {
  /** @example units */
  @IsIn(ORGANISATION_SHEETS)
  sheet: OrganisationSheet;

  /**
   * Texts by the keys of the columns, as the export has them; empty is nothing, 是 is yes.
   * @example { "code": "hy.t01", "name": "示例镇", "level": "town", "parentCode": "hy" }
   */
  @IsObject()
  row: Record<string, string>;

  /** The row as whoever changes it saw it; null for one that is new. */
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  before: Record<string, string> | null;
}

/** Which preview is meant. */
export class OrganisationImportQueryDto {
  /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  basis: string;
}

/** Which sheet as CSV; all of them as a workbook without it. */
export class OrganisationExportQueryDto {
  /** @example units */
  @MayBeAbsent()
  @IsIn(ORGANISATION_SHEETS)
  sheet?: OrganisationSheet;
}
