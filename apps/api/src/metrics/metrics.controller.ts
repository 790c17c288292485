import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { MetricsService } from '@app/metrics';
import { Fails } from '../http/fails.decorator.js';
import { ForMonitoring } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { forNamedCases, withoutForeignCases } from './named-cases.js';
import {
  CaseSavingPageDto,
  CaseSavingQueryDto,
  OverviewDto,
  PeriodQueryDto,
  StageMetricsDto,
} from './metrics.dto.js';

/** What a head looks at. */
@ApiTags('metrics')
@Controller('api/metrics')
@ForMonitoring()
export class MetricsController {
  constructor(private readonly metrics: MetricsService) {}

  /** Is anything late, what gets late next, what was saved. */
  @Get('overview')
  @Fails('INVALID_INPUT')
  async overview(@CurrentActor() actor: Actor, @Query() period: PeriodQueryDto): Promise<OverviewDto> {
    return withoutForeignCases(actor, await this.metrics.overview(period, actor));
  }

  /** Each stage measured over its closed runs, and what others published. */
  @Get('stages')
  @Fails('INVALID_INPUT')
  stages(@CurrentActor() actor: Actor, @Query() period: PeriodQueryDto): Promise<StageMetricsDto> {
    return this.metrics.stages(period, actor);
  }

  /** Finished cases with the days that each saved. */
  @Get('cases')
  @Fails('INVALID_INPUT')
  cases(@CurrentActor() actor: Actor, @Query() query: CaseSavingQueryDto): Promise<CaseSavingPageDto> {
    return this.metrics.cases(query, forNamedCases(actor));
  }
}
