import { Body, Controller, Get, HttpCode, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, OrganisationEditService, OrganisationImportService } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { WORKBOOK_TYPE } from '../http/workbook-type.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import {
  OrganisationExportQueryDto,
  OrganisationImportQueryDto,
  OrganisationPreviewDto,
  OrganisationRowEditDto,
  OrganisationRowsQueryDto,
} from './organisation.dto.js';
import { UploadedTable } from './uploaded-table.decorator.js';

const FILE = { schema: { type: 'string', example: '编码,名称,层级,上级编码\nhy.t01,示例镇,town,hy' } };
const REFUSED = [
  ...(['INVALID_INPUT', 'SHEET_UNREADABLE', 'CSRF_REFUSED', 'BODY_TOO_LARGE'] as const),
  'UNSUPPORTED_MEDIA_TYPE',
] as const;

/** County, units, roles, people and posts as files that administrators take out, change and bring back. */
@ApiTags('organisation')
@Controller('api/organisation')
@ForAdministrators()
export class OrganisationController {
  constructor(
    private readonly files: OrganisationImportService,
    private readonly edits: OrganisationEditService,
  ) {}

  /** The rows of one sheet, as texts by the keys of its columns. */
  @Get('rows')
  @Fails('INVALID_INPUT')
  rows(@Query() { sheet, unit }: OrganisationRowsQueryDto): Promise<Record<string, string>[]> {
    return this.edits.rows(sheet, unit);
  }

  /** Makes or changes one row by the rules of the files; faults stand at the keys of the columns. */
  @Put('rows')
  @Fails('INVALID_INPUT', 'ORGANISATION_ROW_CHANGED', 'CSRF_REFUSED')
  save(@CurrentActor() actor: Actor, @Body() edit: OrganisationRowEditDto): Promise<Record<string, string>> {
    return this.edits.save(actor, edit);
  }

  /**
   * What a workbook (XLSX, its sheets 单位, 角色, 人员, 岗位, AB角 or some of them) or one of these as CSV would change.
   * Columns are headed as the export heads them, or by their keys; every fault is reported with sheet, line and column.
   */
  @Post('imports/preview')
  @HttpCode(200)
  @ApiConsumes('text/csv', WORKBOOK_TYPE)
  @ApiBody(FILE)
  @Fails(...REFUSED)
  preview(@UploadedTable() file: Uint8Array): Promise<OrganisationPreviewDto> {
    return this.files.preview(file);
  }

  /** Does what the preview of the same file said, all or nothing; rows that the file does not name stay as they are. */
  @Post('imports')
  @HttpCode(200)
  @ApiConsumes('text/csv', WORKBOOK_TYPE)
  @ApiBody(FILE)
  @Fails(...REFUSED, 'ORGANISATION_CHANGED')
  import(
    @CurrentActor() actor: Actor,
    @UploadedTable() file: Uint8Array,
    @Query() { basis }: OrganisationImportQueryDto,
  ): Promise<OrganisationPreviewDto> {
    return this.files.apply(actor, file, basis);
  }

  /** Everything as one workbook, or one sheet as CSV in UTF-8; both can be imported again. */
  @Get('export')
  @ApiProduces(WORKBOOK_TYPE, 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Fails('INVALID_INPUT')
  async export(@Query() { sheet }: OrganisationExportQueryDto): Promise<StreamableFile> {
    if (sheet === undefined)
      return new StreamableFile(await this.files.toWorkbook(), {
        type: WORKBOOK_TYPE,
        disposition: 'attachment; filename="organisation.xlsx"',
      });
    return new StreamableFile(Buffer.from(await this.files.toCsv(sheet)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${sheet}.csv"`,
    });
  }
}
