import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OverlayDayService } from '@app/calendars';
import type { Actor } from '@app/identity';
import { CalendarPublicationService } from '@app/calendar-publication';
import { Fails } from '../http/fails.decorator.js';
import { UuidPipe } from '../http/uuid.pipe.js';
import { Authenticated, ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import {
  NewOverlayDayDto,
  OverlayDayDto,
  OverlayPreviewDto,
  OverlayResultDto,
  RemoveOverlayQueryDto,
} from './calendar-overlay.dto.js';

const OVERLAY_ID = new UuidPipe('OVERLAY_DAY_NOT_FOUND', '这个地方特殊日已被移除或不存在。');

/** Local days of units over the county's calendar. */
@ApiTags('calendars')
@Controller('api/calendars/overlays')
export class CalendarOverlaysController {
  constructor(
    private readonly overlays: OverlayDayService,
    private readonly publications: CalendarPublicationService,
  ) {}

  /** Every local day, removed ones included, in the order of units and days. */
  @Get()
  @Authenticated()
  list(): Promise<OverlayDayDto[]> {
    return this.overlays.list();
  }

  /** Which dates a local day would move; nothing is saved. */
  @Post('preview')
  @HttpCode(200)
  @ForAdministrators()
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'OVERLAY_DAY_EXISTS')
  preview(@Body() { basedOn: _basedOn, ...day }: NewOverlayDayDto): Promise<OverlayPreviewDto> {
    return this.publications.previewOverlay(day);
  }

  /** Adds a local day and computes the dates of the open stages of its unit again. */
  @Post()
  @ForAdministrators()
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'OVERLAY_DAY_EXISTS', 'CALENDAR_CHANGED')
  add(
    @CurrentActor() actor: Actor,
    @Body() { basedOn, ...day }: NewOverlayDayDto,
  ): Promise<OverlayResultDto> {
    return this.publications.addOverlay(actor, day, basedOn);
  }

  /** Which dates the removal of a local day would move; nothing is removed. */
  @Get(':overlayId/removal')
  @ForAdministrators()
  @Fails('OVERLAY_DAY_NOT_FOUND')
  previewRemoval(@Param('overlayId', OVERLAY_ID) overlayId: string): Promise<OverlayPreviewDto> {
    return this.publications.previewRemoval(overlayId);
  }

  /** Removes a local day, which stays on record, and computes the dates of the open stages of its unit again. */
  @Delete(':overlayId')
  @ForAdministrators()
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'OVERLAY_DAY_NOT_FOUND', 'CALENDAR_CHANGED')
  remove(
    @CurrentActor() actor: Actor,
    @Param('overlayId', OVERLAY_ID) overlayId: string,
    @Query() { basedOn }: RemoveOverlayQueryDto,
  ): Promise<OverlayResultDto> {
    return this.publications.removeOverlay(actor, overlayId, basedOn);
  }
}
