import { Module } from '@nestjs/common';
import { IncidentProjection } from './incident.projection.js';
import { IncidentRepository } from './incident.repository.js';
import { IncidentService } from './incident.service.js';

/** Where cases are stuck. */
@Module({
  providers: [IncidentRepository, IncidentProjection, IncidentService],
  exports: [IncidentProjection, IncidentService],
})
export class IncidentsModule {}
