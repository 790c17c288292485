import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { FeelModule } from '@app/feel';
import { ModelsModule } from '@app/models';
import { NoticesModule } from '@app/notices';
import { PromisesModule } from '@app/promises';
import { PassedJobReader } from './passed-job.reader.js';
import { StageFaultSweeper } from './stage-fault.sweeper.js';
import { StageLimitService } from './stage-limit.service.js';
import { StageProjection } from './stage.projection.js';
import { StageRepository } from './stage.repository.js';
import { StageService } from './stage.service.js';

/** The timing of stages: the projection that keeps it, and the services that tell it. */
@Module({
  imports: [CalendarsModule, FeelModule, ModelsModule, NoticesModule, PromisesModule],
  providers: [
    PassedJobReader,
    StageFaultSweeper,
    StageLimitService,
    StageProjection,
    StageRepository,
    StageService,
  ],
  exports: [
    PassedJobReader,
    StageFaultSweeper,
    StageLimitService,
    StageProjection,
    StageRepository,
    StageService,
  ],
})
export class StagesModule {}
