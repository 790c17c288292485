import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { PromisesModule } from '@app/promises';
import { StagesModule } from '@app/stages';
import { FigureSweeper } from './figure.sweeper.js';
import { MetricsService } from './metrics.service.js';
import { WhatIfService } from './what-if.service.js';

/** Figures for those who lead. */
@Module({
  imports: [CalendarsModule, PromisesModule, StagesModule],
  providers: [FigureSweeper, MetricsService, WhatIfService],
  exports: [FigureSweeper, MetricsService, WhatIfService],
})
export class MetricsModule {}
