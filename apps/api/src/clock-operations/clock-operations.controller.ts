import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { CaseService, CaseSightService, readsRun } from '@app/cases';
import type { Actor } from '@app/identity';
import { type ProposedOperation, type StageOfCase, ClockOperationService } from '@app/clock-operations';
import { StageRunNotFoundError } from '@app/stages';
import { IdempotencyKey } from '../cases/idempotency-key.decorator.js';
import { dateOrMoment } from '../http/date-or-moment.js';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import {
  ClockOperationDto,
  ClockOperationsDto,
  ClockPreviewDto,
  PreviewClockOperationDto,
  RequestClockOperationDto,
} from './clock-operation.dto.js';

/** What the law allows to do to the time of a stage: 中止, 恢复, 扣除, 重新计算, 延长, 转程序; nothing is overwritten. */
@ApiTags('clock operations')
@Controller('api/cases/:caseNo/stages/:stageRunId/clock-operations')
@Authenticated()
@Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'STAGE_RUN_NOT_FOUND')
export class ClockOperationsController {
  constructor(
    private readonly cases: CaseService,
    private readonly sights: CaseSightService,
    private readonly operations: ClockOperationService,
  ) {}

  /** The entries of a stage, what the law allows there, and whether one may ask for it. */
  @Get()
  @Fails('DECISION_EXCEEDED', 'EXPRESSIONS_UNAVAILABLE')
  async list(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('stageRunId') stageRunId: string,
  ): Promise<ClockOperationsDto> {
    return this.operations.list(actor, await this.stage(actor, caseNo, stageRunId));
  }

  /** What an operation would do to the dates, step by step; changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'STAGE_CLOSED', 'CLOCK_OPERATION_REFUSED', 'DECISION_EXCEEDED')
  @Fails('EXPRESSIONS_UNAVAILABLE')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('stageRunId') stageRunId: string,
    @Body() proposed: PreviewClockOperationDto,
  ): Promise<ClockPreviewDto> {
    return this.operations.preview(await this.stage(actor, caseNo, stageRunId), toProposed(proposed));
  }

  /** Asks for an operation; who approves it finds a task, what needs no approval acts within seconds. */
  @Post()
  @HttpCode(202)
  @ApiHeader({ name: 'Idempotency-Key', required: false, example: 'extension-2026-10-12-0001' })
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'CLOCK_OPERATION_NOT_YOURS',
    'STAGE_CLOSED',
    'CLOCK_OPERATION_REFUSED',
    'DECISION_EXCEEDED',
    'IDEMPOTENCY_KEY_REUSED',
    'EXPRESSIONS_UNAVAILABLE',
  )
  async request(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('stageRunId') stageRunId: string,
    @Body() request: RequestClockOperationDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<ClockOperationDto> {
    const { reason, article = null, documentNo = null, attachmentIds = [] } = request;
    return this.operations.request(actor, await this.stage(actor, caseNo, stageRunId), {
      ...toProposed(request),
      reason: reason.trim(),
      article,
      documentNo,
      attachmentIds,
      idempotencyKey: idempotencyKey ?? null,
    });
  }

  /** Takes one's own request back while it is not decided. */
  @Post(':operationId/withdraw')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'CLOCK_OPERATION_NOT_FOUND', 'CLOCK_OPERATION_NOT_YOURS', 'CLOCK_OPERATION_DECIDED')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('stageRunId') stageRunId: string,
    @Param('operationId') id: string,
  ): Promise<void> {
    await this.operations.withdraw(actor, await this.stage(actor, caseNo, stageRunId), id);
  }

  /** A case that one may not see, and a stage that one does not read, is answered like one that does not exist. */
  private async stage(actor: Actor, caseNo: string, stageRunId: string): Promise<StageOfCase> {
    await this.cases.summary(actor, caseNo);
    if (!readsRun(await this.sights.of(actor, caseNo), stageRunId))
      throw new StageRunNotFoundError(stageRunId);
    return { caseNo, stageRunId };
  }
}

// helpers

function toProposed({
  type,
  on,
  to,
  period,
  cancels,
  approvedOn,
}: PreviewClockOperationDto): ProposedOperation {
  const isGranted = type === 'extend' || type === 'switch';
  return {
    kind: type,
    on: dateOrMoment(on),
    to: type === 'exclude' && to != null ? dateOrMoment(to) : null,
    period: isGranted && period != null ? `${period.amount} ${period.unit}` : null,
    cancels: type === 'cancel' ? (cancels ?? null) : null,
    approvedOn: isGranted && approvedOn != null ? dateOrMoment(approvedOn) : null,
  };
}
