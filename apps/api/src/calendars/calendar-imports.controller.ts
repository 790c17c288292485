import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type CalendarUpload } from '@app/calendars';
import type { Actor } from '@app/identity';
import { CalendarPublicationService } from '@app/calendar-publication';
import { Fails } from '../http/fails.decorator.js';
import { WORKBOOK_TYPE } from '../http/workbook-type.js';
import { UuidPipe } from '../http/uuid.pipe.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import {
  CalendarImportDto,
  CalendarImportSummaryDto,
  CalendarUploadQueryDto,
  PublishCalendarDto,
} from './calendar-import.dto.js';
import { UploadedCalendar } from './uploaded-calendar.decorator.js';

const IMPORT_ID = new UuidPipe('CALENDAR_IMPORT_NOT_FOUND', '找不到这次导入，请刷新后再试。');
const NOT_NOW = ['CALENDAR_IMPORT_CLOSED', 'CALENDAR_CHANGED', 'CALENDAR_IMPROBABLE'] as const;
const EXAMPLE =
  '{"year":2027,"papers":["https://www.gov.cn/…"],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}';

/** Years that administrators upload, look at and publish; what each changed is kept. */
@ApiTags('calendars')
@Controller('api/calendars/imports')
@ForAdministrators()
export class CalendarImportsController {
  constructor(private readonly publications: CalendarPublicationService) {}

  /** The newest imports, the latest first. */
  @Get()
  list(): Promise<CalendarImportSummaryDto[]> {
    return this.publications.history();
  }

  /** An import with the dates that it moves, or moved. */
  @Get(':importId')
  @Fails('CALENDAR_IMPORT_NOT_FOUND')
  find(@Param('importId', IMPORT_ID) importId: string): Promise<CalendarImportDto> {
    return this.publications.find(importId);
  }

  /**
   * Uploads a year and shows what it would change; nothing is in force before it is published. The body is the file:
   * the holiday-cn JSON shape, or a table (CSV, also of Chinese Excel, or XLSX) with the columns
   * date,name,kind or 日期,名称,类型, of 1 MiB at most. Every fault is reported with its
   * place: `days[3].date` of JSON, `lines[5].date` of a table.
   */
  @Post()
  @ApiConsumes('application/json', 'text/csv', WORKBOOK_TYPE)
  @ApiBody({ schema: { type: 'string', example: EXAMPLE } })
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE')
  upload(
    @CurrentActor() actor: Actor,
    @UploadedCalendar() file: Pick<CalendarUpload, 'content' | 'format'>,
    @Query() about: CalendarUploadQueryDto,
  ): Promise<CalendarImportDto> {
    return this.publications.upload(actor, { ...about, ...file });
  }

  /**
   * Puts a draft in force and computes the dates of all open stages again; refused when the calendar was changed since. To
   * replace a published year needs a reason, and to publish an improbable one that somebody says it is meant.
   */
  @Post(':importId/publish')
  @HttpCode(200)
  @ApiBody({ type: PublishCalendarDto, required: false })
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'CALENDAR_IMPORT_NOT_FOUND', ...NOT_NOW)
  publish(
    @CurrentActor() actor: Actor,
    @Param('importId', IMPORT_ID) importId: string,
    @Body() words: PublishCalendarDto,
  ): Promise<CalendarImportDto> {
    return this.publications.publish(actor, importId, words);
  }

  /** Puts a draft aside; it stays in the history. */
  @Post(':importId/discard')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'CALENDAR_IMPORT_NOT_FOUND', 'CALENDAR_IMPORT_CLOSED')
  discard(@CurrentActor() actor: Actor, @Param('importId', IMPORT_ID) importId: string): Promise<void> {
    return this.publications.discard(actor, importId);
  }
}
