export type { Incident, IncidentState } from './incident.entity.js';
export { IncidentProjection } from './incident.projection.js';
export { IncidentService } from './incident.service.js';
export { IncidentsModule } from './incidents.module.js';
