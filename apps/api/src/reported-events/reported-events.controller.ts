import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { ReportedEventService } from '@app/reported-events';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { IdempotencyKey } from '../cases/idempotency-key.decorator.js';
import {
  EventToReportDto,
  ReportableEventsDto,
  ReportedEventDto,
  ReportEventDto,
} from './reported-event.dto.js';

/** What happened outside (登记新情况): the events that a case waits for, reported by whom its model names. */
@ApiTags('cases')
@Controller('api/cases/:caseNo')
@Authenticated()
@Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'EXPRESSIONS_UNAVAILABLE')
export class ReportedEventsController {
  constructor(private readonly events: ReportedEventService) {}

  /** What I may report of the case now. */
  @Get('reportable-events')
  async list(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<ReportableEventsDto> {
    return { items: await this.events.list(actor, caseNo) };
  }

  /** One of them with its form and the known values. */
  @Get('reportable-events/:eventKey')
  @Fails('EVENT_NOT_EXPECTED')
  find(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('eventKey') eventKey: string,
  ): Promise<EventToReportDto> {
    return this.events.find(actor, caseNo, eventKey);
  }

  /** Reports an event; with an Idempotency-Key, sending the same again reports it once. */
  @Post('reported-events')
  @HttpCode(202)
  @ApiHeader({ name: 'Idempotency-Key', required: false, example: 'withdrawal-2026-11-22-0001' })
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'EVENT_NOT_EXPECTED',
    'IDEMPOTENCY_KEY_REUSED',
    'FORM_EXCEEDED',
    'ENGINE_UNAVAILABLE',
  )
  report(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Body() { eventKey, variables }: ReportEventDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<ReportedEventDto> {
    return this.events.report(actor, caseNo, { eventKey, variables, idempotencyKey });
  }
}
