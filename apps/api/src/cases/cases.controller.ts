import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  CancellationService,
  CaseRecordService,
  CaseService,
  CaseStartService,
  TimelineService,
} from '@app/cases';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { PageQueryDto } from '../http/page.dto.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { StageExplanationDto } from '../stages/stage.dto.js';
import { CaseRecordPageDto } from './case-record.dto.js';
import { CaseDetailAssembler } from './case-detail.assembler.js';
import { IdempotencyKey } from './idempotency-key.decorator.js';
import { CancelAnswerDto, CancelCaseDto, DecideCancellationDto } from './cancellation.dto.js';
import {
  CaseDetailDto,
  CaseDiagramDto,
  CaseDiagramQueryDto,
  CasePageDto,
  StartCaseDto,
  StartedCaseDto,
  TimelineDto,
  TimelineQueryDto,
} from './case.dto.js';
import { CaseQueryDto } from './case-query.dto.js';

/** Cases: start, find, follow, cancel. A case that one may not see is answered like one that does not exist. */
@ApiTags('cases')
@Controller('api/cases')
@Authenticated()
export class CasesController {
  constructor(
    private readonly cases: CaseService,
    private readonly starts: CaseStartService,
    private readonly cancellations: CancellationService,
    private readonly details: CaseDetailAssembler,
    private readonly timelines: TimelineService,
    private readonly records: CaseRecordService,
  ) {}

  /** Starts a case; with an Idempotency-Key, sending the same again gives the same case. */
  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false, example: 'intake-2026-11-22-0001' })
  @Fails(
    'INVALID_INPUT',
    'PROCESS_UNKNOWN',
    'CSRF_REFUSED',
    'IDEMPOTENCY_KEY_REUSED',
    'FORM_EXCEEDED',
    'PROCESS_RETIRED',
    'UNIT_FUNCTION_MISSING',
    'ENGINE_UNAVAILABLE',
    'EXPRESSIONS_UNAVAILABLE',
  )
  start(
    @CurrentActor() actor: Actor,
    @Body() { processId, variables, parentCaseNo }: StartCaseDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<StartedCaseDto> {
    return this.starts.start(actor, { processId, variables, parentCaseNo, idempotencyKey });
  }

  /** Cases that one may see, newest first. */
  @Get()
  @Fails('INVALID_INPUT')
  list(@CurrentActor() actor: Actor, @Query() query: CaseQueryDto): Promise<CasePageDto> {
    return this.details.list(actor, query);
  }

  /** A case with its stages, tasks, values and incidents. */
  @Get(':caseNo')
  @Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'EXPRESSIONS_UNAVAILABLE')
  find(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<CaseDetailDto> {
    return this.details.find(actor, caseNo);
  }

  /** What happened in a case, and if asked in all cases of its family that one sees, oldest first. */
  @Get(':caseNo/timeline')
  @Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'INVALID_INPUT')
  async timeline(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Query() { family }: TimelineQueryDto,
  ): Promise<TimelineDto> {
    return { items: await this.timelines.of(actor, caseNo, family === 'all') };
  }

  /** The work done in a case, oldest first: what was entered, by whom, in which stage; numbers of people are masked. */
  @Get(':caseNo/record')
  @Fails('INVALID_INPUT', 'CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'EXPRESSIONS_UNAVAILABLE')
  record(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Query() query: PageQueryDto,
  ): Promise<CaseRecordPageDto> {
    return this.records.of(actor, caseNo, query);
  }

  /** The diagram of the version on which a case, or one of its instances, runs. */
  @Get(':caseNo/diagram')
  @Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'INVALID_INPUT')
  diagram(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Query() { instance }: CaseDiagramQueryDto,
  ): Promise<CaseDiagramDto> {
    return this.cases.diagram(actor, caseNo, instance);
  }

  /** Why a stage is due on the day on which it is due: steps, article, and the month with the counted days. */
  @Get(':caseNo/stages/:stageRunId/explanation')
  @Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'STAGE_RUN_NOT_FOUND')
  explain(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('stageRunId') stageRunId: string,
  ): Promise<StageExplanationDto> {
    return this.details.explain(actor, caseNo, stageRunId);
  }

  /** Cancels a case that runs, or asks the approver to where another unit holds it; the fact follows. */
  @Post(':caseNo/cancel')
  @HttpCode(202)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'FORBIDDEN',
    'CANCELLATION_CLOSED',
    'CASE_LEDGER_ONLY',
    'CASE_NOT_FOUND',
    'CASE_ENDED',
    'CASE_STARTING',
    'ENGINE_UNAVAILABLE',
    'EXPRESSIONS_UNAVAILABLE',
  )
  cancel(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Body() { reason }: CancelCaseDto,
  ): Promise<CancelAnswerDto> {
    return this.cancellations.cancel(actor, caseNo, reason);
  }

  /** Approves or refuses that a case is cancelled. */
  @Post(':caseNo/cancellation/decide')
  @HttpCode(204)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'CANCELLATION_NOT_YOURS',
    'CANCELLATION_CLOSED',
    'CASE_LEDGER_ONLY',
    'CASE_NOT_FOUND',
    'CASE_ENDED',
    'CASE_STARTING',
    'ENGINE_UNAVAILABLE',
  )
  decideCancellation(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Body() { decision, note }: DecideCancellationDto,
  ): Promise<void> {
    return this.cancellations.decide(actor, caseNo, decision, note);
  }

  /** Takes one's request to cancel back. */
  @Post(':caseNo/cancellation/withdraw')
  @HttpCode(204)
  @Fails(
    'CSRF_REFUSED',
    'CANCELLATION_NOT_YOURS',
    'CANCELLATION_CLOSED',
    'CASE_LEDGER_ONLY',
    'CASE_NOT_FOUND',
    'CASE_ENDED',
  )
  withdrawCancellation(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<void> {
    return this.cancellations.withdraw(actor, caseNo);
  }
}
