import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

/** Health and metrics of the worker. */
@Module({ controllers: [HealthController, MetricsController] })
export class OperationsModule {}
