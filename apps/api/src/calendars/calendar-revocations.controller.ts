import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { CalendarPublicationService } from '@app/calendar-publication';
import { Fails } from '../http/fails.decorator.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { CalendarRevocationDto, RevocationPreviewDto, RevokeCalendarDto } from './calendar-revocation.dto.js';

/** Published years that are taken back, which makes them provisional again. */
@ApiTags('calendars')
@Controller('api/calendars')
@ForAdministrators()
export class CalendarRevocationsController {
  constructor(private readonly publications: CalendarPublicationService) {}

  /** The years that were taken back, the latest first. */
  @Get('revocations')
  list(): Promise<CalendarRevocationDto[]> {
    return this.publications.revocations();
  }

  /** Which days and dates taking a published year back would change; nothing is taken back. */
  @Get(':year/revocation')
  @Fails('CALENDAR_NOT_FOUND', 'CALENDAR_NOT_PUBLISHED')
  preview(@Param('year') year: string): Promise<RevocationPreviewDto> {
    return this.publications.previewRevocation(year);
  }

  /** Takes a published year back and computes the dates of all open stages again. */
  @Post(':year/revocation')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'CALENDAR_NOT_FOUND', 'CALENDAR_NOT_PUBLISHED', 'CALENDAR_CHANGED')
  revoke(
    @CurrentActor() actor: Actor,
    @Param('year') year: string,
    @Body() { reason, basedOn }: RevokeCalendarDto,
  ): Promise<CalendarRevocationDto> {
    return this.publications.revoke(actor, year, { reason: reason.trim(), basedOn });
  }
}
