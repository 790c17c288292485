import { Module } from '@nestjs/common';
import { StagesModule } from '@app/stages';
import { MetricsService } from './metrics.service.js';

/** Figures for those who lead. */
@Module({ imports: [StagesModule], providers: [MetricsService], exports: [MetricsService] })
export class MetricsModule {}
