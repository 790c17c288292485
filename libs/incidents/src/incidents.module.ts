import { Module } from '@nestjs/common';
import { IncidentProjection } from './incident.projection.js';
import { IncidentRepository } from './incident.repository.js';
import { ModelsModule } from '@app/models';
import { NoticesModule } from '@app/notices';
import { IncidentSweeper } from './incident.sweeper.js';
import { IncidentService } from './incident.service.js';

/** Where cases are stuck. */
@Module({
  imports: [ModelsModule, NoticesModule],
  providers: [IncidentRepository, IncidentProjection, IncidentService, IncidentSweeper],
  exports: [IncidentProjection, IncidentService, IncidentSweeper],
})
export class IncidentsModule {}
