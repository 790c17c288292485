import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '@app/calendars';
import { StageProjection } from './stage.projection.js';
import { StageRepository } from './stage.repository.js';
import { StageRun } from './stage-run.entity.js';
import { StageService } from './stage.service.js';

/** The timing of stages: the projection that keeps it, and the service that tells it. */
@Module({
  imports: [CalendarsModule, TypeOrmModule.forFeature([StageRun])],
  providers: [StageRepository, StageProjection, StageService],
  exports: [StageProjection, StageService],
})
export class StagesModule {}
