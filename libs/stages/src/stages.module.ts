import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { PromiseRepository } from './promise.repository.js';
import { PromiseService } from './promise.service.js';
import { StageProjection } from './stage.projection.js';
import { StageRepository } from './stage.repository.js';
import { StageService } from './stage.service.js';

/** The timing of stages: the projection that keeps it, and the service that tells it. */
@Module({
  imports: [CalendarsModule],
  providers: [PromiseRepository, PromiseService, StageRepository, StageProjection, StageService],
  exports: [PromiseService, StageProjection, StageService],
})
export class StagesModule {}
