import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RequestMetrics } from '../http/request-metrics.js';
import { Public } from '../session/access.decorator.js';

/** Metrics for Prometheus. */
@ApiTags('operations')
@Controller('metrics')
@Public()
export class PrometheusController {
  constructor(private readonly metrics: RequestMetrics) {}

  /** Metrics in the text format of Prometheus. */
  @Get()
  @ApiExcludeEndpoint()
  async expose(@Res() response: Response): Promise<void> {
    const text = await this.metrics.registry.metrics();
    response.type(this.metrics.registry.contentType).send(text);
  }
}
