import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { StageProjection } from './stage.projection.js';
import { StageRepository } from './stage.repository.js';
import { StageService } from './stage.service.js';

/** The timing of stages: the projection that keeps it, and the service that tells it. */
@Module({
  imports: [CalendarsModule],
  providers: [StageRepository, StageProjection, StageService],
  exports: [StageProjection, StageService],
})
export class StagesModule {}
